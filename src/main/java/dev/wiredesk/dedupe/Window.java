package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Changed;
import dev.wiredesk.archive.Candidates.Indexed;
import dev.wiredesk.archive.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An inverted index of the articles filed in the last days, in memory: which of them share runs of
 * words with a new one. It is filled from their sketches when it is first used, and then follows
 * the change log inside the filing lock, so every node sees what all have filed. An article that
 * was rolled back leaves a trace that leads nowhere; whoever follows one looks in the archive.
 */
final class Window {

  private static final int SEGMENTS = 4;
  private static final int MOST_LOOKS = 12;

  /** Rows read at once; at start there may be hundreds of thousands. */
  private static final int PAGE = 1_000;

  private static final long NEVER = -1;

  private final Candidates archive;
  private final Duration span;
  private final Deque<Segment> oldestFirst = new ArrayDeque<>();

  /** What this node has added itself since it last looked at the log. */
  private final Set<Long> added = new HashSet<>();

  private long latest = NEVER;

  Window(Candidates archive, Duration span) {
    this.archive = archive;
    this.span = span;
  }

  /**
   * Brings the index up to date with what all nodes have filed. To be called once the filing lock
   * is held and before anything is filed, since what is not committed may be taken back.
   */
  void follow(Instant now) {
    Instant since = now.minus(span);
    if (latest == NEVER) {
      latest = archive.lastChange();
      fill(since);
    } else {
      catchUp();
    }
    added.clear();
    while (!oldestFirst.isEmpty() && oldestFirst.getFirst().endsBefore(since)) {
      oldestFirst.removeFirst();
    }
  }

  /** The numbers of the articles that share most of these runs, best first. */
  List<Long> like(int[] runs) {
    return oldestFirst.stream()
        .flatMap(segment -> segment.like(runs).stream())
        .sorted(
            Comparator.comparingInt(Segment.Like::shared)
                .reversed()
                .thenComparingLong(Segment.Like::article))
        .map(Segment.Like::article)
        .distinct()
        .limit(MOST_LOOKS)
        .toList();
  }

  /** Adds what has just been filed here. */
  void add(long number, Instant filed, Sketch sketch) {
    added.add(number);
    put(number, filed, sketch);
  }

  private void put(long number, Instant filed, Sketch sketch) {
    if (oldestFirst.isEmpty() || !oldestFirst.getLast().takes(filed)) {
      oldestFirst.addLast(new Segment(filed.plus(span.dividedBy(SEGMENTS))));
    }
    oldestFirst.getLast().add(number, sketch.runs());
  }

  private void fill(Instant since) {
    long after = 0;
    List<Indexed> page;
    do {
      page = archive.filedAfter(after, since, PAGE);
      for (Indexed article : page) {
        put(article.number(), article.filed(), sketch(article));
        after = article.number();
      }
    } while (page.size() == PAGE);
  }

  /** A later version is found by its words too; the earlier ones leave no trace of theirs. */
  private void catchUp() {
    List<Changed> page;
    do {
      page = archive.changedAfter(latest, PAGE);
      for (Changed change : page) {
        Indexed article = change.article();
        if (article != null && (change.revised() || !added.contains(article.number()))) {
          put(article.number(), article.filed(), sketch(article));
        }
        latest = change.number();
      }
    } while (page.size() == PAGE);
  }

  private Sketch sketch(Indexed article) {
    Sketch sketch = article.sketch();
    return sketch == null ? Telling.of(archive.article(article.number())).sketch() : sketch;
  }
}
