package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages say around and between the paragraphs of an article, in many languages. */
final class PageLines {

  /** What a line is for. */
  enum Kind {
    /** Opens a link to another story, or a list of such. */
    OTHERS,
    /** Opens what follows an article. */
    REST,
    /** Stands between paragraphs. */
    ALONE,
    /** Opens a plea to subscribe or to follow. */
    CALL,
    /** Opens what stands in the place of a film or a post until its reader agrees to be tracked. */
    EMBED
  }

  private static final int LONGEST = 80;

  private static final Map<Kind, Set<String>> SAID =
      Rows.of("page-lines.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Kind.valueOf(row.getFirst()),
                  Collectors.flatMapping(
                      row -> Arrays.stream(row.get(1).split("\\|")).map(Plain::words),
                      Collectors.toSet())));

  private PageLines() {}

  /** Whether the line says that and nothing else. */
  static boolean is(Kind kind, String line) {
    return line.length() <= LONGEST
        && SAID.getOrDefault(kind, Set.of()).contains(Plain.words(line));
  }

  /** Whether the line begins like that; scripts without blanks need none after it. */
  static boolean opens(Kind kind, String line) {
    String words = Plain.words(line.substring(0, Math.min(line.length(), LONGEST)));
    Set<String> said = SAID.getOrDefault(kind, Set.of());
    for (int end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', end + 1)) {
      if (said.contains(words.substring(0, end))) {
        return true;
      }
    }
    return said.contains(words) || opensUnparted(said, words);
  }

  private static boolean opensUnparted(Set<String> said, String words) {
    int longest = Math.min(words.length(), 12);
    for (int end = 2; end <= longest; end++) {
      if (words.codePointAt(0) >= 0x0e00 && said.contains(words.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
