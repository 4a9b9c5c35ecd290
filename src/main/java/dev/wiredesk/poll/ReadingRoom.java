package dev.wiredesk.poll;

import dev.wiredesk.fetch.Admission;
import dev.wiredesk.fetch.FetchSettings;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where documents are read. Waiting for servers costs nothing, so many polls wait at once; reading
 * what they send costs memory and the processors, so few do that at once, and a large document,
 * which takes ten times its size until it is filed, is read alone. Few of those are taken in before
 * it is their turn: the others wait half-read, with their servers. Pages of articles are read here,
 * too, and so is what hubs bring, if there is room: that waits in the database.
 */
@Component
public final class ReadingRoom {

  private static final int SHARE_OF_HEAP = 16;

  /** Of the desks; polls go before hubs. */
  private static final int FOR_HUBS = 2;

  private final int desks;
  private final Semaphore free;
  private final Semaphore large;
  private final Semaphore forHubs = new Semaphore(FOR_HUBS);

  /** For this machine. */
  @Autowired
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

  /**
   * Reads what a hub brought of so many bytes; empty if enough is being read. Does not wait, since
   * who waits holds a thread that a poll could have: only a large document, once it is admitted,
   * waits until it is alone.
   */
  <T> Optional<T> readBrought(int bytes, Supplier<T> reading) {
    if (!forHubs.tryAcquire()) {
      return Optional.empty();
    }
    try (Place place = place()) {
      boolean admitted = bytes <= Admission.ORDINARY || place.enterLarge();
      return admitted ? place.readNow(reading) : Optional.empty();
    } finally {
      forHubs.release();
    }
  }

  /** For one document, to be closed when all is done that is to be done with it. */
  public Place place() {
    return new Place();
  }

  /** The place of one document. */
  public final class Place implements Admission, AutoCloseable {

    private boolean isLarge;

    private Place() {}

    @Override
    public void await() {
      if (!isLarge) {
        large.acquireUninterruptibly();
        isLarge = true;
      }
    }

    private boolean enterLarge() {
      isLarge = large.tryAcquire();
      return isLarge;
    }

    private <T> Optional<T> readNow(Supplier<T> reading) {
      if (isLarge) {
        return Optional.of(read(reading));
      }
      if (free.hasQueuedThreads() || !free.tryAcquire()) { // polls that wait go first
        return Optional.empty();
      }
      try {
        return Optional.of(reading.get());
      } finally {
        free.release();
      }
    }

    /** Does it in its turn: at once, or when others are through. */
    public <T> T read(Supplier<T> reading) {
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
