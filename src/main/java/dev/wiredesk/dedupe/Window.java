package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An inverted index of the articles filed in the last days, in memory: which of them share runs of
 * words with a new one. It follows the archive by article number, inside the filing lock, so every
 * node sees what all have filed. An article that was rolled back leaves a trace that leads nowhere;
 * whoever follows one looks in the archive.
 */
final class Window {

  /**
   * Of the hashes of an article every fourth is kept (FracMinHash): enough to find it by a part of
   * its text.
   */
  private static final int SKETCH_ONE_IN = 4;

  /** A run of words that so many articles share is boilerplate and leads to nobody. */
  private static final int MOST_SHARERS = 50;

  /** Shares of a sketch that make an article worth a closer look. */
  private static final double WORTH_A_LOOK = 0.25;

  private static final int MOST_LOOKS = 10;

  /** Told from others by identity. */
  private static final class Sketch {

    private final long article;
    private final Instant filed;
    private final long[] hashes;

    private Sketch(long article, Instant filed, long[] hashes) {
      this.article = article;
      this.filed = filed;
      this.hashes = hashes;
    }
  }

  private final Candidates archive;
  private final Duration span;
  private final Map<Long, List<Sketch>> index = new HashMap<>();
  private final Deque<Sketch> oldestFirst = new ArrayDeque<>();
  private long latest;

  Window(Candidates archive, Duration span) {
    this.archive = archive;
    this.span = span;
  }

  /** The numbers of the articles that share most with these words, best first. */
  List<Long> like(Words words, Instant now) {
    follow(now);
    long[] sketch = sketch(words);
    Map<Sketch, Integer> shares = new HashMap<>();
    for (long hash : sketch) {
      List<Sketch> sharers = index.getOrDefault(hash, List.of());
      if (sharers.size() <= MOST_SHARERS) {
        sharers.forEach(sharer -> shares.merge(sharer, 1, Integer::sum));
      }
    }
    return shares.entrySet().stream()
        .filter(e -> e.getValue() >= WORTH_A_LOOK * smaller(sketch, e.getKey().hashes))
        .sorted(Map.Entry.<Sketch, Integer>comparingByValue().reversed())
        .limit(MOST_LOOKS)
        .map(e -> e.getKey().article)
        .toList();
  }

  private static int smaller(long[] a, long[] b) {
    return Math.max(1, Math.min(a.length, b.length));
  }

  private void follow(Instant now) {
    Instant since = now.minus(span);
    for (Filed article : archive.filedAfter(latest, since)) {
      add(new Sketch(article.number(), article.filed(), sketch(Words.of(article.text()))));
      latest = article.number();
    }
    while (!oldestFirst.isEmpty() && oldestFirst.getFirst().filed.isBefore(since)) {
      remove(oldestFirst.removeFirst());
    }
  }

  private void add(Sketch sketch) {
    oldestFirst.addLast(sketch);
    for (long hash : sketch.hashes) {
      index.computeIfAbsent(hash, _ -> new ArrayList<>(1)).add(sketch);
    }
  }

  private void remove(Sketch sketch) {
    for (long hash : sketch.hashes) {
      index.computeIfPresent(
          hash,
          (_, sharers) -> {
            sharers.remove(sketch);
            return sharers.isEmpty() ? List.<Sketch>of() : sharers;
          });
      index.remove(hash, List.of());
    }
  }

  private static long[] sketch(Words words) {
    long[] kept =
        Arrays.stream(words.shingles())
            .filter(hash -> Math.floorMod(hash, SKETCH_ONE_IN) == 0)
            .toArray();
    return kept.length >= SKETCH_ONE_IN ? kept : words.shingles();
  }
}
