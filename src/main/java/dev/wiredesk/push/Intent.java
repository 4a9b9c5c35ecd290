package dev.wiredesk.push;

import dev.wiredesk.fetch.WebAddresses;
import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of the hub and has yet to confirm (WebSub §5.1).
 *
 * @param subscribes or wants to end it
 * @param topic path of the merged feed
 * @param address public address of the merged feed, as it was asked for
 * @param secret to sign deliveries with; null for none
 * @param lease in seconds
 */
record Intent(
    boolean subscribes,
    String topic,
    String address,
    String callback,
    @Nullable String secret,
    long lease)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** The host of the callback, whatever its port and however it is written. */
  String host() {
    return WebAddresses.host(URI.create(callback));
  }

  /** Leaves the secret out, and the callback, which is one too. */
  @Override
  public String toString() {
    return "Intent[" + (subscribes ? "subscribe " : "unsubscribe ") + topic + "]";
  }
}
