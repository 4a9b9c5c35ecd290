package dev.wiredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SimulatedWiresTest {

  private Instant now = Instant.parse("2025-02-13T10:01:30Z");
  private final SimulatedWires wires = wires();

  private SimulatedWires wires() {
    InstantSource clock = () -> now;
    return SimulatedWires.start(clock, Duration.ofMillis(50));
  }

  @AfterEach
  void close() {
    wires.close();
  }

  @Test
  void listensOnTheLoopbackAddressOnly() {
    assertThat(wires.address().getAddress().isLoopbackAddress()).isTrue();
  }

  @Test
  void answersForReservedNamesOnly() {
    assertThat(wires.hosts()).hasSizeGreaterThanOrEqualTo(12).allMatch(h -> h.endsWith(".example"));
    assertThat(wires.lookup("Kopje-Call.EXAMPLE")).isEqualTo(wires.address());
    assertThat(wires.lookup("news.example")).isNull();
  }

  @Test
  void answersMisdirectedToHostsThatItDoesNotHave() throws IOException {
    assertThat(get("localhost", "/").status()).isEqualTo(421);
  }

  @Test
  void servesTheSameBytesAtTheSameTimeOnAnyPort() throws IOException {
    try (SimulatedWires others = wires()) {
      assertThat(others.address()).isNotEqualTo(wires.address());
      for (Outlet outlet : Outlet.load()) {
        Reply here = get(outlet.host(), outlet.path());
        Reply there = Reply.get(others.address(), outlet.host(), outlet.path());
        assertThat(there.body()).isEqualTo(here.body()).isNotEmpty();
      }
    }
  }

  @Test
  void listsEveryOutletInTheDemoFeedsYmlAndNoOther() throws IOException {
    Set<String> urls = new HashSet<>();
    Set<String> slugs = new HashSet<>();
    for (Map<?, ?> feed : configuredFeeds()) {
      urls.add(String.valueOf(feed.get("url")));
      slugs.add(String.valueOf(feed.get("slug")));
    }
    List<Outlet> outlets = Outlet.load();
    assertThat(urls)
        .containsExactlyInAnyOrderElementsOf(
            outlets.stream().map(outlet -> outlet.base() + outlet.path()).toList());
    assertThat(slugs)
        .containsExactlyInAnyOrderElementsOf(outlets.stream().map(Outlet::slug).toList());
  }

  private static List<Map<?, ?>> configuredFeeds() {
    Map<String, List<Map<?, ?>>> file = new HashMap<>(new Yaml().load(Resources.text("feeds.yml")));
    List<Map<?, ?>> feeds = file.get("feeds");
    return feeds == null ? List.of() : feeds;
  }

  @Test
  void answersNotModifiedToItsOwnEntityTag() throws IOException {
    Reply first = get("pontoon-lantern.example", "/rss.xml");
    assertThat(first.status()).isEqualTo(200);
    Reply second =
        get("pontoon-lantern.example", "/rss.xml", "If-None-Match: " + first.header("ETag"));
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void answersNotModifiedSinceItsLastModifiedUntilSomethingIsNew() throws IOException {
    String since =
        "If-Modified-Since: " + get("marrow-street.example", "/atom.xml").header("Last-Modified");
    assertThat(get("marrow-street.example", "/atom.xml", since).status()).isEqualTo(304);
    now = now.plus(Duration.ofHours(1));
    assertThat(get("marrow-street.example", "/atom.xml", since).status()).isEqualTo(200);
  }

  @Test
  void ignoresAnUnreadableDate() throws IOException {
    Reply reply = get("marrow-street.example", "/atom.xml", "If-Modified-Since: yesterday");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void givesNoValidatorsWhereTheOutletIsForgetful() throws IOException {
    assertThat(get("baobab-line.example", "/feed").headers())
        .doesNotContainKeys("ETag", "Last-Modified");
  }

  @Test
  void compressesWhereThatIsAccepted() throws IOException {
    Reply plain = get("kopje-call.example", "/index.rdf");
    Reply gzipped = get("kopje-call.example", "/index.rdf", "Accept-Encoding: gzip");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(gzipped.body()).isEqualTo(plain.body());
  }

  @Test
  void failsForThreeMinutesOfEachQuarterOfAnHour() throws IOException {
    Instant hour = Instant.parse("2025-02-13T10:00:00Z");
    for (int minute = 0; minute < 60; minute++) {
      now = hour.plus(Duration.ofMinutes(minute));
      Reply reply = get("cordillera-signal.example", "/portada.rss");
      boolean down = minute % 15 >= 5 && minute % 15 < 8;
      assertThat(reply.status()).as("minute %d", minute).isEqualTo(down ? 503 : 200);
      assertThat(reply.header("Retry-After")).isEqualTo(down ? "60" : "");
    }
  }

  @Test
  void answersWithAPageInsteadOfAFeedWhereTheOutletIsLost() throws IOException {
    Reply reply = get("granite-quarter.example", "/feed.xml");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void servesThePageOfEveryEntryAndItsPicture() throws IOException {
    Bulletin bulletin = new Bulletin(Outlet.load());
    for (Outlet outlet : Outlet.load()) {
      if (outlet.temper() == Temper.LOST || outlet.temper() == Temper.SLOW) {
        continue;
      }
      Item item = bulletin.items(outlet, now).getFirst();
      Reply page = get(outlet.host(), item.link().substring(outlet.base().length()));
      assertThat(page.status()).as(item.link()).isEqualTo(200);
      assertThat(page.body()).contains("application/ld+json", Furniture.body(item));
      assertThat(page.body()).doesNotContainPattern("\\{[a-z]+}");
      Reply picture = get(outlet.host(), item.picture().substring(outlet.base().length()));
      assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
    }
  }

  @Test
  void servesNoPageBeforeItsTime() throws IOException {
    Outlet outlet =
        Outlet.load().stream()
            .filter(o -> o.slug().equals("ostermoor-blatt"))
            .findFirst()
            .orElseThrow();
    Item item = new Bulletin(Outlet.load()).items(outlet, now).getFirst();
    String path = item.canonical().substring(outlet.base().length());
    assertThat(get(outlet.host(), path).status()).isEqualTo(200);
    now = item.published().minusSeconds(1);
    assertThat(get(outlet.host(), path).status()).isEqualTo(404);
    assertThat(get(outlet.host(), "/2025/02/13/999999999999-x.html").status()).isEqualTo(404);
  }

  @Test
  void servesATrackingPixelOfRightBytes() throws IOException {
    Reply pixel = get("blue-heron.example", "/pixel.gif?n=1");
    assertThat(pixel.header("Content-Length")).isEqualTo("42");
    assertThat(pixel.body()).startsWith("GIF89a");
  }

  private Reply get(String host, String path, String... headers) throws IOException {
    return Reply.get(wires.address(), host, path, headers);
  }
}
