package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Query parameters that say where a reader came from and change nothing of what is shown. What
 * remains of an address keeps its order and its own coding. The names are in {@code tracking.tsv}.
 */
final class TrackingParameters {

  private static final Set<String> PREFIXES = Rows.words("tracking.tsv", "PREFIX");
  private static final Set<String> NAMES = Rows.words("tracking.tsv", "PARAMETER");

  private static final String REFERRER = "ref=";

  private TrackingParameters() {}

  /** The address without them; the very same string if it has none. */
  static String strip(String address) {
    int hash = address.indexOf('#');
    boolean tracks = hash >= 0 && isTrackingFragment(address.substring(hash));
    return stripQuery(
        tracks ? address.substring(0, hash) : address, TrackingParameters::isTracking);
  }

  /**
   * The same, and without the name of the site that led there, which Ghost adds to the links of its
   * articles: {@code ?ref=harbour.example}.
   *
   * @param base the address of that site
   */
  static String strip(String address, String base) {
    String stripped = strip(address);
    if (!stripped.contains(REFERRER)) {
      return stripped;
    }
    String site = withoutWww(Address.host(base));
    return stripQuery(stripped, parameter -> refersTo(parameter, site));
  }

  private static boolean refersTo(String parameter, String site) {
    return parameter.startsWith(REFERRER)
        && withoutWww(parameter.substring(REFERRER.length()).toLowerCase(Locale.ROOT)).equals(site);
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String stripQuery(String address, Predicate<String> isUnwanted) {
    int hash = address.indexOf('#');
    int end = hash < 0 ? address.length() : hash;
    int mark = address.indexOf('?');
    if (mark < 0 || mark > end) {
      return address;
    }
    String kept =
        Arrays.stream(address.substring(mark + 1, end).split("&", -1))
            .filter(parameter -> !isUnwanted.test(parameter))
            .collect(Collectors.joining("&"));
    String query = kept.isEmpty() ? "" : "?" + kept;
    return address.substring(0, mark) + query + address.substring(end);
  }

  /** Addresses escaped once too often carry "amp;utm_source". */
  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    String plain = name.startsWith("amp;") ? name.substring(4) : name;
    return NAMES.contains(plain) || PREFIXES.stream().anyMatch(plain::startsWith);
  }

  private static boolean isTrackingFragment(String fragment) {
    return fragment.length() > 1 && isTracking(fragment.substring(1));
  }
}
