package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is read, and ends what is too much. What once failed fails again, since
 * GZIPInputStream swallows errors between two members. Closing it leaves what it reads from open.
 */
class Metered extends FilterInputStream {

  private final long limit;
  private long count;
  private long allowed = Long.MAX_VALUE;
  private @Nullable IOException failure;

  Metered(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  long count() {
    return count;
  }

  /** What reading ended with; null if it did not fail. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Lets so many more bytes be read, until this is called again. */
  void allow(int bytes) {
    allowed = count + bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        count += read;
        check();
      }
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws if what was read is too much. */
  void check() throws Fault {
    if (count > limit) {
      throw tooLarge(limit);
    }
    if (count > allowed) {
      throw new Fault(Failure.BROKEN, "the compressed body unpacks to nothing");
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** HttpClient would read the rest of the body to spare the connection, however long it is. */
  @Override
  public void close() {}

  static Fault tooLarge(long limit) {
    return new Fault(
        Failure.TOO_LARGE, "the document is larger than " + limit / 1000 + " kB, the limit");
  }
}
