package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a {@code srcset}, as HTML §4.8.4.2.2 parses them: addresses may hold commas.
 */
record Srcset(List<Candidate> candidates) {

  private static final int MOST = 20;
  private static final Pattern DESCRIPTOR = Pattern.compile("(?:\\d{1,6}(?:\\.\\d{1,3})?[wxh])?");

  /** One picture and when to take it: "2x", "800w" or "". */
  record Candidate(String url, String descriptor) {

    double weight() {
      try {
        return descriptor.isEmpty()
            ? 1
            : Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    @Override
    public String toString() {
      return descriptor.isEmpty() ? url : url + " " + descriptor;
    }
  }

  /** Reads the attribute and makes its addresses absolute; what cannot be is left out. */
  static Srcset read(String attribute, String base) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < attribute.length() && found.size() < MOST) {
      int start = skip(attribute, at);
      int end = endOfAddress(attribute, start);
      boolean bare = end > start && attribute.charAt(end - 1) == ',';
      int comma = bare ? end : endOfDescriptor(attribute, end);
      String descriptor = bare ? "" : attribute.substring(end, comma).strip();
      add(found, withoutCommas(attribute, start, end), descriptor, base);
      at = Math.max(comma + (bare ? 0 : 1), at + 1);
    }
    return new Srcset(List.copyOf(found));
  }

  private static String withoutCommas(String s, int start, int end) {
    int last = end;
    while (last > start && s.charAt(last - 1) == ',') {
      last--;
    }
    return s.substring(start, last);
  }

  private static void add(List<Candidate> found, String url, String descriptor, String base) {
    String absolute = url.isEmpty() ? null : Address.web(url, base);
    if (absolute != null
        && DESCRIPTOR.matcher(descriptor).matches()
        && !Trackers.isBeacon(absolute)) {
      // A comma or blank inside would be read as the end of the candidate.
      found.add(new Candidate(absolute.replace(",", "%2C"), descriptor.toLowerCase(Locale.ROOT)));
    }
  }

  private static int skip(String s, int at) {
    int i = at;
    while (i < s.length() && (Character.isWhitespace(s.charAt(i)) || s.charAt(i) == ',')) {
      i++;
    }
    return i;
  }

  private static int endOfAddress(String s, int at) {
    int i = at;
    while (i < s.length() && !Character.isWhitespace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int endOfDescriptor(String s, int at) {
    int comma = s.indexOf(',', at);
    return comma < 0 ? s.length() : comma;
  }

  /** The largest picture, null if there is none. */
  @Nullable String largest() {
    return candidates.stream()
        .max((a, b) -> Double.compare(a.weight(), b.weight()))
        .map(Candidate::url)
        .orElse(null);
  }

  @Override
  public String toString() {
    return candidates.stream().map(Candidate::toString).collect(Collectors.joining(", "));
  }
}
