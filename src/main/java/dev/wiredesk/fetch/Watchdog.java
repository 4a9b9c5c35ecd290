package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges that take too long. A socket's own time limit starts anew with each byte, so a
 * server that drips would hold us for ever.
 */
final class Watchdog implements AutoCloseable {

  private final FetchSettings settings;
  private final ScheduledThreadPoolExecutor timer;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Watchdog(FetchSettings settings) {
    this.settings = settings;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("fetch-watchdog").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Watches an exchange that is about to begin.
   *
   * @param left of the total time limit
   */
  Watch over(Cancellable exchange, Duration left) {
    Watch watch = new Watch(exchange, left);
    watches.add(watch);
    if (closed) {
      watch.stop(Fault.closing());
    }
    return watch;
  }

  /** Ends all exchanges at once. */
  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
    watches.forEach(watch -> watch.stop(Fault.closing()));
  }

  /** The eye on one exchange. */
  final class Watch implements AutoCloseable {

    private final Cancellable exchange;
    private volatile ScheduledFuture<?> total;
    private volatile @Nullable Future<?> head;
    private volatile @Nullable Fault fault;

    private Watch(Cancellable exchange, Duration left) {
      this.exchange = exchange;
      total = after(left, tooLong());
    }

    private Fault tooLong() {
      return new Fault(Failure.TIMEOUT, "gave up after " + Fault.spell(settings.totalTimeout()));
    }

    private ScheduledFuture<?> after(Duration limit, Fault why) {
      return timer.schedule(() -> stop(why), limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The connection stands and the request goes out; once more if a proxy asks who we are. */
    void asked() {
      answered();
      Duration limit = settings.headTimeout();
      head = after(limit, new Fault(Failure.TIMEOUT, "no answer within " + Fault.spell(limit)));
    }

    /** From here on only the total limit holds. */
    void answered() {
      Future<?> waiting = head;
      if (waiting != null) {
        waiting.cancel(false);
      }
    }

    /** The time until there is room for more is ours, not the server's. */
    void pause(Admission admission) {
      Duration left = Duration.ofNanos(Math.max(0, total.getDelay(TimeUnit.NANOSECONDS)));
      total.cancel(false);
      admission.await();
      total = after(left, tooLong());
    }

    /** Why the exchange was ended; null if it was not. */
    @Nullable Fault fault() {
      return fault;
    }

    private void stop(Fault why) {
      fault = why;
      exchange.cancel();
    }

    @Override
    public void close() {
      answered();
      total.cancel(false);
      watches.remove(this);
    }
  }
}
