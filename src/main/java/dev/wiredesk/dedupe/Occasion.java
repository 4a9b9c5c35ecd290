package dev.wiredesk.dedupe;

import dev.wiredesk.dedupe.Moments.Kind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether two articles of the same words speak of two occasions, as the bulletins of two days
 * do: pollen, ferries, river levels, closing prices, draws. What happened stays on its day and at
 * its hour however the toll of it rises, and in an update most numbers stay. Where a day or an hour
 * stands for another, no other of its kind agrees, and most numbers differ, it is the next
 * bulletin. Used by one thread for one pair.
 */
final class Occasion {

  /** A desk may put a day or an hour into the time of its own place, and a toll may rise. */
  private static final int LEAST_FIGURES = 2;

  /** A bulletin says so early for when it is; further down a day may have been put right. */
  private static final int LEAD = 40;

  private final Words shorter;
  private final Words longer;
  private final Map<Kind, Integer> same = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> others = new EnumMap<>(Kind.class);

  private boolean early;

  Occasion(Words shorter, Words longer) {
    this.shorter = shorter;
    this.longer = longer;
  }

  /** These words of the shorter stand in the longer, too. */
  void agree(int from, int to) {
    for (int i = from; i < to; i++) {
      Moments.at(shorter, i).ifPresent(kind -> same.merge(kind, 1, Integer::sum));
    }
  }

  /** These words of the one stand where those of the other do. */
  void between(int from, int to, int fromIn, int toIn) {
    for (Kind kind : Kind.values()) {
      Set<Long> here = moments(shorter, kind, from, to);
      Set<Long> there = moments(longer, kind, fromIn, toIn);
      if (!here.isEmpty() && !there.isEmpty()) {
        boolean any = here.stream().anyMatch(there::contains);
        boolean differ = !any && differ(kind, here, there);
        (differ ? others : same).merge(kind, 1, Integer::sum);
        early |= differ && from < LEAD;
      }
    }
  }

  /** "Dienstag" and "Di" are no two days. */
  private static boolean differ(Kind kind, Set<Long> here, Set<Long> there) {
    return kind != Kind.WEEKDAY
        || here.stream()
            .allMatch(day -> there.stream().allMatch(other -> Weekdays.differ(day, other)));
  }

  private static Set<Long> moments(Words words, Kind kind, int from, int to) {
    Set<Long> found = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (Moments.at(words, i).equals(Optional.of(kind))) {
        found.add(words.at(i));
      }
    }
    return found;
  }

  /**
   * Whether another day stands for the day, from the lead on, and more often than the same does.
   */
  boolean isOfAnotherDay() {
    return early && (isOther(Kind.WEEKDAY) || isOther(Kind.DATE));
  }

  /**
   * Whether it is another one.
   *
   * @param facts of the two articles, which stand at the same place
   * @param sameHeadline but for a day
   */
  boolean isAnother(Replaced.Tally facts, boolean sameHeadline) {
    int figures = facts.otherNumbers() - count(others, Kind.DATE) - count(others, Kind.CLOCK);
    boolean most = facts.otherNumbers() >= facts.numbers();
    boolean otherFigures = sameHeadline ? most || figures > 0 : most && figures >= LEAST_FIGURES;
    return (isOfAnotherDay() && otherFigures)
        || (isOther(Kind.CLOCK) && most && figures >= LEAST_FIGURES);
  }

  /** Whether both tell of the same day and hour, and of no other. */
  boolean isTheSame() {
    return others.isEmpty()
        && same.containsKey(Kind.CLOCK)
        && (same.containsKey(Kind.WEEKDAY) || same.containsKey(Kind.DATE));
  }

  private boolean isOther(Kind kind) {
    return count(others, kind) > count(same, kind);
  }

  private static int count(Map<Kind, Integer> counts, Kind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
