package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that go wrong, and networks that must not be asked. */
@Timeout(5)
class FetcherBoundsTest {

  private static final int MAX_BYTES = 1_000_000;

  private final UnrulyServer server = new UnrulyServer();
  private final Fetcher fetcher = fetcher(Duration.ofSeconds(4), Duration.ofSeconds(4));
  private final Fetcher hasty = fetcher(Duration.ofSeconds(4), Duration.ofMillis(400));

  private Fetcher fetcher(Duration head, Duration total) {
    return fetcher(head, total, 1000);
  }

  private Fetcher fetcher(Duration head, Duration total, int slowest) {
    return new Fetcher(
        new FetchSettings(
            () -> "Wiredesk",
            List.of("127.0.0.1"),
            _ -> true,
            total,
            head,
            total,
            MAX_BYTES,
            200,
            5,
            1,
            Duration.ZERO,
            slowest,
            null),
        host -> host.endsWith(".example") ? server.address() : null,
        () -> Instant.EPOCH);
  }

  @AfterEach
  void close() {
    fetcher.close();
    hasty.close();
    server.close();
  }

  @Test
  void readsALargeBodyOnWhenThereIsRoomAndCountsTheWaitAgainstNoLimit() throws Exception {
    server.on("/feed", UnrulyRoutes.text("a".repeat(Admission.ORDINARY + 1)));
    server.on("/drip", UnrulyRoutes.drip());
    Semaphore waiting = new Semaphore(0);
    Semaphore room = new Semaphore(0);
    Admission gate =
        () -> {
          waiting.release();
          room.acquireUninterruptibly();
        };

    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<FetchResult> large =
          thread.submit(() -> hasty.fetch(FetchRequest.of(server.at("/feed")).admittedBy(gate)));
      waiting.acquire();
      // Asked later and given up by now, so that the same limit has passed for the first.
      assertThat(
              hasty.fetch(
                  FetchRequest.of(
                      URI.create("http://b.example:%d/drip".formatted(server.at("/").getPort())))))
          .isEqualTo(failed(Failure.TIMEOUT, "gave up after 400 ms"));
      assertThat(large).isNotDone();
      room.release();
      assertThat(large.get()).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void takesNoWaitForRoomForASlowServer() {
    server.on("/feed", UnrulyRoutes.text("a".repeat(Admission.ORDINARY + 1)));
    Duration grace = Duration.ofMillis(300);
    long began = System.nanoTime();
    Admission gate =
        () -> {
          while (System.nanoTime() - began < 2 * grace.toNanos()) {
            Thread.onSpinWait();
          }
        };
    try (Fetcher strict = fetcher(grace, Duration.ofSeconds(4), 10_000_000)) {
      assertThat(strict.fetch(FetchRequest.of(server.at("/feed")).admittedBy(gate)))
          .isInstanceOf(Fetched.class);
    }
  }

  @Test
  void asksNobodyForRoomForABodyOfOrdinarySize() {
    server.on("/feed", UnrulyRoutes.text("a".repeat(Admission.ORDINARY)));
    Admission nobody =
        () -> {
          throw new AssertionError("asked");
        };

    assertThat(fetcher.fetch(FetchRequest.of(server.at("/feed")).admittedBy(nobody)))
        .isInstanceOf(Fetched.class);
  }

  @Test
  void endsABodyThatDrips() {
    server.on("/feed", UnrulyRoutes.drip());
    assertThat(fetch(hasty)).isEqualTo(failed(Failure.TIMEOUT, "gave up after 400 ms"));
  }

  @Test
  void endsABodyThatComesTooSlowlyBeforeTheTimeIsUp() {
    server.on("/feed", UnrulyRoutes.drip());
    try (Fetcher strict = fetcher(Duration.ofMillis(200), Duration.ofSeconds(4))) {
      assertThat(fetch(strict))
          .isEqualTo(
              failed(Failure.TIMEOUT, "the document comes more slowly than 1000 bytes a second"));
    }
  }

  @Test
  void endsAHeadThatDrips() {
    server.on("/feed", UnrulyRoutes.drippingHead());
    try (Fetcher curt = fetcher(Duration.ofMillis(200), Duration.ofSeconds(4))) {
      assertThat(fetch(curt)).isEqualTo(failed(Failure.TIMEOUT, "no answer within 200 ms"));
    }
  }

  @Test
  void endsSilence() {
    server.on("/feed", UnrulyRoutes.silence());
    try (Fetcher curt = fetcher(Duration.ofMillis(200), Duration.ofSeconds(4))) {
      assertThat(fetch(curt)).isEqualTo(failed(Failure.TIMEOUT, "no answer within 200 ms"));
    }
  }

  @Test
  void endsAChainOfSlowRedirects() {
    server.on(
        "/feed",
        (asked, line) -> {
          for (int i = 0; i < 8; i++) {
            line.pause();
          }
          UnrulyRoutes.redirect(302, "/feed").answer(asked, line);
        });
    assertThat(fetch(hasty)).isEqualTo(failed(Failure.TIMEOUT, "gave up after 400 ms"));
  }

  @Test
  void endsABodyWithoutEnd() {
    server.on("/feed", UnrulyRoutes.endless());
    assertThat(fetch("/feed"))
        .isEqualTo(failed(Failure.TOO_LARGE, "the document is larger than 1000 kB, the limit"));
  }

  @Test
  void takesADocumentOfExactlyTheLimitAndNotOneByteMore() {
    server
        .on("/all", UnrulyRoutes.bytes(new byte[MAX_BYTES]))
        .on("/more", UnrulyRoutes.bytes(new byte[MAX_BYTES + 1]));
    assertThat(fetch("/all")).isInstanceOf(Fetched.class);
    assertThat(failure("/more").failure()).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void readsNoMoreThanIsAskedFor() {
    server
        .on("/short", UnrulyRoutes.bytes(new byte[1000]))
        .on("/long", UnrulyRoutes.bytes(new byte[1001]))
        .on("/bomb", UnrulyRoutes.gzipBomb(200_000));

    assertThat(fetcher.fetch(FetchRequest.of(server.at("/short")).within(1000)))
        .isInstanceOf(Fetched.class);
    for (String path : List.of("/long", "/bomb")) {
      assertThat(fetcher.fetch(FetchRequest.of(server.at(path)).within(1000)))
          .isEqualTo(failed(Failure.TOO_LARGE, "the document is larger than 1 kB, the limit"));
    }
  }

  @Test
  void disarmsADecompressionBomb() {
    server
        .on("/bomb", UnrulyRoutes.gzipBomb(50_000_000))
        .on("/small", UnrulyRoutes.gzipBomb(600_000))
        .on("/tiny", UnrulyRoutes.gzipBomb(200_000));
    assertThat(failure("/bomb").failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(failure("/small").failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(fetch("/tiny")).isInstanceOf(Fetched.class);
  }

  @Test
  void disarmsABombOfZstd() {
    byte[] bomb = Zstd.compress(new byte[50_000_000]);
    server.on("/bomb", UnrulyRoutes.bytes(bomb, "Content-Encoding: zstd"));
    assertThat(failure("/bomb").failure()).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void refusesZstdThatWantsMoreMemoryThanTheStandardGrants() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer out = new ZstdOutputStreamNoFinalizer(packed)) {
      out.setLong(27);
      out.write("<rss/>".getBytes(StandardCharsets.UTF_8));
    }
    server.on("/greedy", UnrulyRoutes.bytes(packed.toByteArray(), "Content-Encoding: zstd"));
    assertThat(fetch("/greedy"))
        .isEqualTo(failed(Failure.BROKEN, "the compressed body is damaged"));
  }

  @Test
  void boundsPackedBytesThatUnpackToNothing() {
    byte[] empty = UnrulyRoutes.gzip(new byte[0]);
    server.on(
        "/feed",
        (_, line) -> {
          line.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
          while (true) {
            line.write(empty);
          }
        });
    assertThat(fetch("/feed"))
        .isEqualTo(failed(Failure.BROKEN, "the compressed body unpacks to nothing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n\\r\\nplain       | BROKEN | the compressed body is damaged
          HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n\\r\\n            | BROKEN | the compressed body is damaged
          HTTP/1.1 200 OK\\r\\nContent-Encoding: deflate\\r\\n\\r\\nplain    | BROKEN | the compressed body is damaged
          HTTP/1.1 200 OK\\r\\nContent-Encoding: br\\r\\n\\r\\nplain         | BROKEN | the compressed body is damaged
          HTTP/1.1 200 OK\\r\\nContent-Encoding: br\\r\\n\\r\\n              | BROKEN | the compressed body is damaged
          HTTP/1.1 200 OK\\r\\nContent-Encoding: zstd\\r\\n\\r\\nplain       | BROKEN | the compressed body is damaged
          HTTP/1.1 200 OK\\r\\nContent-Encoding: sdch\\r\\n\\r\\nx           | BROKEN | the body is compressed in an unknown way
          HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip, gzip\\r\\n\\r\\nx     | BROKEN | the body is compressed more than once
          HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nZZ\\r\\n | BROKEN | the answer broke off before its end
          HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n9\\r\\nab | BROKEN | the answer broke off before its end
          HTTP/1.1 200 OK\\r\\nContent-Length: -4\\r\\n\\r\\nabcd            | BROKEN | the answer is not proper HTTP
          SSH-2.0-OpenSSH_9.9\\r\\n                                         | BROKEN | the server closed the connection without an answer
          HTTP/1.1 two hundred\\r\\n\\r\\n                                   | BROKEN | the server closed the connection without an answer
          """)
  void tellsWhatBroke(String answer, Failure failure, String reason) {
    server.on("/feed", UnrulyRoutes.raw(answer.replace("\\r\\n", "\r\n")));
    assertThat(fetch("/feed")).isEqualTo(failed(failure, reason));
  }

  @Test
  void tellsThatTheConnectionBroke() {
    server
        .on("/truncated", UnrulyRoutes.truncated("<rss>half of it</rss>"))
        .on("/reset", UnrulyRoutes.reset("<rss>half of it</rss>"))
        .on("/hangup", UnrulyRoutes.hangUp());
    Failed brokenOff = failed(Failure.BROKEN, "the answer broke off before its end");
    assertThat(fetch("/truncated")).isEqualTo(brokenOff);
    assertThat(fetch("/reset")).isEqualTo(brokenOff);
    assertThat(fetch("/hangup"))
        .isEqualTo(failed(Failure.BROKEN, "the server closed the connection without an answer"));
  }

  @Test
  void endsAHeadBeyondBounds() {
    String line = "X-Long: " + "x".repeat(20_000) + "\r\n";
    server
        .on("/long", UnrulyRoutes.raw("HTTP/1.1 200 OK\r\n" + line + "\r\n"))
        .on("/many", UnrulyRoutes.raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(300) + "\r\n"));
    assertThat(failure("/long").failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(failure("/many").failure()).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void tellsThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    assertThat(ask("http://127.0.0.1:" + port + "/"))
        .isEqualTo(failed(Failure.CONNECT, "the server refused the connection"));
  }

  @Test
  void tellsThatAServerSpeaksNoTls() {
    assertThat(ask("https://127.0.0.1:" + server.address().getPort() + "/"))
        .isEqualTo(failed(Failure.TLS, "no secure connection came about"));
  }

  @Test
  void tellsThatAHostIsUnknown() {
    // Where DNS does not answer, the time limit does.
    URI nowhere = URI.create("http://nothing-here.invalid/");
    Failed failed = (Failed) hasty.fetch(FetchRequest.of(nowhere));
    assertThat(failed.failure()).isIn(Failure.UNKNOWN_HOST, Failure.TIMEOUT);
    assertThat(failed.reason()).contains("nothing-here.invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost6.localhost/",
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.2]/",
        "http://[::ffff:7f00:2]/",
        "http://0/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://10.0.0.1:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://8.8.8.8:22/",
        "http://user:secret@wire.example/",
        "file:///etc/passwd",
      })
  void refusesAddressesThatTheGuardForbids(String address) {
    Failed failed = (Failed) ask(address);
    // Some machines do not know *.localhost, which is as good.
    assertThat(failed.failure())
        .isIn(
            address.contains("localhost")
                ? List.of(Failure.REFUSED, Failure.UNKNOWN_HOST)
                : List.of(Failure.REFUSED));
    assertThat(failed.reason()).doesNotContain("secret");
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/admin",
        "http://[::1]/",
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "ftp://wire.example/",
        "//user@wire.example/"
      })
  void refusesRedirectsToWhereItMayNotGo(String location) {
    server.on("/feed", UnrulyRoutes.redirect(302, location));
    assertThat(failure("/feed").failure()).isEqualTo(Failure.REFUSED);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void doesNotCountTheWaitForOthersAsTime() throws Exception {
    server.on(
        "/feed",
        (asked, line) -> {
          for (int i = 0; i < 20; i++) {
            line.pause();
          }
          UnrulyRoutes.text("<rss/>").answer(asked, line);
        });
    try (Fetcher brisk = fetcher(Duration.ofSeconds(1), Duration.ofSeconds(1));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchResult>> results =
          threads.invokeAll(Collections.nCopies(5, () -> fetch(brisk)));
      for (Future<FetchResult> result : results) {
        assertThat(result.get()).isInstanceOf(Fetched.class);
      }
    }
  }

  @Test
  void stopsWhatIsUnderWayAndWhoWaitsWhenClosed() throws Exception {
    server.on("/feed", UnrulyRoutes.drip());
    Fetcher patient = fetcher(Duration.ofSeconds(60), Duration.ofSeconds(60));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<FetchResult> running = threads.submit(() -> fetch(patient));
      Awaitility.await().until(() -> server.asked().size() == 1);
      Future<FetchResult> waiting = threads.submit(() -> fetch(patient));
      long began = System.nanoTime();
      patient.close();
      Failed closed = failed(Failure.BROKEN, "the desk shut down before the answer was complete");
      assertThat(running.get(1, TimeUnit.SECONDS)).isEqualTo(closed);
      assertThat(waiting.get(1, TimeUnit.SECONDS)).isEqualTo(closed);
      assertThat(fetch(patient)).isEqualTo(closed);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void endsWhenInterruptedAndStaysInterrupted() throws Exception {
    server.on("/feed", UnrulyRoutes.drip());
    try (Fetcher patient = fetcher(Duration.ofSeconds(60), Duration.ofSeconds(60));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Map.Entry<FetchResult, Boolean>> running =
          threads.submit(() -> Map.entry(fetch(patient), Thread.currentThread().isInterrupted()));
      Awaitility.await().until(() -> server.asked().size() == 1);
      threads.shutdownNow();
      assertThat(running.get(1, TimeUnit.SECONDS))
          .isEqualTo(Map.entry(failed(Failure.BROKEN, "the fetch was interrupted"), true));
    }
  }

  private FetchResult fetch(Fetcher with) {
    return with.fetch(FetchRequest.of(server.at("/feed")));
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.of(server.at(path)));
  }

  private Failed failure(String path) {
    return (Failed) fetch(path);
  }

  private FetchResult ask(String address) {
    return fetcher.fetch(FetchRequest.of(URI.create(address)));
  }

  private static Failed failed(Failure failure, String reason) {
    return new Failed(failure, reason, null, null);
  }
}
