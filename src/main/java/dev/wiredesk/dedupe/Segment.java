package dev.wiredesk.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The articles filed in a part of the window: dropped as a whole when the part is over. */
final class Segment {

  /** Fewer shared runs may be chance, unless the article has hardly more. */
  private static final int LEAST_SHARED = 2;

  private static final int FEW = 12;

  private final Instant until;
  private final Postings postings = new Postings();
  private long[] articles = new long[64];
  private byte[] sizes = new byte[64];
  private int count;

  /** An article that shares runs of words with the one asked about. */
  record Like(long article, int shared) {}

  Segment(Instant until) {
    this.until = until;
  }

  boolean endsBefore(Instant moment) {
    return until.isBefore(moment);
  }

  boolean takes(Instant filed) {
    return !filed.isAfter(until);
  }

  void add(long article, int[] hashes) {
    if (count == articles.length) {
      int size = count + count / 2;
      articles = Arrays.copyOf(articles, size);
      sizes = Arrays.copyOf(sizes, size);
    }
    articles[count] = article;
    sizes[count] = (byte) Math.min(hashes.length, Byte.MAX_VALUE);
    for (int hash : hashes) {
      postings.add(hash, count);
    }
    count++;
  }

  List<Like> like(int[] hashes) {
    var shares = new Postings.Shares();
    for (int hash : hashes) {
      postings.count(hash, shares);
    }
    int[] met = shares.sorted();
    List<Like> like = new ArrayList<>();
    for (int from = 0, to; from < met.length; from = to) {
      to = from;
      while (to < met.length && met[to] == met[from]) {
        to++;
      }
      if (to - from >= LEAST_SHARED || sizes[met[from]] < FEW) {
        like.add(new Like(articles[met[from]], to - from));
      }
    }
    return like;
  }
}
