package dev.wiredesk.archive;

import dev.wiredesk.query.Indexed;
import dev.wiredesk.query.Query;
import dev.wiredesk.query.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds stories by what they say. Each node keeps an index of its own and follows the change log;
 * an index that is lost, damaged or of another archive is built anew from it.
 */
@Component
public class Search implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Search.class);

  /** Stories looked at for those of a certain time. */
  private static final int MOST = 2000;

  private static final int CHANGES_AT_ONCE = 2000;

  /** Fewer and larger parts of an index take less time; a reader waits for no more than these. */
  private static final int CHANGES_UNSETTLED = 10 * CHANGES_AT_ONCE;

  /** Whoever searches catches up first, so this only bounds how much; seldom makes few segments. */
  private static final long EVERY_MILLIS = 10_000;

  /** While an index is being built, readers get what it has rather than wait for all of it. */
  private static final long PATIENCE_MILLIS = 3000;

  private final Stories stories;
  private final SearchIndex index;
  private final ReentrantLock lock = new ReentrantLock();
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("search").daemon().factory());
  private long reached;
  private String mark = "";

  /** Changes that the index has taken in and not yet kept: it finds them once it is settled. */
  private int unsettled;

  private boolean isBehind;
  private volatile boolean closing;

  @Autowired
  Search(Stories stories, IndexPlace place) throws IOException {
    this(stories, place.open());
  }

  private Search(Stories stories, SearchIndex index) throws IOException {
    this.stories = stories;
    this.index = index;
    this.reached = reached(index.mark());
    if (reached == 0) {
      index.clear();
    }
    var _ =
        follower.scheduleWithFixedDelay(
            this::followQuietly, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** With an index in memory. */
  public static Search inMemory(Stories stories) throws IOException {
    return new Search(stories, SearchIndex.open(null));
  }

  /** The stories that the query asks for, newest filed first. */
  public List<Story> find(Query query, Span span) {
    boolean everything = span.equals(Span.latest(span.limit()));
    List<Story> found = stories.numbered(numbers(query, everything ? span.limit() : MOST));
    return found.stream().filter(span::holds).limit(span.limit()).toList();
  }

  /** The numbers of the stories that the query asks for, newest filed first. */
  public List<Long> numbers(Query query, int limit) {
    try {
      if (lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          follow();
        } finally {
          lock.unlock();
        }
      }
      return index.search(query, stories::sources, limit);
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // an empty list would say that nothing is found
      throw new IllegalStateException("interrupted while the search index was busy", e);
    }
  }

  /** The number of the change that the index had come to; 0 if that was in another archive. */
  private long reached(String mark) {
    int space = mark.indexOf(' ');
    long number = space < 0 ? 0 : Long.parseLong(mark.substring(0, space));
    return number > 0
            && stories.changesAfter(number - 1, 1).stream().anyMatch(c -> mark(c).equals(mark))
        ? number
        : 0;
  }

  /** With story and moment, a change of this archive is not taken for one of another. */
  private static String mark(Change change) {
    return change.number() + " " + change.story() + " " + change.made();
  }

  /**
   * Waits until the index knows all that is on file.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalStateException if it is closed meanwhile
   */
  void catchUp() {
    lock.lock();
    try {
      follow();
      if (closing) {
        throw new IllegalStateException("the search index is being closed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be written", e);
    } finally {
      lock.unlock();
    }
  }

  private void followQuietly() {
    lock.lock();
    try {
      follow();
      isBehind = false;
    } catch (IOException | RuntimeException e) {
      if (!isBehind) {
        LOG.atWarn().setCause(e).log("The search index cannot follow the archive for the moment");
      }
      isBehind = true;
    } finally {
      lock.unlock();
    }
  }

  private void follow() throws IOException {
    List<Change> changes = stories.changesAfter(reached, CHANGES_AT_ONCE);
    // Who was away while the log was shortened does not know what has gone meanwhile.
    if (reached > 0 && !changes.isEmpty() && changes.getFirst().number() > reached + 1) {
      index.clear();
      reached = 0;
      unsettled = 0;
      changes = stories.changesAfter(reached, CHANGES_AT_ONCE);
    }
    while (!changes.isEmpty() && !closing) {
      apply(changes);
      reached = changes.getLast().number();
      mark = mark(changes.getLast());
      unsettled += changes.size();
      if (unsettled >= CHANGES_UNSETTLED) {
        settle();
      }
      changes = stories.changesAfter(reached, CHANGES_AT_ONCE);
    }
    if (unsettled > 0) {
      settle();
    }
  }

  private void settle() throws IOException {
    index.settle(mark);
    unsettled = 0;
  }

  private void apply(List<Change> changes) throws IOException {
    Set<Long> touched = changes.stream().map(Change::story).collect(Collectors.toSet());
    Map<Long, Long> outlets = stories.sourcesOf(touched);
    List<Indexed> come = new ArrayList<>();
    Set<Long> gone = new HashSet<>(touched);
    for (Story story : stories.numbered(List.copyOf(touched))) {
      Long outlet = outlets.get(story.id());
      if (outlet != null) {
        come.add(new Indexed(Searchables.of(story), outlet));
        gone.remove(story.id());
      }
    }
    index.update(come, gone);
  }

  /** What it is at it ends first: an interrupt would tear the index, which is then built anew. */
  @Override
  public void destroy() {
    closing = true;
    follower.shutdown();
    lock.lock();
    try {
      index.close();
    } finally {
      lock.unlock();
    }
  }
}
