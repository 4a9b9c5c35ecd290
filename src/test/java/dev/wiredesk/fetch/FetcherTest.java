package dev.wiredesk.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.Zstd;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.UnrulyServer.Asked;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final String FEED = "<rss version=\"2.0\"><channel/></rss>";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final UnrulyServer server = new UnrulyServer();
  private final Fetcher fetcher =
      new Fetcher(
          FetchSettings.of("Wiredesk (+https://desk.example)")
              .withAllowedNetworks(List.of("127.0.0.0/8")),
          host -> host.endsWith(".example") ? server.address() : null,
          () -> NOW);

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @Test
  void bringsTheDocumentWithItsValidatorsAndFreshness() {
    server.on(
        "/feed",
        UnrulyRoutes.text(
            FEED,
            "Content-Type: application/rss+xml; charset=utf-8",
            "ETag: W/\"caf\u00e9 1\"",
            "Last-Modified: some time on Sunday",
            "Cache-Control: max-age=300"));
    Fetched fetched = (Fetched) fetch("/feed");
    assertThat(fetched.document().bytes()).asString(UTF_8).isEqualTo(FEED);
    assertThat(fetched.document().location()).isEqualTo(server.at("/feed"));
    assertThat(fetched.document().contentType()).isEqualTo("application/rss+xml; charset=utf-8");
    assertThat(fetched.validators())
        .isEqualTo(new Validators("W/\"caf\u00e9 1\"", "some time on Sunday"));
    assertThat(fetched.fresh()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void saysWhoAsksAndWhatItReads() {
    fetch("/feed");
    assertThat(server.asked().getFirst().headers())
        .containsEntry("User-Agent", "Wiredesk (+https://desk.example)")
        .containsEntry("Accept-Encoding", "gzip, deflate, br, zstd")
        .doesNotContainKeys("Cookie", "Upgrade", "Cache-Control", "If-None-Match")
        .extractingByKey("Accept")
        .asString()
        .startsWith("application/atom+xml, application/rss+xml, application/feed+json");
  }

  @Test
  void asksWhetherItHasChangedWithTheValidatorsToTheLetter() {
    server.on("/feed", UnrulyRoutes.notModified("ETag: \"new\"", "Cache-Control: max-age=60"));
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                server.at("/feed"), new Validators("W/\"caf\u00e9\"", "Sunday, noon"), Map.of()));
    assertThat(result)
        .isEqualTo(
            new NotModified(new Validators("\"new\"", "Sunday, noon"), Duration.ofMinutes(1)));
    assertThat(server.asked().getFirst().headers())
        .containsEntry("If-None-Match", "W/\"caf\u00e9\"")
        .containsEntry("If-Modified-Since", "Sunday, noon");
  }

  @Test
  void doesNotBelieveA304ThatItDidNotAskFor() {
    server.on("/feed", UnrulyRoutes.notModified());
    assertThat(failure("/feed").failure()).isEqualTo(Failure.STATUS);
  }

  @Test
  void unpacksGzipAndBothKindsOfDeflate() {
    byte[] feed = FEED.getBytes(UTF_8);
    byte[] zlib = UnrulyRoutes.deflate(feed);
    byte[] bare = Arrays.copyOfRange(zlib, 2, zlib.length - 4);
    server
        .on("/gzip", UnrulyRoutes.bytes(UnrulyRoutes.gzip(feed), "Content-Encoding: x-gzip"))
        .on("/zlib", UnrulyRoutes.bytes(zlib, "Content-Encoding: deflate"))
        .on("/bare", UnrulyRoutes.bytes(bare, "Content-Encoding: deflate, identity"));
    assertThat(List.of(text("/gzip"), text("/zlib"), text("/bare"))).containsOnly(FEED);
  }

  @Test
  void unpacksBrotliAndZstd() {
    // A brotli stream of one uncompressed piece (RFC 7932 §9.2), and the empty last one.
    byte[] brotli =
        HexFormat.of()
            .parseHex("8b0280" + HexFormat.of().formatHex("<rss/>".getBytes(UTF_8)) + "03");
    byte[] zstd = Zstd.compress("<rss/>".getBytes(UTF_8));
    server
        .on("/br", UnrulyRoutes.bytes(brotli, "Content-Encoding: br"))
        .on("/zstd", UnrulyRoutes.bytes(zstd, "Content-Encoding: zstd"));
    assertThat(List.of(text("/br"), text("/zstd"))).containsOnly("<rss/>");
  }

  @Test
  void unpacksGzipOfSeveralMembers() {
    byte[] first = UnrulyRoutes.gzip("<rss>".getBytes(UTF_8));
    byte[] second = UnrulyRoutes.gzip("</rss>".getBytes(UTF_8));
    server.on(
        "/feed",
        (_, line) -> {
          line.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
          line.write(first);
          line.pause();
          line.write(second);
          line.hangUp();
        });
    assertThat(text("/feed")).isEqualTo("<rss></rss>");
  }

  @Test
  void asksTheSameHostOnTheSameConnection() {
    server.on("/feed", UnrulyRoutes.text(FEED)).on("/other", UnrulyRoutes.notModified());
    fetch("/feed");
    fetch("/other");
    fetch("/feed");
    assertThat(server.asked()).hasSize(3);
    assertThat(server.connections()).isOne();
  }

  @Test
  void noticesThatTheServerClosedAConnectionKept() {
    server.on(
        "/feed",
        (asked, line) -> {
          UnrulyRoutes.text(FEED).answer(asked, line);
          line.hangUp();
        });
    for (int i = 0; i < 5; i++) {
      assertThat(text("/feed")).isEqualTo(FEED);
    }
  }

  /** Hundreds of feeds may name the same hub. */
  @Test
  void keepsThePaceAlsoWhereItSendsSomething() {
    Duration pace = Duration.ofMillis(200);
    try (Fetcher paced = paced(pace)) {
      long began = System.nanoTime();
      postTwice(paced);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(pace);
    }
  }

  @Test
  @Timeout(10)
  void keepsNobodyWaitingWhoAskedForWhatItSends() {
    try (Fetcher paced = paced(Duration.ofDays(1));
        Fetcher apart = paced.apart(List.of("127.0.0.1"))) {
      postTwice(apart);
    }
  }

  private static Fetcher paced(Duration pace) {
    FetchSettings settings =
        FetchSettings.of("Wiredesk").withAllowedNetworks(List.of("127.0.0.1")).withPace(pace);
    return new Fetcher(settings, LocalNames.none(), () -> NOW);
  }

  private void postTwice(Fetcher by) {
    server.on("/hub", UnrulyRoutes.status(202));
    for (int i = 0; i < 2; i++) {
      assertThat(by.post(server.at("/hub"), new byte[0], Map.of()).isTaken()).isTrue();
    }
  }

  @Test
  void takesWhatAProxyHadAHandIn() {
    server.on(
        "/feed", UnrulyRoutes.raw("HTTP/1.1 203 As It Is\r\nContent-Length: 6\r\n\r\n<rss/>"));
    List<Hop> way = new ArrayList<>();
    assertThat(fetcher.fetch(FetchRequest.of(server.at("/feed")), way::add))
        .isInstanceOf(Fetched.class);
    assertThat(way).containsExactly(new Hop(server.at("/feed"), 203, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "iso-8859-1", "binary"})
  void readsABodyWhoseServerMixesUpTheEncodings(String encoding) {
    server.on("/feed", UnrulyRoutes.text(FEED, "Content-Encoding: " + encoding));
    assertThat(text("/feed")).isEqualTo(FEED);
  }

  @Test
  void asksForPathsThatBeginWithTwoSlashesInAnyScript() {
    String path = "//%D0%BF%D0%BE%D1%80%D1%82/rss";
    server.on(path, UnrulyRoutes.text(FEED));
    assertThat(text("//порт/rss")).isEqualTo(FEED);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirectsAndTellsWhereTheDocumentWas(int status) {
    server
        .on("/old", UnrulyRoutes.redirect(status, "news/new?x=1"))
        .on("/news/new?x=1", UnrulyRoutes.text(FEED));
    Fetched fetched = (Fetched) fetch("/old");
    assertThat(fetched.document().location()).isEqualTo(server.at("/news/new?x=1"));
  }

  @Test
  void followsFiveRedirectsAndNotSix() {
    for (int i = 0; i < 6; i++) {
      server.on("/" + i, UnrulyRoutes.redirect(302, "/" + (i + 1)));
    }
    server.on("/6", UnrulyRoutes.text(FEED));
    assertThat(fetch("/1")).isInstanceOf(Fetched.class);
    assertThat(fetch("/0"))
        .isEqualTo(new Failed(Failure.REDIRECTS, "redirected more than 5 times", null, null));
  }

  @Test
  void saysThatARedirectLeadsNowhere() {
    server.on("/feed", UnrulyRoutes.status(301));
    assertThat(failure("/feed"))
        .isEqualTo(new Failed(Failure.REDIRECTS, "redirected without saying where", 301, null));
  }

  @Test
  void sendsTheHeadersOfAFeedToItsOwnHostOnly() {
    server
        .on("/feed", UnrulyRoutes.redirect(302, "/same"))
        .on("/same", UnrulyRoutes.redirect(302, "http://other.example/elsewhere"))
        .on("/elsewhere", UnrulyRoutes.text(FEED));
    fetcher.fetch(
        new FetchRequest(
            URI.create("http://wire.example/feed"),
            Validators.NONE,
            Map.of("Authorization", "Bearer token", "Connection", "close", "Accept", "text/xml")));
    assertThat(server.asked())
        .extracting(Asked::path, asked -> asked.headers().get("Authorization"))
        .containsExactly(
            tuple("/feed", "Bearer token"),
            tuple("/same", "Bearer token"),
            tuple("/elsewhere", null));
    assertThat(server.asked().getFirst().headers())
        .containsEntry("Accept", "text/xml")
        .doesNotContainEntry("Connection", "close");
  }

  @Test
  void doesNotLetAHeaderBringAlongAnother() {
    fetcher.fetch(
        new FetchRequest(
            server.at("/feed"),
            new Validators("\"a\"\r\nX-Evil: 1", null),
            Map.of("X-Plain", "b\r\nX-Evil: 1", "X-C: 1\r\nX-Evil", "2", "", "empty")));
    assertThat(server.asked().getFirst().headers())
        .doesNotContainKeys("X-Evil", "X-C", "")
        .containsEntry("X-Plain", "b  X-Evil: 1");
  }

  @Test
  void asksForPathsAsTheyStand() {
    fetcher.fetch(FetchRequest.of(server.at("//two/./slashes;x=%2F?q=%20+%7c")));
    assertThat(server.asked().getFirst().path()).isEqualTo("//two/./slashes;x=%2F?q=%20+%7c");
  }

  @Test
  void reachesLocalNamesOnThePortTheyAreServedOn() {
    server.on("/feed", UnrulyRoutes.text(FEED));
    Fetched fetched =
        (Fetched) fetcher.fetch(FetchRequest.of(URI.create("http://Wire.Example/feed")));
    assertThat(fetched.document().location()).hasToString("http://wire.example/feed");
    assertThat(server.asked().getFirst().headers()).containsEntry("Host", "wire.example");
  }

  @ParameterizedTest
  @CsvSource({
    "410, GONE,   the server answered 410 Gone",
    "404, STATUS, the server answered 404 Not Found",
    "403, STATUS, the server answered 403 Forbidden",
    "500, STATUS, the server answered 500 Internal Server Error",
    "204, STATUS, the server answered 204 No Content",
    "599, STATUS, the server answered 599",
    "999, STATUS, the server answered 999",
  })
  void tellsTheStatusInTheStandardsWords(int status, Failure failure, String reason) {
    server.on("/feed", UnrulyRoutes.status(status));
    assertThat(fetch("/feed")).isEqualTo(new Failed(failure, reason, status, null));
  }

  @Test
  void tellsWhenTheServerWantsToBeAskedAgain() {
    server
        .on("/seconds", UnrulyRoutes.unavailable("120"))
        .on("/date", UnrulyRoutes.status(429, "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT"));
    assertThat(failure("/seconds").retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(failure("/date").retryAfter()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void knowsABotCheck() {
    server.on("/feed", UnrulyRoutes.status(403, "cf-mitigated: challenge"));
    assertThat(failure("/feed").reason())
        .isEqualTo("the server answered 403 Forbidden, asking whether we are human");
  }

  @Test
  void asksEachHostOneThingAtATimeAndSeveralHostsAtOnce() throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    Map<String, Integer> most = new ConcurrentHashMap<>();
    AtomicInteger mostOfAll = new AtomicInteger();
    Map<String, AtomicInteger> byHost =
        Map.of("a.example", new AtomicInteger(), "b.example", new AtomicInteger());
    server.on(
        "/feed",
        (asked, line) -> {
          String host = String.valueOf(asked.headers().get("Host"));
          AtomicInteger here = byHost.getOrDefault(host, new AtomicInteger());
          most.merge(host, here.incrementAndGet(), Math::max);
          mostOfAll.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          line.pause();
          here.decrementAndGet();
          atOnce.decrementAndGet();
          UnrulyRoutes.text(FEED).answer(asked, line);
        });
    List<Callable<FetchResult>> calls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String host = i % 2 == 0 ? "a.example" : "b.example";
      calls.add(() -> fetcher.fetch(FetchRequest.of(URI.create("http://" + host + "/feed"))));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<FetchResult> result : threads.invokeAll(calls)) {
        assertThat(result.get()).isInstanceOf(Fetched.class);
      }
    }
    assertThat(most).containsOnly(Map.entry("a.example", 1), Map.entry("b.example", 1));
    assertThat(mostOfAll).hasValue(2);
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.of(server.at(path)));
  }

  private Failed failure(String path) {
    return (Failed) fetch(path);
  }

  private String text(String path) {
    return new String(((Fetched) fetch(path)).document().bytes(), UTF_8);
  }
}
