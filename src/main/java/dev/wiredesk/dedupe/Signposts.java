package dev.wiredesk.dedupe;

import java.util.Arrays;

/**
 * Tells by two looks in which of up to eight segments a hash may be found; most that are asked for
 * are in none. It may point where nothing is, never away from what is there. A byte for each place
 * where a hash has one of its two signs: its bits are the segments.
 *
 * <p>Of a long article {@link Runs} keeps few hashes but those that a third of all are, and small
 * ones. The others have signposts of their own, which are few, so that most looks stay in the
 * processor's cache.
 */
final class Signposts {

  /** Segments that can be told apart. */
  static final int MOST_SEGMENTS = Byte.SIZE;

  private static final int SMALL = Integer.MIN_VALUE / 2;

  private static final int SMALLEST = 1 << 14;
  private static final int LARGEST = 1 << 25;
  private static final int SHARE_OF_HEAP = 24;

  private final Ways oftenKept;
  private final Ways seldomKept;

  /** Of which both kinds take a little of the heap: with less of it, more are led astray. */
  Signposts() {
    this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /**
   * @param most bytes of each kind
   */
  Signposts(long most) {
    int largest = Math.clamp(Long.highestOneBit(most), SMALLEST, LARGEST);
    oftenKept = new Ways(largest);
    seldomKept = new Ways(largest);
  }

  /** Points to a segment from each of these hashes. */
  void point(int segment, int[] hashes) {
    for (int hash : hashes) {
      ways(hash).point(segment, hash);
    }
  }

  /**
   * The signs of each of these hashes, for {@link #towards}. All are read in one go, so that the
   * processor need not wait for one before it asks for the next.
   */
  byte[] read(int[] hashes) {
    byte[] signs = new byte[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      signs[i] = ways(hashes[i]).signs(hashes[i]);
    }
    return signs;
  }

  /** Those of the hashes that the segment may hold, by the signs of each. */
  static int[] towards(int segment, int[] hashes, byte[] signs) {
    int[] found = new int[hashes.length];
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (isTowards(segment, signs[i])) {
        found[count++] = hashes[i];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Whether the segment may hold a hash of those signs. */
  static boolean isTowards(int segment, byte signs) {
    return (signs >> segment & 1) == 1;
  }

  /** Forgets a segment, whose number may then be used again. */
  void forget(int segment) {
    oftenKept.forget(segment);
    seldomKept.forget(segment);
  }

  /** Of heap, in the arrays. */
  long bytes() {
    return (long) oftenKept.ways.length + seldomKept.ways.length;
  }

  private Ways ways(int hash) {
    return hash < SMALL || Runs.isOftenKept(hash) ? oftenKept : seldomKept;
  }

  private static final class Ways {

    /** So much more room than hashes, that few point where nothing is. */
    private static final int SPARSE = 16;

    private static final int ONE = 0x85EBCA6B;
    private static final int OTHER = 0xC2B2AE35;

    private final int largest;
    private byte[] ways = new byte[SMALLEST];

    /** Hashes of each segment, and of all. */
    private final long[] pointed = new long[MOST_SEGMENTS];

    private long all;

    Ways(int largest) {
      this.largest = largest;
    }

    void point(int segment, int hash) {
      pointed[segment]++;
      all++;
      if (SPARSE * all > ways.length && ways.length < largest) {
        grow();
      }
      ways[place(hash, ONE)] |= (byte) (1 << segment);
      ways[place(hash, OTHER)] |= (byte) (1 << segment);
    }

    /** Of two signs that must agree: one hash in sixty is led astray, after much growth in nine. */
    byte signs(int hash) {
      return (byte) (ways[place(hash, ONE)] & ways[place(hash, OTHER)]);
    }

    void forget(int segment) {
      all -= pointed[segment];
      pointed[segment] = 0;
      byte others = (byte) ~(1 << segment);
      for (int i = 0; i < ways.length; i++) {
        ways[i] &= others;
      }
    }

    /** A place of a hash in twice the room is one of two neighbours: both take the sign over. */
    private void grow() {
      byte[] more = new byte[2 * ways.length];
      for (int i = 0; i < ways.length; i++) {
        more[2 * i] = ways[i];
        more[2 * i + 1] = ways[i];
      }
      ways = more;
    }

    /** The uppermost bits, as many as tell the places apart. */
    private int place(int hash, int mix) {
      return (hash * mix) >>> (1 + Integer.numberOfLeadingZeros(ways.length));
    }
  }
}
