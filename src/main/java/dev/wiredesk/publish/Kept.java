package dev.wiredesk.publish;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A rendered document in keeping, and whether it is still right. */
final class Kept {

  /** So long an outdated document may go out while the new one is made. */
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
