package dev.wiredesk.poll;

import dev.wiredesk.fetch.Admission;
import java.util.concurrent.Semaphore;

/**
 * How many large documents polls hold at once: as many as an eighth of the heap has room for. The
 * others wait half-read, with their servers; a hundred of ten megabytes would stop the desk.
 */
final class LargeDocuments {

  /** Bytes that the fetcher takes at most. */
  private static final long LARGEST = 10_000_000;

  private static final int SHARE_OF_HEAP = 8;

  private final Semaphore room;

  LargeDocuments() {
    this((int) Math.max(1, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / LARGEST));
  }

  LargeDocuments(int atOnce) {
    room = new Semaphore(atOnce, true);
  }

  /** To be closed once the document is filed. */
  Place place() {
    return new Place();
  }

  /** One poll's room, taken if its document turns out to be large. */
  final class Place implements Admission, AutoCloseable {

    private boolean taken;

    @Override
    public void await() {
      if (!taken) {
        room.acquireUninterruptibly();
        taken = true;
      }
    }

    @Override
    public void close() {
      if (taken) {
        room.release();
      }
    }
  }
}
