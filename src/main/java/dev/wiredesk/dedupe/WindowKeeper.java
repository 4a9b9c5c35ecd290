package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Changed;
import dev.wiredesk.archive.Candidates.Indexed;
import dev.wiredesk.archive.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the window up to date with what all nodes have filed: it is filled from the sketches on
 * file when it is first used, and follows the change log from then on. Runs under the filing lock.
 */
final class WindowKeeper {

  /** Rows read at once; at start there may be hundreds of thousands. */
  private static final int PAGE = 1_000;

  private static final long NEVER = -1;

  private final Candidates archive;
  private final Window window;
  private final Duration span;

  /**
   * When this node filed what it has added itself since it last looked at the log. The number alone
   * does not tell: that of an article that was rolled back may be another's now.
   */
  private final Map<Long, Instant> added = new HashMap<>();

  private long latest = NEVER;

  WindowKeeper(Candidates archive, Window window, Duration span) {
    this.archive = archive;
    this.window = window;
    this.span = span;
  }

  /**
   * Brings the index up to date with what all nodes have filed. To be called once the filing lock
   * is held and before anything is filed, since what is not committed may be taken back.
   */
  void follow(Instant now) {
    Instant since = now.minus(span);
    window.forgetBefore(since); // first, for there is room for so many parts only
    if (latest == NEVER) {
      window.clear(); // what an attempt that broke off has left
      long last = archive.lastChange();
      fill(since);
      latest = last;
    } else {
      catchUp(since);
    }
    added.clear();
  }

  /** Adds what has just been filed here. */
  void add(long number, Instant filed, Sketch sketch, List<Integer> marks) {
    added.put(number, filed);
    window.put(number, filed, sketch, marks);
  }

  private void fill(Instant since) {
    long after = 0;
    List<Indexed> page;
    do {
      page = archive.filedAfter(after, since, PAGE);
      for (Indexed article : page) {
        window.put(article.number(), article.filed(), sketch(article), article.marks());
        after = article.number();
      }
    } while (page.size() == PAGE);
  }

  /**
   * A later version is found by its words too; the earlier ones leave no trace of theirs. A node
   * that has stood still for days passes over what is too old by now.
   */
  private void catchUp(Instant since) {
    List<Changed> page;
    do {
      page = archive.changedAfter(latest, PAGE);
      List<Long> brought = new ArrayList<>();
      for (Changed change : page) {
        if (change.article() != null && isNews(change, since)) {
          brought.add(change.article());
        }
      }
      for (Indexed article : archive.indexed(brought)) {
        window.put(article.number(), article.filed(), sketch(article), article.marks());
      }
      latest = page.isEmpty() ? latest : page.getLast().number();
    } while (page.size() == PAGE);
  }

  private boolean isNews(Changed change, Instant since) {
    return !change.made().isBefore(since) && (change.revised() || !isOwn(change));
  }

  /** Databases keep instants to the microsecond. */
  private boolean isOwn(Changed change) {
    Instant filed = added.get(change.article());
    return filed != null
        && Duration.between(filed, change.made()).abs().compareTo(Duration.ofMillis(1)) < 0;
  }

  private Sketch sketch(Indexed article) {
    Sketch sketch = article.sketch();
    return sketch == null ? Telling.of(archive.article(article.number())).sketch() : sketch;
  }
}
