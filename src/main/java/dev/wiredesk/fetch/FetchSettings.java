package dev.wiredesk.fetch;

import java.time.Duration;
import java.util.List;

/**
 * The bounds of every exchange.
 *
 * @param userAgent sent with each request; names the desk and how to reach its owner
 * @param allowedNetworks CIDR blocks ({@code 10.1.0.0/16}, {@code fd00::/8}, {@code 127.0.0.1})
 *     that the address guard opens, on any port
 * @param connectTimeout for the name lookup, for the connection and for the TLS handshake, each
 * @param headTimeout from the request to the head of the answer; also the longest silence after
 * @param totalTimeout for all hops together, without the wait for other fetches of the same host
 * @param maxBytes of a body, decoded
 * @param maxRatio decoded bytes for one byte received, beyond the first 256 KiB decoded
 * @param maxRedirects followed one after the other
 * @param maxPerHost exchanges with one host at a time
 */
public record FetchSettings(
    String userAgent,
    List<String> allowedNetworks,
    Duration connectTimeout,
    Duration headTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxRatio,
    int maxRedirects,
    int maxPerHost) {

  /**
   * @throws IllegalArgumentException naming the setting that makes no sense
   */
  public FetchSettings {
    allowedNetworks = List.copyOf(allowedNetworks);
    allowedNetworks.forEach(Cidr::parse);
    require(!userAgent.isBlank(), "userAgent is blank");
    require(connectTimeout.isPositive(), "connectTimeout is not positive");
    require(headTimeout.isPositive(), "headTimeout is not positive");
    require(totalTimeout.isPositive(), "totalTimeout is not positive");
    require(maxBytes > 0, "maxBytes is not positive");
    require(maxRatio > 0, "maxRatio is not positive");
    require(maxRedirects >= 0, "maxRedirects is negative");
    require(maxPerHost > 0, "maxPerHost is not positive");
  }

  /** Public networks only; 5 s to connect, 10 s to answer, 30 s in all; 10 MB; 5 redirects. */
  public static FetchSettings of(String userAgent) {
    return new FetchSettings(
        userAgent,
        List.of(),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        10_000_000,
        200,
        5,
        1);
  }

  /** The same, with these networks opened. */
  public FetchSettings withAllowedNetworks(List<String> networks) {
    return new FetchSettings(
        userAgent,
        networks,
        connectTimeout,
        headTimeout,
        totalTimeout,
        maxBytes,
        maxRatio,
        maxRedirects,
        maxPerHost);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
