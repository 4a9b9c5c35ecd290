package dev.wiredesk.fetch;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.message.MessageSupport;
import org.brotli.dec.BrotliInputStream;

/** How a body is packed (RFC 9110 §8.4.1, RFC 7932, RFC 8878). */
enum ContentCoding {
  IDENTITY,
  GZIP,
  DEFLATE,
  BROTLI,
  ZSTD;

  /** What we unpack, as a request says it. */
  static final String ALL = "gzip, deflate, br, zstd";

  private static final int BUFFER = 8192;

  /** RFC 9659: whoever sends zstd over HTTP needs no more memory of us than 8 MB. */
  private static final int ZSTD_WINDOW_LOG = 23;

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
      case "identity", "none", "binary", "" -> IDENTITY;
      case "gzip", "x-gzip" -> GZIP;
      case "deflate" -> DEFLATE;
      case "br" -> BROTLI;
      case "zstd" -> ZSTD;
      default -> {
        if (isCharset(name)) {
          yield IDENTITY;
        }
        throw new Fault(Failure.BROKEN, "the body is compressed in an unknown way");
      }
    };
  }

  /** Some servers mix up the two encodings of a body; browsers read what they send. */
  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  InputStream decoder(Metered packed) throws IOException {
    return switch (this) {
      case IDENTITY -> packed;
      case GZIP -> new GZIPInputStream(packed, BUFFER);
      case DEFLATE -> inflater(packed);
      case BROTLI -> Foreign.over(packed, from -> new BrotliInputStream(from, BUFFER));
      case ZSTD ->
          Foreign.over(
              packed, from -> new ZstdInputStreamNoFinalizer(from).setLongMax(ZSTD_WINDOW_LOG));
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

  /** A decoder with exceptions of its own, which are made those that the JDK's would throw. */
  private static final class Foreign extends FilterInputStream {

    private final Metered packed;

    private Foreign(InputStream decoder, Metered packed) {
      super(decoder);
      this.packed = packed;
    }

    private interface Opening {
      InputStream over(InputStream packed) throws IOException;
    }

    static InputStream over(Metered packed, Opening opening) throws IOException {
      try {
        return new Foreign(opening.over(packed), packed);
      } catch (IOException e) {
        throw translated(packed, e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        throw translated(packed, e);
      }
    }

    private static IOException translated(Metered packed, IOException e) {
      IOException below = packed.failure();
      if (below != null) {
        return below;
      }
      ZipException damaged = new ZipException("the compressed body is damaged");
      damaged.initCause(e);
      return damaged;
    }
  }
}
