package dev.wiredesk.demo;

import java.util.Comparator;
import java.util.List;

/**
 * Chance without chance: the same seed and the same question give the same answer, on every machine
 * and in whatever order the questions are asked.
 */
record Dice(long seed) {

  /** From 0 to {@code bound} - 1. */
  int below(String question, int bound) {
    return (int) Long.remainderUnsigned(roll(question), bound);
  }

  <T> T pick(String question, List<T> from) {
    return from.get(below(question, from.size()));
  }

  /** The things in an order of this seed's own. */
  <T> List<T> shuffled(String question, List<T> things) {
    return things.stream()
        .sorted(Comparator.comparingLong(thing -> roll(question + things.indexOf(thing))))
        .toList();
  }

  private long roll(String question) {
    return mixed(seed ^ mixed(question.hashCode()));
  }

  // The finaliser of SplitMix64: one flipped bit of the seed flips half of the answer's.
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
