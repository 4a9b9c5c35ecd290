package dev.wiredesk.fetch;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Names that the desk resolves itself, to an address and a port, past DNS and past the address
 * guard. The demo's simulated wires live behind such names. Must be safe for many threads and
 * quick.
 */
@FunctionalInterface
public interface LocalNames {

  /**
   * Where {@code host} is served.
   *
   * @param host in lower case, as it stands in the address
   * @return a resolved address, whose port replaces that of the URL; null leaves the name to DNS
   */
  @Nullable InetSocketAddress lookup(String host);

  /** Leaves every name to DNS. */
  static LocalNames none() {
    return host -> null;
  }
}
