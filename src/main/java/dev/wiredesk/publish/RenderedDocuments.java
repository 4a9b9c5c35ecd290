package dev.wiredesk.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private final Stories stories;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Cache<String, Kept> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String address, Kept kept) -> kept.weight())
          .build();

  /** The last change that every kept document has been checked against. */
  private volatile long checked;

  /** Counts the editions of feeds.yml. */
  private final AtomicLong edition = new AtomicLong();

  RenderedDocuments(Stories stories, CurrentFeeds feeds, ChangeFollower follower) {
    this.stories = stories;
    follower.onChange(this::apply);
    feeds.onChange(next -> reconfigured());
  }

  /** The document of that address if it can be sent as it lies there; null if it must be made. */
  @Nullable Rendered ready(String address) {
    Kept kept = cache.getIfPresent(address);
    return kept == null ? null : kept.ready();
  }

  /**
   * The document of that address, rendered if it is not there or no longer right.
   *
   * @param isTouched whether a change of stories in these cells may change it
   */
  Rendered get(String address, Predicate<Set<Cell>> isTouched, Supplier<Rendered> renderer) {
    Rendered ready = ready(address);
    if (ready != null) {
      return ready;
    }
    Kept made = render(address, isTouched, renderer);
    made.ask();
    return made.document();
  }

  /** The same, but not one that is outdated while it is in its grace. */
  Rendered fresh(String address, Predicate<Set<Cell>> isTouched, Supplier<Rendered> renderer) {
    long change = stories.lastChange();
    Kept kept = cache.getIfPresent(address);
    if (kept != null && kept.isBehind(change)) {
      kept.outdate();
    }
    return render(address, isTouched, renderer).document();
  }

  /** What an earlier feeds.yml asked for is not kept: it may be about what is no more. */
  private Kept render(String address, Predicate<Set<Cell>> isTouched, Supplier<Rendered> renderer) {
    long editionBefore = edition.get();
    Kept made =
        cache
            .asMap()
            .compute(
                address,
                (same, old) ->
                    old != null && old.isRight() ? old : makeOrSpare(old, isTouched, renderer));
    made.begin(checked);
    forget(address, made, editionBefore);
    return made;
  }

  /** The same of a document in keeping; one that is kept no longer is let be. */
  private void renew(String address) {
    long editionBefore = edition.get();
    Kept made =
        cache
            .asMap()
            .computeIfPresent(
                address,
                (same, old) ->
                    old.isRight() ? old : makeOrSpare(old, old::isTouchedBy, old.renderer()));
    if (made != null) {
      made.begin(checked);
      forget(address, made, editionBefore);
    }
  }

  private void forget(String address, Kept made, long editionBefore) {
    if (edition.get() != editionBefore) {
      cache.asMap().remove(address, made);
    }
  }

  /** While the database is away, an outdated document is better than none. */
  private Kept makeOrSpare(
      @Nullable Kept old, Predicate<Set<Cell>> isTouched, Supplier<Rendered> renderer) {
    try {
      return make(isTouched, renderer);
    } catch (RuntimeException e) {
      if (old == null || !Outage.isBehind(e)) {
        throw e;
      }
      old.spare();
      return old;
    }
  }

  /** The number is read before rendering: what changes meanwhile makes it stale at once. */
  private Kept make(Predicate<Set<Cell>> isTouched, Supplier<Rendered> renderer) {
    long changeBefore = stories.lastChange();
    return new Kept(changeBefore, isTouched, renderer, renderer.get());
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
          if (kept.isBehind(checked) && touch.reaches(kept::isTouchedBy)) {
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

  /** Until its turn comes feeds.yml may have changed, and what it held be kept no longer. */
  private void inTurn(String address) {
    turns.acquireUninterruptibly();
    try {
      renew(address);
    } catch (RuntimeException e) {
      LOG.debug("{} is made when it is next asked for", address, e);
    } finally {
      turns.release();
    }
  }
}
