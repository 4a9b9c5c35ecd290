package dev.wiredesk.dedupe;

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
              && !telling.words().saysPlainly(heading.written(i));
    }
    return any;
  }
}
