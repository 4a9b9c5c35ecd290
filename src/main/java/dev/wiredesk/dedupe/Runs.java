package dev.wiredesk.dedupe;

import java.util.Arrays;

/**
 * The few runs of words by which an article is found again: every third run of its opening, since
 * outlets cut copy to its first paragraphs, and of the rest those with the smallest hashes, at most
 * 32, so that articles that share text share them (FracMinHash, Irber et al. 2022).
 */
final class Runs {

  private static final int RUN = 5;
  private static final int OPENING = 48;
  private static final int OPENING_ONE_IN = 3;
  private static final int MOST_OF_THE_REST = 32;

  private Runs() {}

  /** What the index holds of an article. */
  static int[] kept(Words words) {
    int runs = Math.max(0, words.count() - RUN + 1);
    int opening = Math.min(OPENING, runs);
    int[] first = new int[opening];
    int firsts = 0;
    for (int i = 0; i < opening; i++) {
      int hash = hash(words, i);
      if (runs < OPENING || isOftenKept(hash)) {
        first[firsts++] = hash;
      }
    }
    int[] rest = new int[runs - opening];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = hash(words, opening + i);
    }
    Arrays.sort(rest);
    int[] kept = Arrays.copyOf(first, firsts + Math.min(MOST_OF_THE_REST, rest.length));
    System.arraycopy(rest, 0, kept, firsts, kept.length - firsts);
    return Distinct.of(kept).toArray();
  }

  /** What is asked of the index: all runs, so that a part finds the whole and the whole a part. */
  static int[] asked(Words words) {
    int[] all = new int[Math.max(0, words.count() - RUN + 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = hash(words, i);
    }
    return Distinct.of(all).toArray();
  }

  /** Whether it is kept wherever it stands in an opening. */
  static boolean isOftenKept(int hash) {
    return Integer.remainderUnsigned(hash, OPENING_ONE_IN) == 0;
  }

  private static int hash(Words words, int position) {
    return (int) (words.run(position, RUN) >>> 32);
  }
}
