package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Half of the threads, which is all that exchanges with hubs and subscribers may hold: however slow
 * they are, and however many, polls go on. Of these no host gets more than a few, since what goes
 * to one host waits for each other there, and one that is slow would hold them all.
 */
@Component
class Share {

  /** One under way, and some that follow at once where the host is quick. */
  static final int MOST_AT_A_HOST = 4;

  private static final Duration SOON = Duration.ofSeconds(1);

  /** A slow host is not looked after every second. */
  private static final Duration LATER = Duration.ofSeconds(2);

  private final Semaphore threads;
  private final Map<String, Integer> atHost = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Share(@Value("${db-scheduler.threads}") int threads, InstantSource clock) {
    this.threads = new Semaphore(Math.max(1, threads / 2));
    this.clock = clock;
  }

  /** Does the work, which goes to that address, or leaves it for a moment later. */
  <T> CompletionHandler<T> take(URI there, Supplier<CompletionHandler<T>> work) {
    String host = WebAddresses.host(there);
    if (!enter(host)) {
      return after(LATER);
    }
    try {
      return take(work);
    } finally {
      atHost.computeIfPresent(host, (same, ours) -> ours > 1 ? Integer.valueOf(ours - 1) : null);
    }
  }

  private boolean enter(String host) {
    var entered = new AtomicBoolean();
    atHost.compute(
        host,
        (same, known) -> {
          int ours = known == null ? 0 : known;
          entered.set(ours < MOST_AT_A_HOST);
          return entered.get() ? Integer.valueOf(ours + 1) : known;
        });
    return entered.get();
  }

  private <T> CompletionHandler<T> take(Supplier<CompletionHandler<T>> work) {
    if (!threads.tryAcquire()) {
      return after(SOON);
    }
    try {
      return work.get();
    } finally {
      threads.release();
    }
  }

  /** Does nothing for the moment. */
  <T> CompletionHandler<T> later() {
    return after(SOON);
  }

  private <T> CompletionHandler<T> after(Duration wait) {
    return (done, next) -> next.reschedule(done, clock.instant().plus(wait));
  }
}
