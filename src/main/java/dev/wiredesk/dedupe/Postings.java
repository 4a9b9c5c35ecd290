package dev.wiredesk.dedupe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which articles hold a hash: one primitive array, open addressing, several articles to a hash.
 * Eight bytes a posting and half as much of free room, until they are packed.
 */
final class Postings {

  private static final double MOST_FULL = 0.65;
  private static final double GROWTH = 1.15;
  static final long FREE = 0;
  private static final long LOWER_HALF = 0xFFFF_FFFFL;

  private final int mostSharers;

  /** The hash in the upper half; in the lower the article, numbered from one. */
  private long[] postings = new long[1 << 10];

  private int count;
  private @Nullable PackedPostings packed;

  /**
   * @param mostSharers more who share a hash say nothing new, and are left out
   */
  Postings(int mostSharers) {
    this.mostSharers = mostSharers;
  }

  /** Takes less room from now on; nothing may be added any more. */
  void pack() {
    packed = PackedPostings.of(postings, count);
    postings = new long[1];
  }

  void add(int hash, int article) {
    if (count >= MOST_FULL * postings.length) {
      grow();
    }
    int place = home(hash, postings.length);
    int sharers = 0;
    while (postings[place] != FREE) {
      if (hash(postings[place]) == hash && ++sharers >= mostSharers) {
        return;
      }
      place = next(place, postings.length);
    }
    postings[place] = ((long) hash << 32) | (article + 1);
    count++;
  }

  /** Notes each article that holds the hash; how many there are. */
  int meet(int hash, Met met) {
    return packed == null ? meetLoose(hash, met) : packed.meet(hash, met);
  }

  private int meetLoose(int hash, Met met) {
    int found = 0;
    for (int place = home(hash, postings.length);
        postings[place] != FREE;
        place = next(place, postings.length)) {
      if (hash(postings[place]) == hash) {
        met.add(article(postings[place]));
        found++;
      }
    }
    return found;
  }

  /** Whether so many hold the hash that any more are left out. */
  boolean isTooCommon(int found) {
    return found >= mostSharers;
  }

  /** Places keep their order in a longer array, so both are walked from end to end. */
  private void grow() {
    long[] old = postings;
    postings = new long[(int) (old.length * GROWTH) + 1];
    for (long posting : old) {
      if (posting != FREE) {
        int place = home(hash(posting), postings.length);
        while (postings[place] != FREE) {
          place = next(place, postings.length);
        }
        postings[place] = posting;
      }
    }
  }

  static int hash(long posting) {
    return (int) (posting >>> 32);
  }

  static int article(long posting) {
    return (int) (posting & LOWER_HALF) - 1;
  }

  /** The place, of so many, where a hash belongs. */
  static int home(int hash, int size) {
    return (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * size) >>> 32);
  }

  private static int next(int place, int size) {
    return place + 1 == size ? 0 : place + 1;
  }

  /** Articles met in a search, as often as they were met. */
  static final class Met {

    private int[] met = new int[16];
    private int count;

    void add(int article) {
      if (count == met.length) {
        met = Arrays.copyOf(met, 2 * count);
      }
      met[count++] = article;
    }

    int[] sorted() {
      int[] sorted = Arrays.copyOf(met, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
