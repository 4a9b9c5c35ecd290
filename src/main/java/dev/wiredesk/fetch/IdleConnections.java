package dev.wiredesk.fetch;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.util.TimeValue;

/**
 * Bounds the connections that are kept open although nothing is asked on them: each holds some 16
 * kB of buffers, and a round of thousands of feeds leaves one to each host. Every answer leaves one
 * at most, so those that have been idle since before the last so many answers are too many.
 */
final class IdleConnections {

  private final ConnPoolControl<HttpRoute> pool;
  private final int between;

  /**
   * When each of the last looks was due, the oldest of which is as many answers ago as may stay.
   */
  private final AtomicLongArray looks;

  private final AtomicLong answers = new AtomicLong();

  /**
   * @param most that are kept, besides those whose answers are being read and those of the answers
   *     between two looks
   * @param between answers after which there is a look
   */
  IdleConnections(ConnPoolControl<HttpRoute> pool, int most, int between) {
    this.pool = pool;
    this.between = between;
    this.looks = new AtomicLongArray(Math.max(1, most / between));
  }

  /** To be told of every answer. */
  void answered() {
    long count = answers.incrementAndGet();
    if (count % between == 0) {
      long now = System.nanoTime();
      long look = count / between;
      long then = looks.getAndSet((int) (look % looks.length()), now);
      if (look > looks.length()) {
        // On a thread of its own, since to close a connection is to write to its server.
        Thread.startVirtualThread(() -> pool.closeIdle(TimeValue.ofNanoseconds(now - then)));
      }
    }
  }
}
