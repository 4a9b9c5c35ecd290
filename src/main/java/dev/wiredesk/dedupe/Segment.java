package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Sketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The articles filed in a part of the window: dropped as a whole when the part is over. */
final class Segment {

  /** Fewer shared runs may be chance, unless the article has hardly more. */
  private static final int LEAST_SHARED = 2;

  private static final int FEW = 12;

  /** A run that more share is boilerplate, or of a story that is found anyway. */
  private static final int MOST_SHARE_A_RUN = 40;

  /** A name that more stories share says little about any. */
  private static final int MOST_SHARE_A_NAME = 60;

  /** Of more that stand at one address or say the same, the first are as good as any. */
  private static final int MOST_SHARE_A_MARK = 8;

  private final Instant until;
  private final int number;
  private final Postings runs = new Postings(MOST_SHARE_A_RUN);
  private final Postings names = new Postings(MOST_SHARE_A_NAME);
  private final Postings marks = new Postings(MOST_SHARE_A_MARK);
  private long[] articles = new long[64];
  private byte[] sizes = new byte[64];
  private int count;

  /** An article that shares runs of words with the one asked about. */
  record Like(long article, int shared) {}

  /**
   * @param number that no other living segment has
   */
  Segment(Instant until, int number) {
    this.until = until;
    this.number = number;
  }

  int number() {
    return number;
  }

  boolean endsBefore(Instant moment) {
    return until.isBefore(moment);
  }

  boolean takes(Instant filed) {
    return !filed.isAfter(until);
  }

  /**
   * @param signs of the sketch's runs: most lead nowhere yet
   */
  void add(long article, Sketch sketch, byte[] signs, List<Integer> known) {
    if (count == articles.length) {
      int size = count + count / 2;
      articles = Arrays.copyOf(articles, size);
      sizes = Arrays.copyOf(sizes, size);
    }
    articles[count] = article;
    sizes[count] = (byte) Math.min(sketch.runs().length, Byte.MAX_VALUE);
    addRuns(sketch.runs(), signs);
    for (int hash : sketch.names()) {
      names.add(hash, count);
    }
    for (int mark : known) {
      marks.add(mark, count);
    }
    count++;
  }

  private void addRuns(int[] hashes, byte[] signs) {
    for (int i = 0; i < hashes.length; i++) {
      if (Signposts.isTowards(number, signs[i])) {
        runs.add(hashes[i], count);
      } else {
        runs.addFirst(hashes[i], count);
      }
    }
  }

  /** Takes less room from now on; nothing may be added any more. */
  void close() {
    runs.close();
    names.close();
    marks.close();
    articles = Arrays.copyOf(articles, count);
    sizes = Arrays.copyOf(sizes, count);
  }

  List<Like> like(int[] hashes) {
    var found = new Postings.Met();
    for (int hash : hashes) {
      runs.meet(hash, found);
    }
    int[] met = found.sorted();
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

  /**
   * The articles that hold a name, in the order of their numbers; one that was revised more than
   * once. Empty if so many hold it that it says nothing.
   */
  Optional<long[]> named(int name) {
    var found = new Postings.Met();
    if (names.isTooCommon(names.meet(name, found))) {
      return Optional.empty();
    }
    return Optional.of(numbers(found));
  }

  /** The first articles that bear a mark, in the order of their numbers. */
  long[] marked(int mark) {
    var found = new Postings.Met();
    marks.meet(mark, found);
    return numbers(found);
  }

  private long[] numbers(Postings.Met found) {
    int[] places = found.sorted();
    long[] numbers = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      numbers[i] = articles[places[i]];
    }
    return numbers;
  }
}
