package dev.wiredesk.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of every exchange.
 *
 * @param userAgent asked with each request; names the desk and how to reach its owner
 * @param allowedNetworks CIDR blocks ({@code 10.1.0.0/16}, {@code fd00::/8}, {@code 127.0.0.1})
 *     that the address guard opens, on any port
 * @param insiders which hosts may be asked there, as {@link WebAddresses#host} names them: what
 *     else a document, a redirect or a hub leads to there is refused
 * @param connectTimeout for the name lookup, for the connection and for the TLS handshake, each
 * @param headTimeout from the request to the head of the answer; also the longest silence after
 * @param totalTimeout for all hops together, without the wait for other fetches of the same host
 * @param maxBytes of a body, decoded
 * @param maxRatio decoded bytes for one byte received, beyond the first 256 KiB decoded
 * @param maxRedirects followed one after the other
 * @param maxPerHost exchanges with one host at a time
 * @param pace from the start of one exchange with a host to the start of the next; zero for none
 * @param slowest bytes a second, on average, below which a body is given up once {@code
 *     headTimeout} has passed; 0 for as slow as it likes
 * @param proxy {@code http://[user:password@]host:port}, which then makes every connection; null
 *     for none
 */
public record FetchSettings(
    Supplier<String> userAgent,
    List<String> allowedNetworks,
    Predicate<String> insiders,
    Duration connectTimeout,
    Duration headTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxRatio,
    int maxRedirects,
    int maxPerHost,
    Duration pace,
    int slowest,
    @Nullable URI proxy) {

  /** Bytes of a body, decoded, unless somebody settles on others. */
  public static final int MOST_BYTES = 10_000_000;

  /**
   * @throws IllegalArgumentException naming the setting that makes no sense
   */
  public FetchSettings {
    allowedNetworks = List.copyOf(allowedNetworks);
    allowedNetworks.forEach(Cidr::parse);
    require(!userAgent.get().isBlank(), "userAgent is blank");
    require(connectTimeout.isPositive(), "connectTimeout is not positive");
    require(headTimeout.isPositive(), "headTimeout is not positive");
    require(totalTimeout.isPositive(), "totalTimeout is not positive");
    require(maxBytes > 0, "maxBytes is not positive");
    require(maxRatio > 0, "maxRatio is not positive");
    require(maxRedirects >= 0, "maxRedirects is negative");
    require(maxPerHost > 0, "maxPerHost is not positive");
    require(!pace.isNegative(), "pace is negative");
    require(slowest >= 0, "slowest is negative");
    require(proxy == null || isProxy(proxy), "the proxy is not of the form http://host:port");
  }

  private static boolean isProxy(URI proxy) {
    return "http".equalsIgnoreCase(proxy.getScheme())
        && proxy.getHost() != null
        && proxy.getPort() > 0;
  }

  /**
   * Public networks only; 5 s to connect, 10 s to answer, 30 s in all, 1 kB/s; 10 MB; 5 redirects;
   * no pace, no proxy.
   */
  public static FetchSettings of(String userAgent) {
    return of(() -> userAgent);
  }

  /** The same for a desk whose name may change. */
  public static FetchSettings of(Supplier<String> userAgent) {
    return new FetchSettings(
        userAgent,
        List.of(),
        host -> true,
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        MOST_BYTES,
        200,
        5,
        1,
        Duration.ZERO,
        1000,
        null);
  }

  /** The same, with these networks opened, to any host. */
  public FetchSettings withAllowedNetworks(List<String> networks) {
    return withAllowedNetworks(networks, host -> true);
  }

  /** The same, with these networks opened to these hosts. */
  public FetchSettings withAllowedNetworks(List<String> networks, Predicate<String> hosts) {
    return with(networks, hosts, pace, proxy);
  }

  /** The same, at that pace. */
  public FetchSettings withPace(Duration wanted) {
    return with(allowedNetworks, insiders, wanted, proxy);
  }

  /** The same, through that proxy. */
  public FetchSettings withProxy(@Nullable URI wanted) {
    return with(allowedNetworks, insiders, pace, wanted);
  }

  private FetchSettings with(
      List<String> networks, Predicate<String> hosts, Duration nextPace, @Nullable URI nextProxy) {
    return new FetchSettings(
        userAgent,
        networks,
        hosts,
        connectTimeout,
        headTimeout,
        totalTimeout,
        maxBytes,
        maxRatio,
        maxRedirects,
        maxPerHost,
        nextPace,
        slowest,
        nextProxy);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
