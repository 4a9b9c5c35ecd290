package dev.wiredesk.dedupe;

import java.util.Arrays;

/**
 * Which articles hold a hash: two primitive arrays, open addressing, several articles to a hash.
 * Eight bytes a posting, and at most two fifths more of free room.
 */
final class Postings {

  private static final double MOST_FULL = 0.8;
  private static final double GROWTH = 1.3;
  private static final int FREE = 0;

  /** More who share a hash say nothing new: it is boilerplate, or a story that is found anyway. */
  private static final int MOST_SHARERS = 40;

  private int[] hashes = new int[1 << 10];

  /** Numbers from one: nought is a free place. */
  private int[] articles = new int[1 << 10];

  private int count;

  void add(int hash, int article) {
    if (count >= MOST_FULL * articles.length) {
      grow();
    }
    int place = home(hash, articles.length);
    int sharers = 0;
    while (articles[place] != FREE) {
      if (hashes[place] == hash && ++sharers >= MOST_SHARERS) {
        return;
      }
      place = next(place, articles.length);
    }
    hashes[place] = hash;
    articles[place] = article + 1;
    count++;
  }

  /** Adds one for each article that holds the hash. */
  void count(int hash, Shares shares) {
    for (int place = home(hash, articles.length);
        articles[place] != FREE;
        place = next(place, articles.length)) {
      if (hashes[place] == hash) {
        shares.add(articles[place] - 1);
      }
    }
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldArticles = articles;
    int size = (int) (oldArticles.length * GROWTH);
    hashes = new int[size];
    articles = new int[size];
    for (int i = 0; i < oldArticles.length; i++) {
      if (oldArticles[i] != FREE) {
        int place = home(oldHashes[i], size);
        while (articles[place] != FREE) {
          place = next(place, size);
        }
        hashes[place] = oldHashes[i];
        articles[place] = oldArticles[i];
      }
    }
  }

  private static int home(int hash, int size) {
    return (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * size) >>> 32);
  }

  private static int next(int place, int size) {
    return place + 1 == size ? 0 : place + 1;
  }

  /** Articles met in a search, as often as they were met. */
  static final class Shares {

    private int[] met = new int[256];
    private int count;

    private void add(int article) {
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
