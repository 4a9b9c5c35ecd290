package dev.wiredesk.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets few exchanges at a time through to each host, in the order of their coming. */
final class HostGate implements AutoCloseable {

  /** More than ever wait: what is released at closing, so that all go on and find it closed. */
  private static final int ALL = 1 << 24;

  private final int width;
  private final Map<String, Queue> queues = new ConcurrentHashMap<>();
  private volatile boolean closed;

  HostGate(int width) {
    this.width = width;
  }

  /** Waits for a turn, without limit. */
  Turn enter(String host) throws InterruptedException, Fault {
    Queue queue = queues.compute(host, (_, known) -> known == null ? new Queue() : known.joined());
    try {
      queue.turns.acquire();
    } catch (InterruptedException e) {
      forget(host);
      throw e;
    }
    Turn turn = new Turn(host, queue);
    if (closed) {
      turn.close();
      throw Fault.closing();
    }
    return turn;
  }

  /** Hosts that somebody asks or waits for. */
  int size() {
    return queues.size();
  }

  /** How many wait for a turn at the host. */
  int waiting(String host) {
    Queue queue = queues.get(host);
    return queue == null ? 0 : queue.turns.getQueueLength();
  }

  private void forget(String host) {
    queues.computeIfPresent(host, (_, queue) -> queue.left());
  }

  @Override
  public void close() {
    closed = true;
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

    private final Semaphore turns = new Semaphore(closed ? ALL : width, true);
    private int users = 1;

    private Queue joined() {
      users++;
      return this;
    }

    @SuppressWarnings("NullAway") // null removes the entry
    private Queue left() {
      return --users == 0 ? null : this;
    }
  }
}
