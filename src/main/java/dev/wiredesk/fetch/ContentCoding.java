package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.message.MessageSupport;

/** How a body is packed (RFC 9110 §8.4.1): those that the JDK unpacks. */
enum ContentCoding {
  IDENTITY,
  GZIP,
  DEFLATE;

  private static final int BUFFER = 8192;

  /**
   * @throws Fault if it is one that we did not ask for, or several on top of each other
   */
  static ContentCoding of(HttpMessage answer) throws Fault {
    ContentCoding coding = IDENTITY;
    Iterator<String> names = MessageSupport.iterateTokens(answer, "Content-Encoding");
    while (names.hasNext()) {
      ContentCoding next = named(names.next());
      if (next != IDENTITY && coding != IDENTITY) {
        throw new Fault(Failure.BROKEN, "the body is compressed more than once");
      }
      coding = next == IDENTITY ? coding : next;
    }
    return coding;
  }

  private static ContentCoding named(String name) throws Fault {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "identity", "none", "" -> IDENTITY;
      case "gzip", "x-gzip" -> GZIP;
      case "deflate" -> DEFLATE;
      default -> throw new Fault(Failure.BROKEN, "the body is compressed in an unknown way");
    };
  }

  InputStream decoder(InputStream packed) throws IOException {
    return switch (this) {
      case IDENTITY -> packed;
      case GZIP -> new GZIPInputStream(packed, BUFFER);
      case DEFLATE -> inflater(packed);
    };
  }

  /** Deflate means zlib (RFC 1950), but some servers send the bare stream (RFC 1951). */
  private static InputStream inflater(InputStream packed) throws IOException {
    BufferedInputStream peekable = new BufferedInputStream(packed, BUFFER);
    peekable.mark(2);
    int first = peekable.read();
    int second = peekable.read();
    peekable.reset();
    boolean isZlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
    Inflater inflater = new Inflater(!isZlib);
    return new InflaterInputStream(peekable, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }
}
