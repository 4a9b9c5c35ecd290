package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a line that was put together of several, at bullets and bars. */
final class Separators {

  private static final String MARKS = "·•|»›▪◦";

  /** These part only between blanks: they also stand within words. */
  private static final String WIDE = ">/–—";

  /** Lines are also glued without any separator before these words. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?<=[\\p{L}\\d)])\\s*,?\\s*(?=(?:Published|Updated|Posted|Last updated)\\s*:?\\s*(?:on |at )?[A-Z\\d])");

  private Separators() {}

  /** Without blanks at the ends of the parts; the line itself if nothing parts it. */
  static List<String> part(String line) {
    return part(line, true);
  }

  /** As {@link #part}, and before "Published…" and its like, but not at dashes; no empty parts. */
  static List<String> glued(String line) {
    List<String> parts = part(line, false);
    if (line.contains("ublished") || line.contains("pdated") || line.contains("osted")) {
      parts = parts.stream().flatMap(DATED::splitAsStream).map(String::strip).toList();
    }
    return parts.size() < 2 ? parts : parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  private static List<String> part(String line, boolean wide) {
    List<String> parts = null;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isMark(c) || (wide && isWide(line, i, c))) {
        parts = parts == null ? new ArrayList<>() : parts;
        parts.add(line.substring(from, i).strip());
        from = i + 1;
      }
    }
    if (parts == null) {
      return List.of(line);
    }
    parts.add(line.substring(from).strip());
    return parts;
  }

  private static boolean isMark(char c) {
    return (c == '|' || c >= 0xb7) && MARKS.indexOf(c) >= 0;
  }

  private static boolean isWide(String line, int at, char c) {
    return WIDE.indexOf(c) >= 0
        && at > 0
        && line.charAt(at - 1) == ' '
        && line.startsWith(" ", at + 1);
  }
}
