package dev.wiredesk.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays the shorter of two articles over the longer: which stretches of it stand there too, in
 * whatever order, and where one stretch follows another but for a few words, whether a name or a
 * number was put in the place of another. Outlets cut and extend copy; a template keeps the words
 * and changes the facts in them.
 *
 * @param words of the shorter article
 * @param covered words that stand in the longer as well
 * @param longest words of the longest stretch
 * @param agreed names and numbers within the stretches
 * @param replaced names and numbers that stand for others
 */
record Alignment(int words, int covered, int longest, int agreed, int replaced) {

  private static final int SEED = 3;

  /** A stretch where none is expected must be longer than a turn of phrase. */
  private static final int LEAST_ANYWHERE = 4;

  /** The stretch that is expected next begins within so many words of the last one's end. */
  private static final int NEAR = 30;

  private static final int NEAR_AFTER = 12;

  /** More words on either side are an insertion, not something in place of something. */
  private static final int LONGEST_REPLACED = 8;

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

  static Alignment of(Words one, Words other) {
    Words shorter = one.count() <= other.count() ? one : other;
    Words longer = shorter == one ? other : one;
    List<Stretch> stretches = stretches(shorter, longer);
    int covered = 0;
    int longest = 0;
    int agreed = 0;
    int replaced = 0;
    Stretch before = null;
    for (Stretch stretch : stretches) {
      covered += stretch.length;
      longest = Math.max(longest, stretch.length);
      agreed += facts(shorter, stretch);
      replaced += before == null ? 0 : replaced(shorter, longer, before, stretch);
      before = stretch;
    }
    return new Alignment(shorter.count(), covered, longest, agreed, replaced);
  }

  /** How much of the shorter article stands in the longer, 0 to 1. */
  double coverage() {
    return words == 0 ? 0 : (double) covered / words;
  }

  /** How many of the facts that stand at the same place differ, 0 to 1. */
  double contradiction() {
    return (double) replaced / (replaced + agreed + 1);
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

  private static int facts(Words words, Stretch stretch) {
    int facts = 0;
    for (int i = stretch.at; i < stretch.end(); i++) {
      facts += words.isName(i) || words.isNumber(i) ? 1 : 0;
    }
    return facts;
  }

  private static int replaced(Words shorter, Words longer, Stretch before, Stretch after) {
    int here = after.at - before.end();
    int there = after.in - before.endIn();
    if (here < 1 || here > LONGEST_REPLACED || there < 1 || there > LONGEST_REPLACED) {
      return 0;
    }
    return numbersReplaced(shorter, longer, before, after)
        + (namesReplaced(shorter, longer, before, after) ? 1 : 0);
  }

  private static int numbersReplaced(Words shorter, Words longer, Stretch before, Stretch after) {
    Set<Long> here = new HashSet<>();
    Set<Long> there = new HashSet<>();
    for (int i = before.end(); i < after.at; i++) {
      if (shorter.isNumber(i)) {
        here.add(shorter.at(i));
      }
    }
    for (int i = before.endIn(); i < after.in; i++) {
      if (longer.isNumber(i)) {
        there.add(longer.at(i));
      }
    }
    Set<Long> gone = new HashSet<>(here);
    gone.removeAll(there);
    there.removeAll(here);
    return gone.isEmpty() || there.isEmpty() ? 0 : Math.max(gone.size(), there.size());
  }

  private static boolean namesReplaced(Words shorter, Words longer, Stretch before, Stretch after) {
    Set<Long> here = new HashSet<>();
    for (int i = before.end(); i < after.at; i++) {
      if (shorter.isName(i)) {
        here.add(shorter.at(i));
      }
    }
    boolean any = false;
    boolean kept = false;
    for (int i = before.endIn(); i < after.in; i++) {
      any |= longer.isName(i);
      kept |= longer.isName(i) && here.contains(longer.at(i));
    }
    return !here.isEmpty() && any && !kept;
  }
}
