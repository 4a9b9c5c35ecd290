package dev.wiredesk.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rendered document in keeping, and whether it is still right. */
final class Kept {

  /** So long an outdated document goes out at once while the new one is made. */
  private static final long GRACE = Duration.ofMillis(300).toNanos();

  /** So long it goes out as it is when no new one can be made, before that is tried again. */
  private static final long RESPITE = Duration.ofSeconds(1).toNanos();

  private final long change;
  private final Recipe recipe;
  private final Rendered document;
  private volatile boolean begun;
  private volatile boolean stale;
  private volatile boolean asked;
  private volatile long staleSince;
  private volatile boolean spared;
  private volatile long sparedSince;
  private final AtomicReference<@Nullable CompletableFuture<Kept>> successor =
      new AtomicReference<>();

  /**
   * @param change the last change that it is sure to know of
   */
  Kept(long change, Recipe recipe, Rendered document) {
    this.change = change;
    this.recipe = recipe;
    this.document = document;
  }

  /** The document, if it may go out as it is. */
  @Nullable Rendered ready() {
    ask();
    return isRight() || System.nanoTime() - staleSince < GRACE ? document : null;
  }

  /**
   * It is in keeping from now on. Who looked through what is kept for changes until then has not
   * met it.
   *
   * @param checked the last change that they have looked for
   */
  void begin(long checked) {
    if (!begun) {
      begun = true;
      if (isBehind(checked)) {
        outdate();
      }
    }
  }

  /** Notes that somebody wants it. */
  void ask() {
    if (!asked) {
      asked = true;
    }
  }

  Rendered document() {
    return document;
  }

  Recipe recipe() {
    return recipe;
  }

  /** Whether it need not be made anew: it is up to date, or no newer one can be made. */
  boolean isRight() {
    return !stale || isSpared();
  }

  /** Lets it go out although it is stale: the archive cannot be read for the moment. */
  void spare() {
    sparedSince = System.nanoTime();
    spared = true;
  }

  private boolean isSpared() {
    return spared && System.nanoTime() - sparedSince < RESPITE;
  }

  /**
   * What is being made to follow it, by one thread for all who ask meanwhile.
   *
   * @param making what stands in keeping in the end, which may be this
   */
  CompletableFuture<Kept> successor(Supplier<Kept> making) {
    CompletableFuture<Kept> begun = new CompletableFuture<>();
    CompletableFuture<Kept> before = successor.compareAndExchange(null, begun);
    if (before != null) {
      return before;
    }
    Thread.startVirtualThread(() -> make(making, begun));
    return begun;
  }

  private void make(Supplier<Kept> making, CompletableFuture<Kept> begun) {
    try {
      begun.complete(making.get());
    } catch (RuntimeException | Error e) {
      begun.completeExceptionally(e);
    } finally {
      successor.set(null);
    }
  }

  /** Whether there may be changes up to that number which it does not know of. */
  boolean isBehind(long number) {
    return change < number;
  }

  /** Whether anybody asked since it was rendered. */
  boolean wasAskedFor() {
    return asked;
  }

  void outdate() {
    if (!stale) {
      staleSince = System.nanoTime();
      stale = true;
    }
  }

  /** Nobody is making a new one: it goes out only if none can be made. */
  void lapse() {
    staleSince = System.nanoTime() - GRACE;
    stale = true;
  }

  int weight() {
    return document.weight();
  }
}
