package dev.wiredesk.dedupe;

import java.util.Arrays;

/** All runs of so many words of an article, as sorted hashes, each once. */
final class Shingles {

  private Shingles() {}

  static long[] of(Words words, int length) {
    long[] runs = new long[Math.max(0, words.count() - length + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = words.run(i, length);
    }
    Arrays.sort(runs);
    int distinct = 0;
    for (long run : runs) {
      if (distinct == 0 || run != runs[distinct - 1]) {
        runs[distinct++] = run;
      }
    }
    return Arrays.copyOf(runs, distinct);
  }

  /** How many stand in both. */
  static int shared(long[] ours, long[] theirs) {
    int shared = 0;
    for (int i = 0, j = 0; i < ours.length && j < theirs.length; ) {
      int order = Long.compare(ours[i], theirs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
