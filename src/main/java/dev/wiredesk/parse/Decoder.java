package dev.wiredesk.parse;

import dev.wiredesk.fetch.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The bytes of an answer become text: unpacked if need be, in the encoding they are really in. */
final class Decoder {

  /** No feed is larger; what lies beyond is cut. */
  static final int MAX_BYTES = 32 << 20;

  private Decoder() {}

  static String decode(Document document, Repairs repairs) {
    byte[] bytes = document.bytes();
    if (isGzip(bytes)) {
      repairs.add("unpacked a gzipped body that was not announced as one");
      bytes = unpack(bytes, repairs);
    }
    if (bytes.length > MAX_BYTES) {
      repairs.add("cut a document of more than 32 MB");
      bytes = Arrays.copyOf(bytes, MAX_BYTES);
    }
    return new Encodings(document.contentType(), repairs).decode(bytes);
  }

  /** RFC 1952 §2.3.1. */
  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  /** What comes before a break in the stream is kept. */
  private static byte[] unpack(byte[] packed, Repairs repairs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
    byte[] buffer = new byte[8192];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      int read = in.read(buffer);
      while (read > 0 && out.size() < MAX_BYTES) {
        out.write(buffer, 0, read);
        read = in.read(buffer);
      }
    } catch (IOException e) {
      repairs.add("kept what could be unpacked of a broken gzip stream");
    }
    return out.toByteArray();
  }
}
