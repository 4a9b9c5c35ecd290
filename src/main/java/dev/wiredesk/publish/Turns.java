package dev.wiredesk.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets work on one address be done by one at a time, and nobody wait for work on another. Where it
 * fails, it has failed for all who wait for it: each would wait as long again.
 */
final class Turns {

  /** Those who want one address. */
  private static final class Turn {

    private final ReentrantLock lock = new ReentrantLock();

    /** How many; changed only while the map holds its entry. */
    private int wanting;

    /** Guarded by the lock. */
    private @Nullable RuntimeException failure;
  }

  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  /** Does the work once nobody else is at that address. */
  <T> T take(String address, Supplier<T> work) {
    Turn turn = turns.compute(address, (same, there) -> wanted(there));
    turn.lock.lock();
    try {
      if (turn.failure != null) {
        throw turn.failure;
      }
      return work.get();
    } catch (RuntimeException e) {
      turn.failure = e;
      throw e;
    } finally {
      turn.lock.unlock();
      turns.computeIfPresent(address, (same, there) -> --there.wanting == 0 ? null : there);
    }
  }

  private static Turn wanted(@Nullable Turn there) {
    Turn turn = there == null ? new Turn() : there;
    turn.wanting++;
    return turn;
  }
}
