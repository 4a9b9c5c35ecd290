package dev.wiredesk.dedupe;

import java.util.Arrays;

/**
 * Which articles hold a hash: a little over four bytes for most postings, twelve for those that
 * came last. Sixteen parts that are packed one by one, so that packing needs little room of its own
 * and is never long.
 */
final class Postings {

  private static final int PART_BITS = 4;

  /** Odd, so that no two hashes become one. */
  private static final int MIX = 0x9E3779B9;

  private final int mostSharers;
  private final PostingsPart[] parts = new PostingsPart[1 << PART_BITS];
  private final Met sharers = new Met();

  /**
   * @param mostSharers more who share a hash say nothing new, and are left out
   */
  Postings(int mostSharers) {
    this.mostSharers = mostSharers;
    Arrays.setAll(parts, _ -> new PostingsPart());
  }

  /** Takes least room from now on; nothing may be added any more. */
  void close() {
    for (PostingsPart part : parts) {
      part.close();
    }
  }

  void add(int hash, int article) {
    sharers.count = 0;
    if (!isTooCommon(meet(hash, sharers))) {
      part(hash).add(rest(hash), article);
    }
  }

  /** The same of a hash that nobody holds, which is known at less cost elsewhere. */
  void addFirst(int hash, int article) {
    part(hash).add(rest(hash), article);
  }

  /** Notes each article that holds the hash; how many there are. */
  int meet(int hash, Met met) {
    return part(hash).meet(rest(hash), met);
  }

  private PostingsPart part(int hash) {
    return parts[(hash * MIX) >>> (Integer.SIZE - PART_BITS)];
  }

  /** What the part does not tell of the hash, in its upper bits. */
  private static int rest(int hash) {
    return (hash * MIX) << PART_BITS;
  }

  /** Of heap, in the arrays. */
  long bytes() {
    return Arrays.stream(parts).mapToLong(PostingsPart::bytes).sum();
  }

  /** Whether so many hold the hash that any more are left out. */
  boolean isTooCommon(int found) {
    return found >= mostSharers;
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
