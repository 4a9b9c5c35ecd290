package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Query parameters that say where a reader came from and change nothing of what is shown. What
 * remains of an address keeps its order and its own coding. The names are in {@code tracking.tsv}.
 */
final class TrackingParameters {

  private static final Set<String> PREFIXES = Rows.words("tracking.tsv", "PREFIX");
  private static final Set<String> NAMES = Rows.words("tracking.tsv", "PARAMETER");

  private TrackingParameters() {}

  /** The address without them; the very same string if it has none. */
  static String strip(String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash);
    String rest = hash < 0 ? address : address.substring(0, hash);
    return stripQuery(rest) + (isTrackingFragment(fragment) ? "" : fragment);
  }

  private static String stripQuery(String address) {
    int mark = address.indexOf('?');
    if (mark < 0) {
      return address;
    }
    String kept =
        Arrays.stream(address.substring(mark + 1).split("&", -1))
            .filter(parameter -> !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? address.substring(0, mark) : address.substring(0, mark + 1) + kept;
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
