package dev.wiredesk.fetch;

import dev.wiredesk.fetch.UnrulyServer.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What an {@link UnrulyServer} can do. Headers are given as whole lines. */
public final class UnrulyRoutes {

  private UnrulyRoutes() {}

  /** 200 with these bytes and their length. */
  public static Route bytes(byte[] body, String... headers) {
    return (_, line) -> {
      line.write(head(200, headers) + "Content-Length: " + body.length + "\r\n\r\n");
      line.write(body);
    };
  }

  /** 200 with this text in UTF-8. */
  public static Route text(String body, String... headers) {
    return bytes(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A status without a body. */
  public static Route status(int status, String... headers) {
    return (_, line) -> line.write(head(status, headers) + "Content-Length: 0\r\n\r\n");
  }

  /** 304, which has no body by itself. */
  public static Route notModified(String... headers) {
    return (_, line) -> line.write(head(304, headers) + "\r\n");
  }

  /** 200 with this text to who does not know the ETag, 304 to who does. */
  public static Route conditional(String etag, String body) {
    return (asked, line) ->
        (etag.equals(asked.headers().get("If-None-Match"))
                ? notModified("ETag: " + etag)
                : text(body, "ETag: " + etag))
            .answer(asked, line);
  }

  public static Route redirect(int status, String location) {
    return status(status, "Location: " + location);
  }

  /** 503, come again later. */
  public static Route unavailable(String retryAfter) {
    return status(503, "Retry-After: " + retryAfter);
  }

  /** A body that comes byte by byte and never ends. */
  public static Route drip() {
    return (_, line) -> {
      line.write(head(200) + "\r\n");
      while (true) {
        line.write("x");
        line.pause();
      }
    };
  }

  /** A head that comes header by header and never ends. */
  public static Route drippingHead() {
    return (_, line) -> {
      line.write(head(200));
      for (int i = 0; true; i++) {
        line.write("X-Drip: " + i + "\r\n");
        line.pause();
      }
    };
  }

  /** A body without end, as fast as it goes. */
  public static Route endless() {
    return (_, line) -> {
      line.write(head(200) + "\r\n");
      byte[] block = new byte[64 * 1024];
      while (true) {
        line.write(block);
      }
    };
  }

  /** Zeros that gzip packs a thousandfold. */
  public static Route gzipBomb(int unpackedBytes) {
    return bytes(gzip(new byte[unpackedBytes]), "Content-Encoding: gzip");
  }

  /** Half of what Content-Length promises, then the end. */
  public static Route truncated(String body) {
    return (_, line) -> {
      line.write(head(200) + "Content-Length: " + body.length() + "\r\n\r\n");
      line.write(body.substring(0, body.length() / 2));
      line.hangUp();
    };
  }

  /** Half of what Content-Length promises, then a TCP reset. */
  public static Route reset(String body) {
    return (_, line) -> {
      line.write(head(200) + "Content-Length: " + body.length() + "\r\n\r\n");
      line.write(body.substring(0, body.length() / 2));
      line.reset();
    };
  }

  /** The end of the connection instead of an answer. */
  public static Route hangUp() {
    return (_, line) -> line.hangUp();
  }

  /** Nothing at all, for as long as it takes. */
  public static Route silence() {
    return (_, line) -> line.fallSilent();
  }

  /** These characters, whatever they mean, then the end. */
  public static Route raw(String answer) {
    return (_, line) -> {
      line.write(answer);
      line.hangUp();
    };
  }

  /** Packs for {@code Content-Encoding: gzip}. */
  public static byte[] gzip(byte[] plain) {
    return packed(plain, GZIPOutputStream::new);
  }

  /** Packs for {@code Content-Encoding: deflate}, as zlib does. */
  public static byte[] deflate(byte[] plain) {
    return packed(plain, DeflaterOutputStream::new);
  }

  private static byte[] packed(byte[] plain, Packer packer) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private interface Packer {
    OutputStream over(OutputStream packed) throws IOException;
  }

  private static String head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As It Is\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }
}
