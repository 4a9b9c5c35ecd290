package dev.wiredesk.dedupe;

/**
 * Postings in a little more than four bytes each, never changed: sorted into buckets by the upper
 * bits of their hash, so that only its other bits need be kept beside the article. There are as
 * many buckets as it takes for both to fit into 32 bits; nothing of the hash is lost.
 */
final class PackedPostings {

  /** What {@link PostingsPart} has: the lower bits of a hash are nought. */
  private static final int HASH_BITS = 28;

  private static final int PER_BUCKET = 8;

  static final PackedPostings NONE = new PackedPostings(0, 0);

  private final int lastArticle;
  private final int articleBits;
  private final int bucketBits;

  /** Where each bucket begins, and at last where the last one ends. */
  private final int[] begins;

  /** The bits of the hash that the bucket does not tell, and the article below them. */
  private final int[] postings;

  private PackedPostings(int lastArticle, int count) {
    this.lastArticle = lastArticle;
    articleBits = Integer.SIZE - Integer.numberOfLeadingZeros(lastArticle);
    int enough = HASH_BITS + articleBits - Integer.SIZE;
    int few = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(2, count / PER_BUCKET));
    bucketBits = Math.max(enough, few);
    begins = new int[(1 << bucketBits) + 1];
    postings = new int[count];
  }

  int count() {
    return postings.length;
  }

  /** Of heap. */
  long bytes() {
    return (long) Integer.BYTES * (begins.length + postings.length);
  }

  /** These and those. */
  PackedPostings with(LoosePostings more) {
    var all = new PackedPostings(Math.max(lastArticle, more.lastArticle()), count() + more.count());
    forEach((hash, _) -> all.begins[1 + all.bucket(hash)]++);
    more.forEach((hash, _) -> all.begins[1 + all.bucket(hash)]++);
    for (int bucket = 1; bucket < all.begins.length; bucket++) {
      all.begins[bucket] += all.begins[bucket - 1];
    }
    int[] next = all.begins.clone();
    forEach((hash, article) -> all.put(next, hash, article));
    more.forEach((hash, article) -> all.put(next, hash, article));
    return all;
  }

  /** Notes each article that holds the hash; how many there are. */
  int meet(int hash, Postings.Met met) {
    int bucket = bucket(hash);
    int sought = rest(hash);
    int found = 0;
    for (int place = begins[bucket]; place < begins[bucket + 1]; place++) {
      int article = postings[place] ^ sought;
      if (article >>> articleBits == 0) {
        met.add(article);
        found++;
      }
    }
    return found;
  }

  private void forEach(LoosePostings.Each each) {
    int restShift = Integer.SIZE - HASH_BITS;
    for (int bucket = 0; bucket < begins.length - 1; bucket++) {
      int upper = bucket << (Integer.SIZE - bucketBits);
      for (int place = begins[bucket]; place < begins[bucket + 1]; place++) {
        int rest = postings[place] >>> articleBits;
        each.posting(upper | rest << restShift, postings[place] & ((1 << articleBits) - 1));
      }
    }
  }

  private void put(int[] next, int hash, int article) {
    postings[next[bucket(hash)]++] = rest(hash) | article;
  }

  private int bucket(int hash) {
    return hash >>> (Integer.SIZE - bucketBits);
  }

  /** Where it stands in a posting: right above the article. */
  private int rest(int hash) {
    return (hash << bucketBits) >>> (bucketBits + Integer.SIZE - HASH_BITS) << articleBits;
  }
}
