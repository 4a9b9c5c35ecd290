package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code republish} holds wherever a story may be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepublishTest {

  private static final String FEEDS =
      """
      desk: { title: Quay desk, url: "https://desk.example" }
      feeds:
        - { slug: full, url: "https://full.example/feed", republish: full, regions: [UA], topics: [weather] }
        - { slug: excerpt, url: "https://excerpt.example/feed", republish: excerpt, regions: [UA], topics: [weather] }
        - { slug: headline, url: "https://headline.example/feed", republish: headline, regions: [UA], topics: [weather] }
      editions:
        - { slug: all, title: Everything, query: 'heading*' }
      """;

  private static final List<String> FEED_ADDRESSES =
      List.of(
          "/feeds/world.%s",
          "/feeds/ukraine.%s",
          "/feeds/world/weather.%s",
          "/feeds/ukraine/weather.%s",
          "/feeds/editions/all.%s",
          "/feeds/search.%s?q=heading*",
          "/feeds/world.%s?count=100",
          "/feeds/world.%s?since=2026-03-01",
          "/feeds/world/2026-03-01.%s",
          "/feeds/ukraine/weather/2026-03-01.%s",
          "/feeds/editions/all/2026-03-01.%s",
          "/feeds/search/2026-03-01.%s?q=heading*");

  @TempDir static Path folder;

  private ServedDesk desk;

  @BeforeAll
  void open() throws IOException {
    desk = new ServedDesk(folder, FEEDS);
    for (String level : List.of("full", "excerpt", "headline")) {
      desk.receive(level, item(level));
    }
    desk.pass(Duration.ofDays(1));
  }

  @AfterAll
  void close() {
    desk.close();
  }

  static Stream<String> routes() {
    Stream<String> feeds =
        FEED_ADDRESSES.stream()
            .flatMap(address -> Stream.of("atom", "rss", "json").map(address::formatted));
    Stream<String> pages =
        Stream.of(
            "/",
            "/feeds/world",
            "/feeds/ukraine/weather",
            "/feeds/editions/all",
            "/feeds/search?q=heading*",
            "/opml",
            "/sources");
    return Stream.concat(feeds, pages);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void showsNoMoreThanEachSourceAllows(String route) {
    String shown = get(route);
    if (!route.equals("/opml") && !route.equals("/sources")) {
      assertThat(shown).contains("Heading of full", "Heading of excerpt", "Heading of headline");
    }
    assertKept(shown);
    if (route.matches("/feeds/.*\\.(atom|rss|json).*")) {
      assertThat(shown).contains("Opening of full", "Ending of full", "Opening of excerpt");
      assertThat(shown).contains("picture-of-full").doesNotContain("picture-of-headline");
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void showsNoMoreOnTheStorysOwnPage(int story) {
    assertKept(get("/stories/" + story));
  }

  static Stream<Integer> levels() {
    return Stream.of(1, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void showsNoMoreInADelta(String format) {
    String address = "/feeds/world." + format;
    String etag = desk.ask(address).headers().firstValue("ETag").orElseThrow();
    String earlier = etag.replaceFirst("\\.[0-9a-z]+", ".0");
    var delta = desk.ask(address, "A-IM", "feed", "If-None-Match", earlier);
    assertThat(delta.statusCode()).isEqualTo(226);
    assertThat(delta.body()).contains("Heading of headline", "Ending of full");
    assertKept(delta.body());
  }

  static Stream<String> formats() {
    return Stream.of("atom", "rss", "json");
  }

  private static void assertKept(String shown) {
    assertThat(shown)
        .doesNotContain("Ending of excerpt", "Opening of headline", "Ending of headline");
  }

  private static String item(String level) {
    String words =
        IntStream.range(0, 40).mapToObj(i -> level + "word" + i).collect(Collectors.joining(" "));
    return """
    <item><guid>https://%1$s.example/1</guid><link>https://%1$s.example/1</link>
    <title>Heading of %1$s</title>
    <enclosure url="https://%1$s.example/picture-of-%1$s.jpg" type="image/jpeg" length="9"/>
    <description>&lt;p&gt;Opening of %1$s: %2$s.&lt;/p&gt;&lt;p&gt;Ending of %1$s.&lt;/p&gt;</description></item>
    """
        .formatted(level, words);
  }

  private String get(String path) {
    var answer = desk.ask(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
