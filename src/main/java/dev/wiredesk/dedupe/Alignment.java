package dev.wiredesk.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the shorter of two articles over the longer: which stretches of it stand there too, in
 * whatever order, and where one stretch follows another but for a few words, whether a name or a
 * number was put in the place of another. Outlets cut and extend copy; a template keeps the words
 * and changes the facts in them.
 *
 * @param words of the shorter article
 * @param length of the shorter article, in words as most scripts part them
 * @param covered words that stand in the longer as well
 * @param longest words of the longest stretch
 * @param facts of the names and numbers that stand at the same place, which are the same
 * @param occasion whether what they say of the time makes two occasions of them
 */
record Alignment(
    int words, int length, int covered, int longest, Replaced.Tally facts, Occasion occasion) {

  private static final int SEED = 3;

  /** A stretch where none is expected must be longer than a turn of phrase. */
  private static final int LEAST_ANYWHERE = 4;

  /** The stretch that is expected next begins within so many words of the last one's end. */
  private static final int NEAR = 30;

  private static final int NEAR_AFTER = 12;

  /** In the news about every eighth word is of a name, also where nothing shows which. */
  private static final int WORDS_FOR_A_NAME = 8;

  /** From this length on a stretch is taken wherever it stands. */
  private static final int SURE = 12;

  /** Of a phrase that recurs, so many places are tried. */
  private static final int MOST_PLACES = 20;

  private record Stretch(int at, int in, int length) {

    private int end() {
      return at + length;
    }

    private int endIn() {
      return in + length;
    }
  }

  static Alignment of(Telling one, Telling other) {
    boolean inOrder = one.words().count() <= other.words().count();
    Words shorter = inOrder ? one.words() : other.words();
    Words longer = inOrder ? other.words() : one.words();
    List<Stretch> stretches = stretches(shorter, longer);
    int covered = 0;
    int longest = 0;
    Replaced replaced = inOrder ? new Replaced(one, other) : new Replaced(other, one);
    Stretch before = null;
    for (Stretch stretch : stretches) {
      covered += stretch.length;
      longest = Math.max(longest, stretch.length);
      replaced.agree(stretch.at, stretch.end());
      if (before == null) {
        replaced.before(stretch.at, stretch.in);
      } else {
        replaced.between(before.end(), stretch.at, before.endIn(), stretch.in);
      }
      before = stretch;
    }
    if (before != null) {
      replaced.after(before.end(), before.endIn());
    }
    return new Alignment(
        shorter.count(), shorter.length(), covered, longest, replaced.tally(), replaced.occasion());
  }

  /** How much of the shorter article stands in the longer, 0 to 1. */
  double coverage() {
    return words == 0 ? 0 : (double) covered / words;
  }

  /** How many names and numbers stand within the stretches. */
  int agreed() {
    return facts.names() + facts.numbers();
  }

  /** How many names and numbers stand for others. */
  int replaced() {
    return facts.otherNames() + facts.otherNumbers();
  }

  /** How many of the facts that stand at the same place differ, 0 to 1. */
  double contradiction() {
    int same =
        agreed() + Words.length(facts.signs() + facts.kana(), facts.signs()) / WORDS_FOR_A_NAME;
    return (double) replaced() / (replaced() + same + 1);
  }

  private static List<Stretch> stretches(Words shorter, Words longer) {
    Map<Long, List<Integer>> places = places(longer);
    List<Stretch> found = new ArrayList<>();
    int at = 0;
    while (at + SEED <= shorter.count()) {
      Stretch last = found.isEmpty() ? new Stretch(0, 0, 0) : found.getLast();
      Stretch best = null;
      for (int in : places.getOrDefault(shorter.run(at, SEED), List.of())) {
        Stretch next = new Stretch(at, in, length(shorter, at, longer, in));
        best = best == null || better(next, best, last) ? next : best;
      }
      if (best != null && best.length >= least(best, last, !found.isEmpty())) {
        found.add(best);
        at = best.end();
      } else {
        at++;
      }
    }
    return found;
  }

  private static Map<Long, List<Integer>> places(Words longer) {
    Map<Long, List<Integer>> places = HashMap.newHashMap(longer.count());
    for (int i = 0; i + SEED <= longer.count(); i++) {
      List<Integer> same = places.computeIfAbsent(longer.run(i, SEED), _ -> new ArrayList<>(1));
      if (same.size() < MOST_PLACES) {
        same.add(i);
      }
    }
    return places;
  }

  private static int length(Words shorter, int at, Words longer, int in) {
    int length = 0;
    while (at + length < shorter.count()
        && in + length < longer.count()
        && shorter.at(at + length) == longer.at(in + length)) {
      length++;
    }
    return length;
  }

  private static boolean better(Stretch one, Stretch other, Stretch last) {
    boolean oneFits = one.length >= SURE || follows(one, last);
    boolean otherFits = other.length >= SURE || follows(other, last);
    return oneFits == otherFits ? one.length > other.length : oneFits;
  }

  private static boolean follows(Stretch next, Stretch last) {
    return next.in >= last.endIn() && next.in - last.endIn() <= NEAR;
  }

  private static int least(Stretch next, Stretch last, boolean any) {
    return any && follows(next, last) && next.at - last.end() <= NEAR_AFTER ? SEED : LEAST_ANYWHERE;
  }
}
