package dev.wiredesk.push;

import org.jspecify.annotations.Nullable;

/**
 * One confirmed subscription at the hub.
 *
 * @param topic path of the merged feed
 * @param secret to sign deliveries with; null for none
 * @param delivered validator of the last document that was taken
 * @param failures deliveries that failed since then
 */
record Subscriber(
    long id,
    String topic,
    String callback,
    @Nullable String secret,
    String delivered,
    int failures) {

  /** Leaves the secret out, and the callback, which is one too. */
  @Override
  public String toString() {
    return "Subscriber[" + id + " of " + topic + "]";
  }
}
