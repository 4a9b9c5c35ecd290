package dev.wiredesk.dedupe;

import java.util.Arrays;

/** Postings that came last: one primitive array, open addressing, several articles to a hash. */
final class LoosePostings {

  private static final double MOST_FULL = 0.65;
  private static final double GROWTH = 1.15;
  private static final long FREE = 0;
  private static final long LOWER_HALF = 0xFFFF_FFFFL;

  /** The hash in the upper half; in the lower the article, numbered from one. */
  private long[] postings = new long[16];

  private int count;
  private int lastArticle;

  int count() {
    return count;
  }

  /** The highest of all that were ever here. */
  int lastArticle() {
    return lastArticle;
  }

  /** Of heap. */
  long bytes() {
    return (long) Long.BYTES * postings.length;
  }

  void add(int hash, int article) {
    if (count >= MOST_FULL * postings.length) {
      grow();
    }
    put(((long) hash << Integer.SIZE) | (article + 1));
    count++;
    lastArticle = Math.max(lastArticle, article);
  }

  /** Notes each article that holds the hash; how many there are. */
  int meet(int hash, Postings.Met met) {
    int found = 0;
    for (int place = home(hash); postings[place] != FREE; place = next(place)) {
      if (hash(postings[place]) == hash) {
        met.add(article(postings[place]));
        found++;
      }
    }
    return found;
  }

  interface Each {
    void posting(int hash, int article);
  }

  void forEach(Each each) {
    for (long posting : postings) {
      if (posting != FREE) {
        each.posting(hash(posting), article(posting));
      }
    }
  }

  /** Keeps its room, which is needed again. */
  void clear() {
    Arrays.fill(postings, FREE);
    count = 0;
  }

  /** Places keep their order in a longer array, so both are walked from end to end. */
  private void grow() {
    long[] old = postings;
    postings = new long[(int) (old.length * GROWTH) + 1];
    for (long posting : old) {
      if (posting != FREE) {
        put(posting);
      }
    }
  }

  private void put(long posting) {
    int place = home(hash(posting));
    while (postings[place] != FREE) {
      place = next(place);
    }
    postings[place] = posting;
  }

  private int home(int hash) {
    return (int) ((Integer.toUnsignedLong(hash) * postings.length) >>> Integer.SIZE);
  }

  private int next(int place) {
    return place + 1 == postings.length ? 0 : place + 1;
  }

  private static int hash(long posting) {
    return (int) (posting >>> Integer.SIZE);
  }

  private static int article(long posting) {
    return (int) (posting & LOWER_HALF) - 1;
  }
}
