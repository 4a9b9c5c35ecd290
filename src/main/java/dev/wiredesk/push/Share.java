package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Half of the threads, which is all that exchanges with hubs and subscribers may hold: however slow
 * they are, and however many, polls go on.
 */
@Component
class Share {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Semaphore threads;
  private final InstantSource clock;

  Share(@Value("${db-scheduler.threads}") int threads, InstantSource clock) {
    this.threads = new Semaphore(Math.max(1, threads / 2));
    this.clock = clock;
  }

  /** Does the work, or leaves it for a second later where all are taken. */
  <T> CompletionHandler<T> take(Supplier<CompletionHandler<T>> work) {
    if (!threads.tryAcquire()) {
      return later();
    }
    try {
      return work.get();
    } finally {
      threads.release();
    }
  }

  /** Does nothing for the moment. */
  <T> CompletionHandler<T> later() {
    return (done, next) -> next.reschedule(done, clock.instant().plus(SOON));
  }
}
