package dev.wiredesk.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** HTTP for all outlets at one address: told apart by the Host header. */
final class Switchboard implements HttpHandler {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private final Sites sites;
  private final InstantSource clock;
  private final Duration slowness;
  private final CountDownLatch closed;

  Switchboard(Sites sites, InstantSource clock, Duration slowness, CountDownLatch closed) {
    this.sites = sites;
    this.clock = clock;
    this.slowness = slowness;
    this.closed = closed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      Answer answer =
          method.equals("GET") || method.equals("HEAD")
              ? answer(exchange)
              : Answer.plain(405, "Only GET and HEAD.");
      send(exchange, conditional(answer, exchange.getRequestHeaders()));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Outlet outlet = sites.outlet(host(exchange)).orElse(null);
    if (outlet == null) {
      return Answer.plain(421, "No such outlet here.");
    }
    if (outlet.temper() == Temper.SLOW) {
      hesitate();
    }
    return sites.answer(outlet, exchange.getRequestURI().getPath(), clock.instant());
  }

  private static String host(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
  }

  // Waits for the end of the server, so that closing it need not wait for the slow one.
  private void hesitate() throws IOException {
    try {
      if (closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  /** If-None-Match goes before If-Modified-Since (RFC 9110 §13.2.2). */
  private static Answer conditional(Answer answer, Headers request) {
    String noneMatch = request.getFirst("If-None-Match");
    if (answer.status() != 200) {
      return answer;
    }
    if (noneMatch != null) {
      return matches(noneMatch, answer.etag()) ? answer.notModified() : answer;
    }
    Instant since = httpDate(request.getFirst("If-Modified-Since"));
    Instant modified = answer.lastModified();
    return since != null
            && modified != null
            && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since)
        ? answer.notModified()
        : answer;
  }

  private static boolean matches(String noneMatch, @Nullable String etag) {
    return etag != null && Block.parts(noneMatch, ",").stream().anyMatch(etag::equals);
  }

  private static @Nullable Instant httpDate(@Nullable String text) {
    try {
      return text == null
          ? null
          : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      // RFC 9110 §13.1.3: a date that cannot be read is ignored.
      return null;
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    set(headers, "Content-Type", answer.type());
    set(headers, "ETag", answer.etag());
    Instant modified = answer.lastModified();
    set(
        headers,
        "Last-Modified",
        modified == null ? null : HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC)));
    Integer retryAfter = answer.retryAfter();
    set(headers, "Retry-After", retryAfter == null ? null : retryAfter.toString());
    headers.set("Vary", "Accept-Encoding");
    byte[] body = answer.body();
    if (body.length > 1024 && accepts(exchange.getRequestHeaders())) {
      headers.set("Content-Encoding", "gzip");
      body = gzipped(body);
    }
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void set(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.set(name, value);
    }
  }

  private static boolean accepts(Headers request) {
    String encodings = request.getFirst("Accept-Encoding");
    return encodings != null && encodings.contains("gzip");
  }

  private static byte[] gzipped(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
