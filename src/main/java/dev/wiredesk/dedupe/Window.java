package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * An inverted index of the articles filed in the last days, in memory: which of them share runs of
 * words with a new one. It follows the archive by article number, inside the filing lock, so every
 * node sees what all have filed. An article that was rolled back leaves a trace that leads nowhere;
 * whoever follows one looks in the archive.
 */
final class Window {

  private static final int SEGMENTS = 4;
  private static final int MOST_LOOKS = 12;

  /** Articles read at once; at start there may be hundreds of thousands. */
  private static final int PAGE = 500;

  private final Candidates archive;
  private final Duration span;
  private final Deque<Segment> oldestFirst = new ArrayDeque<>();
  private long latest;

  Window(Candidates archive, Duration span) {
    this.archive = archive;
    this.span = span;
  }

  /** The numbers of the articles that share most with these words, best first. */
  List<Long> like(Words words, Instant now) {
    follow(now);
    int[] hashes = Sketch.asked(words);
    return oldestFirst.stream()
        .flatMap(segment -> segment.like(hashes).stream())
        .sorted(
            Comparator.comparingInt(Segment.Like::shared)
                .reversed()
                .thenComparingLong(Segment.Like::article))
        .limit(MOST_LOOKS)
        .map(Segment.Like::article)
        .toList();
  }

  private void follow(Instant now) {
    Instant since = now.minus(span);
    List<Filed> page;
    do {
      page = archive.filedAfter(latest, since, PAGE);
      for (Filed article : page) {
        add(article.number(), article.filed(), Words.of(article.text()));
        latest = article.number();
      }
    } while (page.size() == PAGE);
    while (!oldestFirst.isEmpty() && oldestFirst.getFirst().endsBefore(since)) {
      oldestFirst.removeFirst();
    }
  }

  void add(long number, Instant filed, Words words) {
    if (oldestFirst.isEmpty() || !oldestFirst.getLast().takes(filed)) {
      oldestFirst.addLast(new Segment(filed.plus(span.dividedBy(SEGMENTS))));
    }
    oldestFirst.getLast().add(number, Sketch.kept(words));
  }
}
