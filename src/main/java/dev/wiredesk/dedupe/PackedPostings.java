package dev.wiredesk.dedupe;

/**
 * Postings to which nothing is added any more, in a little more than four bytes each: sorted into
 * buckets by their hash, and of the hash itself only enough kept to tell those in a bucket apart.
 * One look in four hundred finds an article that does not hold the hash; its text tells.
 */
final class PackedPostings {

  /** More articles cannot be told apart. */
  static final int MOST_ARTICLES = 1 << 20;

  private static final int ARTICLE_BITS = 20;
  private static final int PER_BUCKET = 8;

  /** Where each bucket begins, and at last where the last one ends. */
  private final int[] begins;

  /** Twelve bits of the hash, and the article below them. */
  private final int[] postings;

  private PackedPostings(int[] begins, int[] postings) {
    this.begins = begins;
    this.postings = postings;
  }

  /**
   * @param loose in the order of {@link Postings}, with places that are free
   */
  static PackedPostings of(long[] loose, int count) {
    int buckets = Math.max(1, count / PER_BUCKET);
    int[] begins = new int[buckets + 1];
    int[] postings = new int[count];
    for (long posting : loose) {
      if (posting != Postings.FREE) {
        begins[1 + Postings.home(Postings.hash(posting), buckets)]++;
      }
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      begins[bucket + 1] += begins[bucket];
    }
    int[] next = begins.clone();
    for (long posting : loose) {
      if (posting != Postings.FREE) {
        int hash = Postings.hash(posting);
        int place = next[Postings.home(hash, buckets)]++;
        postings[place] = (hash << ARTICLE_BITS) | Postings.article(posting);
      }
    }
    return new PackedPostings(begins, postings);
  }

  /** Notes each article that holds the hash; how many there are. */
  int meet(int hash, Postings.Met met) {
    int bucket = Postings.home(hash, begins.length - 1);
    int sought = hash << ARTICLE_BITS;
    int found = 0;
    for (int place = begins[bucket]; place < begins[bucket + 1]; place++) {
      int article = postings[place] ^ sought;
      if (article >>> ARTICLE_BITS == 0) {
        met.add(article);
        found++;
      }
    }
    return found;
  }
}
