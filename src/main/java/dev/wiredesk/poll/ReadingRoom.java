package dev.wiredesk.poll;

import dev.wiredesk.fetch.Admission;
import dev.wiredesk.fetch.FetchSettings;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Where documents are read. Waiting for servers costs nothing, so many polls wait at once; reading
 * what they send costs memory and the processors, so few do that at once, and a large document,
 * which takes ten times its size until it is filed, is read alone. Few of those are taken in before
 * it is their turn: the others wait half-read, with their servers.
 */
final class ReadingRoom {

  private static final int SHARE_OF_HEAP = 16;

  private final int desks;
  private final Semaphore free;
  private final Semaphore large;

  /** For this machine. */
  ReadingRoom() {
    this(
        2 * Runtime.getRuntime().availableProcessors(),
        (int)
            Math.max(
                1, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / FetchSettings.MOST_BYTES));
  }

  /**
   * A room of other size.
   *
   * @param desks documents that are read at once
   * @param large documents that are taken in before it is their turn
   */
  ReadingRoom(int desks, int large) {
    this.desks = desks;
    this.free = new Semaphore(desks, true); // or a large one would wait for ever
    this.large = new Semaphore(large, true);
  }

  /** For one poll, to be closed at its end. */
  Place place() {
    return new Place();
  }

  /** One poll's place. */
  final class Place implements Admission, AutoCloseable {

    private boolean isLarge;

    @Override
    public void await() {
      if (!isLarge) {
        large.acquireUninterruptibly();
        isLarge = true;
      }
    }

    /** Does it in its turn. */
    <T> T read(Supplier<T> reading) {
      int taken = isLarge ? desks : 1;
      free.acquireUninterruptibly(taken);
      try {
        return reading.get();
      } finally {
        free.release(taken);
      }
    }

    @Override
    public void close() {
      if (isLarge) {
        large.release();
      }
    }
  }
}
