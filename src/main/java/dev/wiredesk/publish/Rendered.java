package dev.wiredesk.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A document in both codings that we send, each with a strong validator of its own (RFC 9110
 * §8.8.3.3). The comparison with what a client has, and the 304, are left to Spring MVC.
 */
final class Rendered {

  private static final CacheControl CACHING =
      CacheControl.maxAge(Duration.ofSeconds(60)).staleWhileRevalidate(Duration.ofSeconds(300));
  private static final int HASH_BYTES = 12;

  private final byte[] plain;
  private final byte[] gzip;
  private final String hash;
  private final MediaType type;
  private final @Nullable Instant modified;

  /**
   * @param modified for Last-Modified; null if the document cannot tell
   */
  Rendered(byte[] plain, MediaType type, @Nullable Instant modified) {
    this.plain = plain;
    this.gzip = compress(plain);
    this.hash = hash(plain);
    this.type = type;
    this.modified = modified;
  }

  /** Bytes held in memory. */
  int weight() {
    return plain.length + gzip.length;
  }

  /**
   * The answer to a request.
   *
   * @param request the request's headers
   */
  ResponseEntity<byte[]> answer(HttpHeaders request) {
    boolean compressed = acceptsGzip(request.getFirst(HttpHeaders.ACCEPT_ENCODING));
    // RFC 9110 §13.1.2: any representation will do; the one comparison that Spring leaves out.
    boolean any = request.getIfNoneMatch().contains("*");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(any ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .contentType(type)
            .cacheControl(CACHING)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .eTag('"' + hash + (compressed ? "-gzip\"" : "\""));
    if (modified != null) {
      answer.lastModified(modified);
    }
    if (any) {
      return answer.build();
    }
    return compressed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip)
        : answer.body(plain);
  }

  /** RFC 9110 §12.5.3; no header at all may mean a client that cannot unpack. */
  private static boolean acceptsGzip(@Nullable String acceptEncoding) {
    return acceptEncoding != null
        && Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(coding -> coding.matches("(x-)?gzip(;q=(1(\\.0*)?|0\\.0*[1-9]\\d*))?"));
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
