package dev.wiredesk.publish;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A content coding that documents are packed in beforehand (RFC 9110 §8.4.1). */
enum Coding {
  IDENTITY("identity") {
    @Override
    byte[] pack(byte[] plain) {
      return plain;
    }
  },
  GZIP("gzip") {
    @Override
    byte[] pack(byte[] plain) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return packed.toByteArray();
    }
  },
  ZSTD("zstd") {
    @Override
    byte[] pack(byte[] plain) {
      // Above 9 a document of this size takes several times as long for a per cent less.
      return Zstd.compress(plain, 9);
    }
  };

  private final String token;

  Coding(String token) {
    this.token = token;
  }

  /** What a header calls it. */
  String token() {
    return token;
  }

  /** The same bytes for the same bytes. */
  abstract byte[] pack(byte[] plain);
}
