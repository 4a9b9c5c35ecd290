package dev.wiredesk.dedupe;

import java.util.Locale;

/** Spellings of one name: "Kyiv" and "Kiev", "Zelensky" and "Zelenskyy". */
final class Variants {

  /** Longer words are no names. */
  private static final int LONGEST = 40;

  private Variants() {}

  /** Whether the names there are the same, or look as if they were written otherwise only. */
  static boolean alike(Words one, int at, Words other, int in) {
    return one.at(at) == other.at(in) || alike(one.written(at), other.written(in));
  }

  /** Half of the letters of the longer or more stand in both, in their order, and the first. */
  static boolean alike(String one, String other) {
    String here = one.toLowerCase(Locale.ROOT);
    String there = other.toLowerCase(Locale.ROOT);
    int longer = Math.max(here.length(), there.length());
    return longer <= LONGEST
        && !here.isEmpty()
        && !there.isEmpty()
        && here.charAt(0) == there.charAt(0)
        && !Signs.isIdeographAt(here, 0) // two signs that share one are two words
        && 2 * changes(here, there) <= longer;
  }

  /** The fewest letters to change, add or leave out to make the one of the other (Levenshtein). */
  private static int changes(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      int[] spare = before;
      before = now;
      now = spare;
    }
    return before[other.length()];
  }
}
