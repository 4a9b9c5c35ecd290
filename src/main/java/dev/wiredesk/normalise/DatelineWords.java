package dev.wiredesk.normalise;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code datelines.tsv} knows of datelines in scripts without capitals. */
final class DatelineWords {

  /** Outlets and words for agencies that sign a dateline and are no {@link Agency}. */
  static final Set<String> HOUSES = Rows.phrases("datelines.tsv", "HOUSE");

  /** Places that open a line before a dash although nobody signs. */
  static final Set<String> CITIES = Rows.phrases("datelines.tsv", "CITY");

  /** Places that open a line before a full stop, or follow those who reported from there. */
  static final Set<String> STOPPED_CITIES = Rows.phrases("datelines.tsv", "CITY_STOPPED");

  private static final Set<String> NO_PLACES = Rows.phrases("datelines.tsv", "NO_PLACE");

  private DatelineWords() {}

  /** Whether the words of a would-be place say that it is none. */
  static boolean isNoPlace(String place) {
    return NO_PLACES.contains(place)
        || Stream.of(place.split("[ ,،/]+", -1)).anyMatch(NO_PLACES::contains);
  }

  /** Whether a mark signs copy: an agency, or a house that is none of ours. */
  static boolean isSignature(String mark) {
    return AgencySigns.exactly(mark) != null || HOUSES.contains(mark.strip());
  }

  /** An alternation of all that may sign, as they are written, the longest first. */
  static String signatures() {
    return alternation(Stream.concat(HOUSES.stream(), AgencySigns.spellings().stream()).toList());
  }

  /** An alternation of these names, the longest first. */
  static String alternation(Collection<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
