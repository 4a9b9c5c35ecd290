package dev.wiredesk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when it is told to. */
public final class TestClock implements InstantSource {

  private final AtomicReference<Instant> now;

  /** Stands at that moment. */
  public TestClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Goes on by so much. */
  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
