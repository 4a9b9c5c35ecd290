package dev.wiredesk.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sees to it that few documents of hundreds of stories are made at once: each takes tens of
 * megabytes while it is made, and anybody may ask for as many different ones as there are moments.
 */
final class LongDocuments {

  /** So many a small heap has room for, and two processors make no more in the same time. */
  private static final int AT_ONCE = 2;

  /** Whoever has waited so long is asked to come again. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What such a client is told. */
  static final Reply CROWDED =
      Reply.text(503, "Too many long documents are asked for just now; please come again.\n");

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Duration patience;

  LongDocuments(Duration patience) {
    this.patience = patience;
  }

  /** What the work makes when its turn has come; empty if that takes too long. */
  <T> Optional<T> inTurn(Supplier<T> work) {
    if (!isItsTurn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      turns.release();
    }
  }

  private boolean isItsTurn() {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
