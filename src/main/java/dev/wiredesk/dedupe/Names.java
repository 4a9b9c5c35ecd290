package dev.wiredesk.dedupe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names in an article: who and where it is about. */
final class Names {

  /** More say nothing about what an article is about. */
  private static final int MOST_KEPT = 12;

  private static final int LEAST_IN_COMMON = 2;
  private static final double LEAST_SHARE_IN_COMMON = 0.25;

  private Names() {}

  /** The names that occur most often, first met first among equals, as hashes of 32 bits. */
  static int[] kept(Words words) {
    Map<Long, Integer> counts = counts(words);
    return words
        .names()
        .distinct()
        .boxed()
        .sorted((one, other) -> counts.getOrDefault(other, 0) - counts.getOrDefault(one, 0))
        .limit(MOST_KEPT)
        .mapToInt(name -> (int) (name >>> 32))
        .toArray();
  }

  /** The hash that a sketch holds of that name. */
  static int hash(String name) {
    return (int) (Words.hash(Spelling.fold(name)) >>> 32);
  }

  /**
   * Whether two texts may be about the same matter: a quarter of the names in the one with fewer
   * stand in both, and more than one.
   */
  static boolean inCommon(Words one, Words other) {
    Set<Long> names = counts(one).keySet();
    Set<Long> others = counts(other).keySet();
    Set<Long> shared = new HashSet<>(names);
    shared.retainAll(others);
    int fewer = Math.min(names.size(), others.size());
    return shared.size() >= LEAST_IN_COMMON && shared.size() >= LEAST_SHARE_IN_COMMON * fewer;
  }

  private static Map<Long, Integer> counts(Words words) {
    Map<Long, Integer> counts = new HashMap<>();
    words.names().forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts;
  }
}
