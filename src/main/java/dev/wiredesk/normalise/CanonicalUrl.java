package dev.wiredesk.normalise;

import java.util.Locale;

/**
 * Tells whether two links lead to the same article. A key for comparison, never an address to
 * publish or fetch.
 */
public final class CanonicalUrl {

  private CanonicalUrl() {}

  /**
   * The same key for addresses that differ only in scheme, case of the host, {@code www.}, default
   * port, fragment, tracking parameters or a trailing slash. What is no web address is its own key,
   * trimmed.
   */
  public static String of(String link) {
    String trimmed = link.strip();
    String host = Address.host(trimmed);
    if (host.isEmpty() || !trimmed.toLowerCase(Locale.ROOT).startsWith("http")) {
      return trimmed;
    }
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return bare + port(trimmed) + pathAndQuery(trimmed);
  }

  private static String port(String link) {
    String authority = link.substring(link.indexOf("://") + 3).split("[/?#]", 2)[0];
    String port = authority.replaceFirst("^.*?(?::(\\d*))?$", "$1");
    return port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
  }

  private static String pathAndQuery(String link) {
    String rest = link.substring(link.indexOf("://") + 3).replaceFirst("^[^/?#]*", "");
    String tracked = TrackingParameters.strip(rest.replaceFirst("#.*$", ""));
    int mark = tracked.indexOf('?');
    String path = mark < 0 ? tracked : tracked.substring(0, mark);
    String query = mark < 0 ? "" : tracked.substring(mark);
    return path.replaceFirst("/+$", "") + query;
  }
}
