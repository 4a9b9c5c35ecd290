package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;

/**
 * The labels above a headline, which say what sort of story follows: "Breaking News · Europe".
 * Those that outlets have in common are in {@code kickers.tsv}; the others are the story's own
 * subjects.
 */
final class Kickers {

  private static final int LONGEST = 90;

  /** A label that stands alone is no longer. */
  private static final int LONGEST_ALONE = 40;

  /** The share of the line that is in links where labels are told by them. */
  private static final double LINKED = 0.9;

  /** Blanks in one label. */
  private static final int MOST_BLANKS = 3;

  /** Words of a row of labels, if only one of them is known, and if several are. */
  private static final int MOST_WORDS_BESIDE_ONE = 6;

  private static final int MOST_WORDS = 14;

  /** Words of one known label. */
  private static final int MOST_WORDS_OF_ONE = 4;

  /** A longer word in small letters is no part of a label; shorter ones are "of" and "and". */
  private static final int LONGEST_SMALL = 3;

  private static final Set<String> COMMON = Rows.phrases("kickers.tsv");

  private final Set<String> subjects;

  /** Knows them by the story's subjects, in lower case. */
  Kickers(Set<String> subjects) {
    this.subjects = subjects;
  }

  /** Whether the words are a label that is known. */
  boolean isKnown(String label) {
    String words = Plain.words(label);
    return subjects.contains(words) || COMMON.contains(words);
  }

  /** Whether the whole line is labels. */
  boolean areAllOf(Line block) {
    String line = block.text();
    if (line.length() > LONGEST
        || ".!?…:".indexOf(line.charAt(line.length() - 1)) >= 0
        || block.isHeading()) {
      return false;
    }
    List<String> parts = Separators.part(line);
    boolean several = parts.size() > 1;
    boolean alone = line.length() <= LONGEST_ALONE;
    return ((several || (alone && block.linked() > LINKED))
            && parts.stream().allMatch(Kickers::isLabel))
        || ((several || alone) && parts.stream().allMatch(this::isKnown))
        || (isInCapitals(line) && isRow(line));
  }

  private static boolean isLabel(String part) {
    return !part.isEmpty()
        && part.chars().filter(c -> c == ' ').count() <= MOST_BLANKS
        && !Character.isLowerCase(part.codePointAt(0));
  }

  /** Whether every word but small ones begins with a capital. */
  private static boolean isInCapitals(String line) {
    int start = 0;
    while (start < line.length()) {
      int blank = line.indexOf(' ', start);
      int end = blank < 0 ? line.length() : blank;
      if (end - start > LONGEST_SMALL && Character.isLowerCase(line.charAt(start))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  /** "Breaking News Eastern Europe USA": labels without anything between them. */
  private boolean isRow(String line) {
    List<String> words = List.of(line.split(" "));
    int at = 0;
    int known = 0;
    while (at < words.size()) {
      int end = endOfKnown(words, at);
      known += end > at ? 1 : 0;
      if (end == at && !isCapital(words.get(at))) {
        return false;
      }
      at = Math.max(end, at + 1);
    }
    return known > 0 && words.size() <= (known > 1 ? MOST_WORDS : MOST_WORDS_BESIDE_ONE);
  }

  /** Where the longest known label that begins there ends; there if none does. */
  private int endOfKnown(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + MOST_WORDS_OF_ONE); end > at; end--) {
      if (isKnown(String.join(" ", words.subList(at, end)))) {
        return end;
      }
    }
    return at;
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
  }
}
