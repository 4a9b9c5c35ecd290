package dev.wiredesk.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Rendered documents, kept until a story that concerns them or feeds.yml changes: however many
 * readers ask, a document is rendered once for each change. What has been asked for since it was
 * last rendered is rendered anew at once, the rest when it is next asked for; until then the old
 * one stays, while there is room, for the case that the database cannot be asked.
 */
@Component
final class RenderedDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(RenderedDocuments.class);
  static final long MOST_BYTES = 96L << 20;

  /** Documents rendered at once in the background: polls want the processor too. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Stories stories;
  private final Duration patience;
  private final Semaphore background = new Semaphore(AT_ONCE, true);
  private final Turns turns = new Turns();
  private final Cache<String, Kept> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String address, Kept kept) -> kept.weight())
          .build();

  /** The last change that every kept document has been checked against. */
  private volatile long checked;

  /** Counts the editions of feeds.yml. */
  private final AtomicLong edition = new AtomicLong();

  @Autowired
  RenderedDocuments(Stories stories, CurrentFeeds feeds, ChangeFollower follower) {
    this(stories, feeds, follower, PATIENCE);
  }

  /**
   * @param patience how long readers wait for a new document while there is an outdated one
   */
  RenderedDocuments(
      Stories stories, CurrentFeeds feeds, ChangeFollower follower, Duration patience) {
    this.stories = stories;
    this.patience = patience;
    follower.onChange(this::apply);
    feeds.onChange(next -> reconfigured());
  }

  /** The document of that address if it can be sent as it lies there; null if it must be made. */
  @Nullable Rendered ready(String address) {
    Kept kept = kept(address);
    return kept == null ? null : kept.ready();
  }

  /** What an earlier feeds.yml asked for counts for nothing: it may be about what is no more. */
  private @Nullable Kept kept(String address) {
    Kept kept = cache.getIfPresent(address);
    return kept == null || kept.recipe().edition() != edition.get() ? null : kept;
  }

  /** The edition of feeds.yml in force, to be noted before anything is looked up in it. */
  long edition() {
    return edition.get();
  }

  /** The document of that address, rendered if it is not there or no longer right. */
  Rendered get(String address, Recipe recipe) {
    Rendered ready = ready(address);
    if (ready != null) {
      return ready;
    }
    Kept old = kept(address);
    return asked(old == null ? render(address, recipe) : follow(address, old, recipe));
  }

  /** The same, made by nobody but the thread that asks, however long that takes. */
  Rendered inPerson(String address, Recipe recipe) {
    Rendered ready = ready(address);
    return ready == null ? asked(render(address, recipe)) : ready;
  }

  private static Rendered asked(Kept made) {
    made.ask();
    return made.document();
  }

  /** While the database does not answer at all, an outdated document is better than none. */
  private Kept follow(String address, Kept old, Recipe recipe) {
    CompletableFuture<Kept> making = old.successor(() -> render(address, recipe));
    try {
      return making.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      old.spare();
      return old;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return old;
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException own ? own : new IllegalStateException(cause);
  }

  /** The same, but not one that is outdated while it is in its grace. */
  Rendered fresh(String address, Recipe recipe) {
    long change = stories.lastChange();
    Kept kept = kept(address);
    if (kept != null && kept.isBehind(change)) {
      kept.outdate();
    }
    return render(address, recipe).document();
  }

  private Kept render(String address, Recipe recipe) {
    return turns.take(
        address,
        () -> {
          Kept old = kept(address);
          return old != null && old.isRight() ? old : keep(address, makeOrSpare(old, recipe));
        });
  }

  /** Who looked through what is kept while it was made has not met it. */
  private Kept keep(String address, Kept made) {
    cache.put(address, made);
    made.begin(checked);
    return made;
  }

  /** While the database is away, an outdated document is better than none, too. */
  private Kept makeOrSpare(@Nullable Kept old, Recipe recipe) {
    try {
      return make(recipe);
    } catch (RuntimeException e) {
      if (old == null || !Outage.isBehind(e)) {
        throw e;
      }
      old.spare();
      return old;
    }
  }

  /** The number is read before rendering: what changes meanwhile makes it stale at once. */
  private Kept make(Recipe recipe) {
    long changeBefore = stories.lastChange();
    return new Kept(changeBefore, recipe, recipe.renderer().get());
  }

  private void apply(List<Change> changes) {
    checked = changes.getLast().number();
    if (cache.asMap().isEmpty()) {
      return;
    }
    Touch touch = Touch.of(changes, stories);
    cache
        .asMap()
        .forEach((address, kept) -> {
          if (kept.isBehind(checked) && touch.reaches(kept.recipe().isTouched())) {
            outdate(address, kept);
          }
        });
  }

  private void reconfigured() {
    edition.incrementAndGet();
    cache.invalidateAll();
  }

  private void outdate(String address, Kept kept) {
    if (kept.wasAskedFor()) {
      kept.outdate();
      Thread.startVirtualThread(() -> inTurn(address));
    } else {
      kept.lapse();
    }
  }

  /** Until its turn comes it may be kept no longer, and is let be then. */
  private void inTurn(String address) {
    background.acquireUninterruptibly();
    try {
      Kept old = kept(address);
      if (old != null) {
        render(address, old.recipe());
      }
    } catch (RuntimeException e) {
      LOG.debug("{} is made when it is next asked for", address, e);
    } finally {
      background.release();
    }
  }
}
