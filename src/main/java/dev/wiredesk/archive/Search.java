package dev.wiredesk.archive;

import dev.wiredesk.query.DamagedIndex;
import dev.wiredesk.query.Query;
import dev.wiredesk.query.SearchIndex;
import dev.wiredesk.query.SlowSearch;
import dev.wiredesk.query.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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

  /** Whoever searches catches up first, so this only bounds how much; seldom makes few segments. */
  private static final long EVERY_MILLIS = 10_000;

  /** While an index is being built, readers get what it has rather than wait for all of it. */
  private static final long PATIENCE_MILLIS = 3000;

  /** A reader's search may take this long, and no longer; what an edition holds is looked up. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Stories stories;
  private final SearchIndex index;
  private final IndexKeeper keeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("search").daemon().factory());

  private boolean isBehind;
  private volatile boolean closing;

  @Autowired
  Search(Stories stories, IndexPlace place) throws IOException {
    this(stories, place.open());
  }

  Search(Stories stories, SearchIndex index) throws IOException {
    this.stories = stories;
    this.index = index;
    this.keeper = new IndexKeeper(stories, index, () -> closing);
    var _ =
        follower.scheduleWithFixedDelay(
            this::followQuietly, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** With an index in memory. */
  public static Search inMemory(Stories stories) throws IOException {
    return new Search(stories, SearchIndex.open(null));
  }

  /**
   * The stories that the query asks for, newest filed first.
   *
   * @throws SlowSearch if that takes too long
   */
  public List<Story> find(Query query, Span span) {
    Wanted wanted =
        new Wanted(span.limit(), span.from(), span.before(), span.since(), span.below());
    // A story may have changed a moment ago, since the index was asked.
    return stories.numbered(numbers(query, wanted, soon())).stream().filter(span::holds).toList();
  }

  /** The numbers of the stories that the query asks for, newest filed first. */
  public List<Long> numbers(Query query, int limit) {
    return numbers(query, Wanted.highest(limit), () -> false);
  }

  private static BooleanSupplier soon() {
    long begun = System.nanoTime();
    return () -> System.nanoTime() - begun > LONGEST_NANOS;
  }

  private List<Long> numbers(Query query, Wanted wanted, BooleanSupplier enough) {
    try {
      if (lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          followForReaders();
        } finally {
          lock.unlock();
        }
      }
      return found(query, wanted, enough);
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // an empty list would say that nothing is found
      throw new IllegalStateException("interrupted while the search index was busy", e);
    }
  }

  /** What cannot be written can be read as it was; the follower goes on trying. */
  private void followForReaders() {
    if (!keeper.isTorn()) {
      try {
        keeper.follow();
      } catch (IOException e) {
        complain(e);
      }
    }
  }

  private List<Long> found(Query query, Wanted wanted, BooleanSupplier enough)
      throws IOException, InterruptedException {
    try {
      return index.search(query, stories::sources, wanted, enough);
    } catch (DamagedIndex e) {
      LOG.atWarn().setCause(e).log("The search index is damaged, and is built anew");
      lock.lock();
      try {
        keeper.recover();
      } finally {
        lock.unlock();
      }
      awaitFollower();
      return index.search(query, stories::sources, wanted, enough);
    }
  }

  /** As long as a reader waits for an index that is being built. */
  private void awaitFollower() throws InterruptedException {
    CountDownLatch followed = new CountDownLatch(1);
    follower.execute(() -> {
      followQuietly();
      followed.countDown();
    });
    var _ = followed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
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
      keeper.follow();
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
      keeper.follow();
      isBehind = false;
    } catch (IOException | RuntimeException e) {
      complain(e);
    } finally {
      lock.unlock();
    }
  }

  /** Once, until it is over. */
  private void complain(Exception e) {
    if (!isBehind) {
      LOG.atWarn().setCause(e).log("The search index cannot follow the archive for the moment");
    }
    isBehind = true;
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
