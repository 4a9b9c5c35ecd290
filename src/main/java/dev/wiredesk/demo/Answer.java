package dev.wiredesk.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over HTTP.
 *
 * @param etag quoted, null for none
 * @param lastModified null for none
 * @param retryAfter in seconds, null for none
 * @param charset that makes bytes of the text
 */
record Answer(
    int status,
    @Nullable String type,
    String text,
    @Nullable String etag,
    @Nullable Instant lastModified,
    @Nullable Integer retryAfter,
    Charset charset) {

  private static final String PIXEL =
      new String(
          Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
          StandardCharsets.ISO_8859_1);

  static Answer html(String text) {
    return new Answer(
        200, "text/html; charset=utf-8", text, null, null, null, StandardCharsets.UTF_8);
  }

  static Answer svg(String text) {
    return new Answer(200, "image/svg+xml", text, null, null, null, StandardCharsets.UTF_8);
  }

  static Answer pixel() {
    return new Answer(200, "image/gif", PIXEL, null, null, null, StandardCharsets.ISO_8859_1);
  }

  static Answer plain(int status, String text) {
    return new Answer(
        status, "text/plain; charset=utf-8", text, null, null, null, StandardCharsets.UTF_8);
  }

  /** 503 with the wish to be left alone for a while (RFC 9110 §10.2.3). */
  static Answer unavailable(int seconds) {
    return new Answer(
        503,
        "text/plain; charset=utf-8",
        "Down for maintenance.",
        null,
        null,
        seconds,
        StandardCharsets.UTF_8);
  }

  static Answer feed(
      String type, String text, @Nullable String etag, @Nullable Instant lastModified) {
    return new Answer(
        200, type + "; charset=utf-8", text, etag, lastModified, null, StandardCharsets.UTF_8);
  }

  /** The same without a body (RFC 9110 §15.4.5). */
  Answer notModified() {
    return new Answer(304, null, "", etag, lastModified, null, StandardCharsets.UTF_8);
  }

  byte[] body() {
    return text.getBytes(charset);
  }
}
