package dev.wiredesk.publish;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.stereotype.Component;

/**
 * Sends documents, and bounds the memory that readers hold while they take their time. A document
 * stays in memory until its last reader has it, also when it is kept no longer; hundreds who ask
 * for different ones and hardly read would fill all that there is. Where that comes near, those
 * make room whose answers have been under way the longest.
 */
@Component
final class Outflow {

  private static final int SHARE = 4;

  private final long most;
  private final IdentityHashMap<ByteBuffer, Integer> readers = new IdentityHashMap<>();
  private final LinkedHashSet<Sending> underWay = new LinkedHashSet<>();
  private long held;

  /** As much as a quarter of the heap: by default Java allows as much beside the heap as in it. */
  Outflow() {
    this(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * @param most bytes of different documents under way at once
   */
  Outflow(long most) {
    this.most = most;
  }

  /**
   * Sends these bytes as the whole of the answer, without ever waiting.
   *
   * @param bytes the document's own, not a duplicate: whoever reads the same holds no more
   */
  void send(ByteBuffer bytes, Response response, Callback callback) {
    Sending sending = new Sending(bytes, response, callback);
    List<Sending> slowest = begin(sending);
    try {
      response.write(true, bytes.duplicate(), sending);
    } finally {
      slowest.forEach(Sending::breakOff);
    }
  }

  /** Bytes of different documents that are under way. */
  synchronized long held() {
    return held;
  }

  /** Those that are to make room; never the one that begins. */
  private synchronized List<Sending> begin(Sending begun) {
    List<Sending> slowest = new ArrayList<>();
    hold(begun);
    makeRoom(slowest, sending -> readers.getOrDefault(sending.bytes, 0) == 1);
    makeRoom(slowest, sending -> true);
    underWay.add(begun);
    return slowest;
  }

  /** Where others read the same, to break one off frees nothing. */
  private void makeRoom(List<Sending> slowest, Predicate<Sending> frees) {
    if (held <= most) {
      return;
    }
    for (Sending oldest : List.copyOf(underWay)) {
      if (held > most && frees.test(oldest)) {
        release(oldest);
        slowest.add(oldest);
      }
    }
  }

  private void hold(Sending sending) {
    if (readers.merge(sending.bytes, 1, Integer::sum) == 1) {
      held += sending.bytes.capacity();
    }
  }

  /** Once, however it ended. */
  private synchronized void release(Sending sending) {
    if (underWay.remove(sending)
        && readers.merge(sending.bytes, -1, (had, one) -> had == 1 ? null : had - 1) == null) {
      held -= sending.bytes.capacity();
    }
  }

  /** An answer that is under way. */
  private final class Sending extends Callback.Nested {

    private final ByteBuffer bytes;
    private final EndPoint reader;
    private volatile boolean ended;

    private Sending(ByteBuffer bytes, Response response, Callback callback) {
      super(callback);
      this.bytes = bytes;
      this.reader = response.getRequest().getConnectionMetaData().getConnection().getEndPoint();
    }

    /** The reader finds less than was promised, and asks again. */
    private void breakOff() {
      if (!ended) {
        reader.close();
      }
    }

    /** Before the connection is free for what its reader asks for next. */
    @Override
    public void succeeded() {
      end();
      super.succeeded();
    }

    @Override
    public void failed(Throwable why) {
      end();
      super.failed(why);
    }

    private void end() {
      ended = true;
      release(this);
    }
  }
}
