package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.UnrulyServer.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The proxy stands in an inner network; what it is asked for may not. */
@Timeout(10)
class FetcherProxyTest {

  private final UnrulyServer proxy = new UnrulyServer();
  private final UnrulyServer local = new UnrulyServer();

  @AfterEach
  void close() {
    proxy.close();
    local.close();
  }

  @Test
  void asksTheProxyForTheWholeAddress() {
    proxy.on("http://feeds.example/feed?x=1", UnrulyRoutes.text("<rss/>"));
    try (Fetcher fetcher = through("http://proxy.inner:PORT")) {
      FetchResult result =
          fetcher.fetch(FetchRequest.of(URI.create("http://Feeds.example/feed?x=1")));
      assertThat(result).isInstanceOf(Fetched.class);
      assertThat(((Fetched) result).document().location())
          .hasToString("http://feeds.example/feed?x=1");
    }
    assertThat(proxy.asked().getFirst().headers()).containsEntry("Host", "feeds.example");
  }

  @Test
  void asksTheProxyForATunnelToWhatIsSecure() {
    try (Fetcher fetcher = through("http://proxy.inner:PORT")) {
      FetchResult result = fetcher.fetch(FetchRequest.of(URI.create("https://feeds.example/feed")));
      assertThat(result).isInstanceOf(Failed.class);
    }
    assertThat(proxy.asked()).extracting(Asked::path).containsExactly("feeds.example:443");
  }

  @Test
  void judgesNamesBeforeTheyAreHandedOver() {
    proxy.on("http://feeds.example/moved", UnrulyRoutes.redirect(302, "http://inner.example/"));
    try (Fetcher fetcher = through("http://proxy.inner:PORT")) {
      for (String address :
          new String[] {
            "http://inner.example/",
            "https://inner.example/",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://proxy.inner:" + proxy.address().getPort() + "/",
            "http://feeds.example:22/",
            "http://feeds.example/moved",
          }) {
        Failed failed = (Failed) fetcher.fetch(FetchRequest.of(URI.create(address)));
        assertThat(failed.failure()).as(address).isEqualTo(Failure.REFUSED);
      }
      Failed unknown = (Failed) fetcher.fetch(FetchRequest.of(URI.create("http://who.example/")));
      assertThat(unknown.failure()).isEqualTo(Failure.UNKNOWN_HOST);
    }
    assertThat(proxy.asked()).hasSize(1);
  }

  @Test
  void tellsTheProxyWhoItIsWhenAskedAndNobodyElse() {
    proxy.on(
        "http://feeds.example/feed",
        (asked, line) ->
            (asked.headers().containsKey("Proxy-Authorization")
                    ? UnrulyRoutes.status(401, "WWW-Authenticate: Basic realm=\"feeds\"")
                    : UnrulyRoutes.status(407, "Proxy-Authenticate: Basic realm=\"proxy\""))
                .answer(asked, line));
    try (Fetcher fetcher = through("http://desk:pass%20word@proxy.inner:PORT")) {
      Failed failed =
          (Failed) fetcher.fetch(FetchRequest.of(URI.create("http://feeds.example/feed")));
      assertThat(failed.status()).isEqualTo(401);
    }
    assertThat(proxy.asked().getLast().headers())
        .containsEntry("Proxy-Authorization", "Basic ZGVzazpwYXNzIHdvcmQ=")
        .doesNotContainKey("Authorization");
  }

  /** The limit for the head of the first answer must not end the second. */
  @Test
  void readsWhatComesSlowlyThroughAProxyThatAsksWhoItIs() {
    proxy.on(
        "http://feeds.example/feed",
        (asked, line) -> {
          if (!asked.headers().containsKey("Proxy-Authorization")) {
            UnrulyRoutes.status(407, "Proxy-Authenticate: Basic realm=\"proxy\"")
                .answer(asked, line);
            return;
          }
          line.write("HTTP/1.1 200 As It Is\r\nContent-Length: 60\r\n\r\n");
          for (int i = 0; i < 60; i++) {
            line.write("x");
            line.pause();
          }
        });
    FetchSettings usual = FetchSettings.of("Wiredesk");
    FetchSettings hasty =
        new FetchSettings(
            usual.userAgent(),
            List.of(),
            usual.insiders(),
            usual.connectTimeout(),
            Duration.ofMillis(400),
            usual.totalTimeout(),
            usual.maxBytes(),
            usual.maxRatio(),
            usual.maxRedirects(),
            usual.maxPerHost(),
            usual.pace(),
            0,
            here("http://desk:password@proxy.inner:PORT"));
    try (Fetcher fetcher = through(hasty)) {
      assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://feeds.example/feed"))))
          .isInstanceOf(Fetched.class);
    }
  }

  @Test
  void goesPastTheProxyToLocalNames() {
    local.on("/feed", UnrulyRoutes.text("<rss/>"));
    try (Fetcher fetcher = through("http://proxy.inner:PORT")) {
      assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://wire.demo/feed"))))
          .isInstanceOf(Fetched.class);
    }
    assertThat(proxy.asked()).isEmpty();
  }

  @Test
  void saysThatTheProxyIsNotThere() throws IOException {
    try (Fetcher fetcher = through("http://proxy.inner:" + freePort())) {
      assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://feeds.example/"))))
          .isEqualTo(new Failed(Failure.CONNECT, "the proxy refused the connection", null, null));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return free.getLocalPort();
    }
  }

  @Test
  void refusesWhatIsNoProxy() {
    FetchSettings settings = FetchSettings.of("Wiredesk");
    for (String wrong : new String[] {"proxy.inner:3128", "socks://proxy:1080", "http://proxy"}) {
      assertThatThrownBy(() -> settings.withProxy(URI.create(wrong)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private URI here(String address) {
    return URI.create(address.replace("PORT", String.valueOf(proxy.address().getPort())));
  }

  private Fetcher through(String address) {
    return through(FetchSettings.of("Wiredesk").withProxy(here(address)));
  }

  private Fetcher through(FetchSettings settings) {
    return new Fetcher(
        settings,
        host -> host.equals("wire.demo") ? local.address() : null,
        FetcherProxyTest::lookUp,
        () -> Instant.EPOCH);
  }

  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    String found =
        Map.of(
                "feeds.example", "8.8.8.8",
                "inner.example", "10.0.0.1",
                "proxy.inner", "127.0.0.1")
            .get(host);
    if (found == null) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.ofLiteral(found)};
  }
}
