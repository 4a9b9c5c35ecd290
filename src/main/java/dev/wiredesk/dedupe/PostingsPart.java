package dev.wiredesk.dedupe;

/**
 * The postings of a sixteenth of the hashes: most of them packed, and the last ones loose until
 * they are an eighth as many. What a hash has left to tell is its upper 28 bits here.
 */
final class PostingsPart {

  /** So many loose postings are packed at least: fewer are not worth it. */
  private static final int LEAST = 1 << 10;

  private static final int PACKED_TO_LOOSE = 8;

  private PackedPostings packed = PackedPostings.NONE;
  private LoosePostings loose = new LoosePostings();

  void add(int hash, int article) {
    loose.add(hash, article);
    if (loose.count() >= Math.max(LEAST, packed.count() / PACKED_TO_LOOSE)) {
      packed = packed.with(loose);
      loose.clear();
    }
  }

  int meet(int hash, Postings.Met met) {
    return packed.meet(hash, met) + loose.meet(hash, met);
  }

  long bytes() {
    return packed.bytes() + loose.bytes();
  }

  void close() {
    packed = packed.with(loose);
    loose = new LoosePostings();
  }
}
