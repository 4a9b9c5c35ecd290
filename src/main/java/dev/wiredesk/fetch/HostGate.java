package dev.wiredesk.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few exchanges at a time through to each host, in the order of their coming and at a pace. A
 * host is a full name: what is asked of one host of a domain costs its siblings nothing.
 */
final class HostGate implements AutoCloseable {

  /** More than ever wait: what is released at closing, so that all go on and find it closed. */
  private static final int ALL = 1 << 24;

  /** So many hosts are remembered before those are looked for that need not be. */
  private static final int FEW = 1024;

  private final int width;
  private final Map<String, Queue> queues = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile int many = FEW;

  HostGate(int width) {
    this.width = width;
  }

  /**
   * Waits for a turn, without limit.
   *
   * @param pace how long the next has to wait at least, from the beginning of this turn on
   */
  Turn enter(String host, Duration pace) throws InterruptedException, Fault {
    sweep();
    Queue queue = queues.compute(host, (_, known) -> known == null ? new Queue() : known.joined());
    try {
      queue.turns.acquire();
    } catch (InterruptedException e) {
      forget(host);
      throw e;
    }
    Turn turn = new Turn(host, queue);
    try {
      if (closing.await(queue.rest(pace), TimeUnit.NANOSECONDS)) {
        throw Fault.closing();
      }
      return turn;
    } catch (InterruptedException | Fault e) {
      turn.close();
      throw e;
    }
  }

  /** Hosts that somebody asks or waits for, or that rest. */
  int size() {
    return queues.size();
  }

  /** How many wait for a turn at the host. */
  int waiting(String host) {
    Queue queue = queues.get(host);
    return queue == null ? 0 : Math.max(0, queue.users - width);
  }

  /** Whether anybody has a turn at the host, or waits for one. */
  boolean isBusy(String host) {
    Queue queue = queues.get(host);
    return queue != null && queue.users > 0;
  }

  private void forget(String host) {
    queues.computeIfPresent(host, (_, queue) -> queue.left());
  }

  /** Each host is looked at once for every time that it was asked, or less often. */
  private void sweep() {
    if (queues.size() > many) {
      for (String host : queues.keySet()) {
        queues.computeIfPresent(host, (_, queue) -> queue.ifNeeded());
      }
      many = Math.max(FEW, 2 * queues.size());
    }
  }

  @Override
  public void close() {
    closing.countDown();
    queues.values().forEach(queue -> queue.turns.release(ALL));
  }

  /** The right to one exchange. */
  final class Turn implements AutoCloseable {

    private final String host;
    private final Queue queue;

    private Turn(String host, Queue queue) {
      this.host = host;
      this.queue = queue;
    }

    @Override
    public void close() {
      queue.turns.release();
      forget(host);
    }
  }

  /** {@code users} changes inside {@link Map#compute} only, which serialises it. */
  private final class Queue {

    private final Semaphore turns = new Semaphore(closing.getCount() == 0 ? ALL : width, true);
    private volatile int users = 1;
    private long nextStart = System.nanoTime();

    @SuppressWarnings("NonAtomicVolatileUpdate") // see above
    private Queue joined() {
      users++;
      return this;
    }

    @SuppressWarnings({"NullAway", "NonAtomicVolatileUpdate"}) // null removes the entry
    private Queue left() {
      users--;
      return ifNeeded();
    }

    @SuppressWarnings("NullAway") // null removes the entry
    private Queue ifNeeded() {
      return users == 0 && isRested() ? null : this;
    }

    private synchronized boolean isRested() {
      return nextStart - System.nanoTime() <= 0;
    }

    /** Takes the next start; the nanoseconds until then. */
    private synchronized long rest(Duration pace) {
      long now = System.nanoTime();
      long wait = Math.max(0, nextStart - now);
      nextStart = now + wait + pace.toNanos();
      return wait;
    }
  }
}
