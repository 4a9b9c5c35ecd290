package dev.wiredesk.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Of names and words that overlap in a story, those that count. */
final class Spots {

  private static final Comparator<Hit> LONGEST_FIRST_FROM_THE_LEFT =
      Comparator.comparingInt(Hit::begin).thenComparingInt(hit -> -hit.length());

  /**
   * Of one rank the name that owns more of the word's letters before one that needs an ending to be
   * it, and a country before what else is called like it.
   */
  private static final Comparator<Hit> PLACES =
      LONGEST_FIRST_FROM_THE_LEFT
          .thenComparingInt(hit -> place(hit).rank())
          .thenComparingInt(hit -> -ownLetters(hit))
          .thenComparingDouble(hit -> -place(hit).kind().weight);

  private Spots() {}

  /** The longer of two that overlap. On one spot all stay: a word may speak of two topics. */
  static List<Hit> ofSubjects(List<Hit> hits) {
    return longest(hits, LONGEST_FIRST_FROM_THE_LEFT, (kept, hit) -> true);
  }

  /**
   * The longer of two that overlap. On one spot a region stays once, however many tables and
   * languages call it so, and none beside a shadow or what feeds.yml teaches. "Hamas" is no plural
   * of Hama: what the word is as it stands goes before what it would be with an ending.
   */
  static List<Hit> ofPlaces(List<Hit> hits) {
    return longest(hits, PLACES, Spots::tellsMore);
  }

  private static boolean tellsMore(List<Hit> kept, Hit hit) {
    for (int i = kept.size() - 1; i >= 0 && isOneSpot(kept.get(i), hit); i--) {
      Meaning.Place place = place(kept.get(i));
      if (place.rank() < place(hit).rank()
          || place.regions().equals(place(hit).regions())
          || ownLetters(kept.get(i)) > ownLetters(hit)) {
        return false;
      }
    }
    return true;
  }

  private static List<Hit> longest(
      List<Hit> hits, Comparator<Hit> order, BiPredicate<List<Hit>, Hit> besideThose) {
    hits.sort(order);
    List<Hit> kept = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      Hit last = kept.isEmpty() ? null : kept.getLast();
      if (last == null || hit.begin() >= last.end()) {
        kept.add(hit);
      } else if (isOneSpot(last, hit) && besideThose.test(kept, hit)) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private static boolean isOneSpot(Hit one, Hit other) {
    return one.begin() == other.begin() && one.end() == other.end();
  }

  private static int ownLetters(Hit hit) {
    return hit.term().key().length();
  }

  private static Meaning.Place place(Hit hit) {
    return (Meaning.Place) hit.term().meaning();
  }
}
