package dev.wiredesk.classify;

import java.util.Arrays;
import java.util.List;

/** What may follow a term within its last word. */
final class Ending {

  /** Nothing. */
  static final Ending EXACT = of(List.of(""));

  /** A plural s. */
  static final Ending PLURAL = of(List.of("", "s", "es"));

  /** Any ending. */
  static final Ending STEM = new Ending(8, new char[0][]);

  /** Scripts that part no words. */
  static final Ending UNPARTED = of(List.of(""));

  /** Scripts before it, Latin, Greek and Cyrillic, have a letter of its own for each vowel. */
  private static final char FIRST_MARK = '\u0590';

  private static final char FIRST_NON_ASCII = '\u0080';

  /** Of Thai and all scripts behind it that matter here. */
  private static final char FIRST_EASTERN = '\u0e00';

  private final int most;

  /** Any that is not too long, if none is listed. */
  private final char[][] listed;

  private Ending(int most, char[][] listed) {
    this.most = most;
    this.listed = listed;
  }

  /** One of these. */
  static Ending of(List<String> endings) {
    char[][] folded =
        endings.stream()
            .map(Folding::fold)
            .distinct()
            .map(String::toCharArray)
            .toArray(char[][]::new);
    return new Ending(endings.stream().mapToInt(String::length).max().orElse(0), folded);
  }

  /** Where the word ends that a term begins, or -1 if this is another word. */
  int wordEnd(char[] folded, int termEnd) {
    if (this == UNPARTED) {
      return termEnd;
    }
    int end = termEnd;
    while (end < folded.length && isOfAWord(folded[end]) && !parts(folded[end - 1], folded[end])) {
      if (++end - termEnd > most) {
        return -1;
      }
    }
    return listed.length == 0 || isListed(folded, termEnd, end) ? end : -1;
  }

  /** "EU가", "AIを": where Latin letters meet a script of the east, one word ends. */
  static boolean parts(char before, char after) {
    return (before < FIRST_NON_ASCII && after >= FIRST_EASTERN)
        || (after < FIRST_NON_ASCII && before >= FIRST_EASTERN);
  }

  /** Letters, digits, and the vowel signs that many scripts write as marks on them. */
  static boolean isOfAWord(char sign) {
    if (sign < FIRST_MARK) {
      return Character.isLetterOrDigit(sign);
    }
    int type = Character.getType(sign);
    return Character.isLetterOrDigit(sign)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private boolean isListed(char[] folded, int from, int to) {
    for (char[] one : listed) {
      if (Arrays.equals(one, 0, one.length, folded, from, to)) {
        return true;
      }
    }
    return false;
  }
}
