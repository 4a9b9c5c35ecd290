package dev.wiredesk.dedupe;

import java.util.Locale;

/**
 * Two headlines that are the same but for whom or what they name: "Umberg hotels close early" and
 * "Haugvik hotels close early". Where each word has a capital, or the name stands first, its
 * letters do not tell it from others; that it is not among the other words of its article does. A
 * headline all in capitals tells nothing.
 */
final class Headings {

  /** Fewer words of a headline stand over many an article. */
  private static final int LEAST_SAME = 3;

  /** More words are no name. */
  private static final int LONGEST = 4;

  /** Letters that the forms of a word share: "raises" and "raised". */
  private static final int STEM = 4;

  private Headings() {}

  /** Whether one names what the other article does not speak of, at the same place. */
  static boolean differInNames(Telling one, Telling other) {
    Words here = one.heading();
    Words there = other.heading();
    int begin = same(here, there);
    int end = sameAtEnd(here, there, begin);
    int to = here.count() - end;
    int toIn = there.count() - end;
    int longer = Math.max(to, toIn) - begin;
    return here.hasSmallLetters()
        && there.hasSmallLetters()
        && begin + end >= LEAST_SAME
        && begin + end >= longer
        && longer <= LONGEST
        && names(one, begin, to, other)
        && names(other, begin, toIn, one)
        && !Variants.alike(here, begin, there, begin);
  }

  /** Whether they are the same, or have another day at the same place. */
  static boolean sameButForADay(Telling one, Telling other) {
    return otherDays(one.heading(), other.heading()) >= 0;
  }

  /** Whether they are the same but for another day at the same place. */
  static boolean differInDays(Telling one, Telling other) {
    return otherDays(one.heading(), other.heading()) > 0;
  }

  /** -1 if anything else differs. */
  private static int otherDays(Words here, Words there) {
    int days = here.count() == there.count() ? 0 : -1;
    for (int i = 0; i < here.count() && days >= 0; i++) {
      if (here.at(i) != there.at(i)) {
        days = Moments.areOtherDays(here, there, i) ? days + 1 : -1;
      }
    }
    return days;
  }

  private static int same(Words here, Words there) {
    int same = 0;
    while (same < here.count() && same < there.count() && here.at(same) == there.at(same)) {
      same++;
    }
    return same;
  }

  private static int sameAtEnd(Words here, Words there, int from) {
    int same = 0;
    while (here.count() - same > from
        && there.count() - same > from
        && here.at(here.count() - same - 1) == there.at(there.count() - same - 1)) {
      same++;
    }
    return same;
  }

  private static boolean names(Telling telling, int from, int to, Telling other) {
    Words heading = telling.heading();
    boolean any = false;
    for (int i = from; i < to && !any; i++) {
      any =
          heading.mayBeName(i)
              && !other.says(heading.at(i))
              && !saysPlainly(telling.words().text(), heading.written(i));
    }
    return any;
  }

  /** Whether the text has a word in small letters that begins like that one: it is no name. */
  private static boolean saysPlainly(String text, String word) {
    String stem = word.toLowerCase(Locale.ROOT);
    stem = stem.substring(0, Math.min(STEM, stem.length()));
    for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
