package dev.wiredesk.dedupe;

import java.util.BitSet;

/**
 * Tells an article that shows two stories to be one from a digest that merely carries both. What
 * stands in it at the same place is the same; what stands at different places must at least be
 * about the same names.
 */
final class Digests {

  private static final double LEAST_OVERLAP = 0.25;

  /** A little boilerplate beside a copy is no other story. */
  private static final double MUCH_LONGER = 1.25;

  private Digests() {}

  /** Whether two articles that a third has text of are one story by its witness. */
  static boolean joins(Words middle, Words one, Words other) {
    BitSet here = middle.placesIn(one);
    BitSet there = middle.placesIn(other);
    int smaller = Math.min(here.cardinality(), there.cardinality());
    here.and(there);
    return (smaller > 0 && here.cardinality() >= LEAST_OVERLAP * smaller)
        || Names.inCommon(one, other);
  }

  /** Whether there is room in an article for another story beside the one it shares. */
  static boolean hasRoomBeside(Words article, Words shared) {
    return article.count() > MUCH_LONGER * shared.count();
  }
}
