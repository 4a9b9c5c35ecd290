package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What subscribers are told when a source puts its article right, or takes it back. */
class CorrectionsTest {

  private static final String FEEDS =
      """
      desk: { title: Quay desk, url: "https://desk.example" }
      feeds:
        - { slug: mole, url: "https://mole.example/feed", regions: [PE] }
        - { slug: terse, url: "https://terse.example/feed", republish: headline }
      """;
  private static final String COPY =
      "<p>Eleven crates of lamp glass were landed at the north mole on Sunday, the port office said.</p>"
          + "<p>They had been given up for lost when the lighter Marta ran onto the bar in May.</p>";

  @TempDir Path folder;

  private ServedDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new ServedDesk(folder, FEEDS);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void aCorrectionIsMarkedInWordsAndMovesTheDateOfItsStory(String format) {
    String path = "/feeds/peru." + format;
    desk.receive("mole", item("Lamp glass comes ashore", COPY));
    HttpResponse<String> before = desk.ask(path);
    assertThat(before.body()).doesNotContain("Correction");

    desk.pass(Duration.ofMinutes(10));
    desk.receive(
        "mole",
        item(
            "CORRECTED-Lamp glass comes ashore",
            "<p>(Corrects number of crates in first paragraph)</p>"
                + COPY.replace("Eleven", "Twelve")));

    desk.forgetWhatIsRendered();
    HttpResponse<String> after =
        desk.ask(path, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(plain(after.body()))
        .contains("Twelve crates", ">Correction:", "Corrects number of crates in first paragraph")
        .doesNotContain("CORRECTED", "Eleven crates");
    assertThat(categories(after.body())).contains("Correction");
    assertThat(dates("published|pubDate|date_published", after.body()))
        .isEqualTo(dates("published|pubDate|date_published", before.body()));
    assertThat(updated(before.body())).isEqualTo(TestDesk.START);
    assertThat(updated(after.body())).isEqualTo(TestDesk.START.plus(Duration.ofMinutes(10)));
    assertThat(ids(after.body())).isEqualTo(ids(before.body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void ofAStoryWhoseTextIsNotCarriedTheMarkIsCarriedAlone(String format) {
    desk.receive("terse", item("Lamp glass comes ashore", COPY));
    desk.receive(
        "terse",
        item(
            "CORRECTED-Lamp glass comes ashore",
            "<p>(Corrects number of crates in first paragraph)</p>"
                + COPY.replace("Eleven", "Twelve")));

    String feed = plain(desk.read("/feeds/world." + format));

    assertThat(feed).contains(">Correction<").doesNotContain("crates", "CORRECTED");
    assertThat(categories(feed)).contains("Correction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void aStoryThatItsSourceKillsIsInNoFeedAnyMore(String format) {
    String path = "/feeds/peru." + format;
    desk.receive("mole", item("Lamp glass comes ashore", COPY));
    HttpResponse<String> before = desk.ask(path);

    desk.pass(Duration.ofMinutes(10));
    desk.receive("mole", item("KILL: Lamp glass comes ashore", "<p>Please kill this story.</p>"));

    desk.forgetWhatIsRendered();
    HttpResponse<String> after =
        desk.ask(path, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).doesNotContain("Lamp glass", "crates");
    if (format.equals("atom")) {
      assertThat(after.body())
          .contains("<at:deleted-entry", "ref=\"https://mole.example/glass\"", "12:10:00Z");
    }
  }

  @Test
  void aNoteThatStaysOverTheArticleIsNoCorrectionOfItsLaterVersions() {
    String corrected =
        "<p>CORRECTION: Twelve crates, not eleven.</p>" + COPY.replace("Eleven", "Twelve");
    desk.receive("mole", item("Lamp glass comes ashore", COPY));
    desk.receive("mole", item("Lamp glass comes ashore", corrected));
    desk.receive("mole", item("Lamp glass comes ashore", corrected.replace("bar in", "bar, in")));

    Element versions = Jsoup.parse(desk.read("/stories/1")).expectFirst(".versions");
    assertThat(versions.select("li > p:first-child").eachText())
        .satisfiesExactly(
            third -> assertThat(third).startsWith("Version 3").contains("Nothing that matters"),
            second ->
                assertThat(second).startsWith("Version 2").doesNotContain("Nothing that matters"));
    assertThat(versions.select("li:last-child .correction").text()).contains("Twelve crates");
    assertThat(versions.select(".correction")).hasSize(1);
  }

  @Test
  void aNoteAloneLeavesTheLatestChangeOfTheWordsInSight() {
    String changed = COPY.replace("Eleven", "Twelve");
    desk.receive("mole", item("Lamp glass comes ashore", COPY));
    desk.receive("mole", item("Lamp glass comes ashore", changed));
    desk.receive(
        "mole",
        item("Lamp glass comes ashore", "<p>CORRECTION: Twelve crates, not eleven.</p>" + changed));

    Element shown = Jsoup.parse(desk.read("/stories/1")).expectFirst(".versions details[open]");
    assertThat(shown.select("ins").text()).contains("Twelve");
  }

  private static String item(String title, String copy) {
    return "<item><guid isPermaLink=\"false\">https://mole.example/glass</guid><title>%s</title><pubDate>Sun, 01 Mar 2026 11:30:00 GMT</pubDate><description><![CDATA[%s]]></description></item>"
        .formatted(title, copy);
  }

  /** With the markup of its entries as readers see it. */
  private static String plain(String feed) {
    return Parser.unescapeEntities(feed, false);
  }

  /** When the story changed, in whatever format. */
  private static Instant updated(String feed) {
    String entry = feed.replaceFirst("(?s)^.*?(<entry|<item>|\"items\")", "");
    return Instant.parse(dates("updated|atom:updated|date_modified", entry));
  }

  private static String dates(String names, String feed) {
    return first("(?:<(?:" + names + ")>|\"(?:" + names + ")\":\")([^<\"]+)", feed);
  }

  private static String ids(String feed) {
    return first("(?:<guid[^>]*>|<id>|\"id\":\")(https://mole[^<\"]+)", feed);
  }

  /** As readers show them. */
  private static String categories(String feed) {
    return Pattern.compile("<category[^>]*(?:label=\"|>)[^<>]*|\"tags\":\\[[^\\]]*\\]")
        .matcher(feed)
        .results()
        .map(MatchResult::group)
        .toList()
        .toString();
  }

  private static String first(String pattern, String feed) {
    return Pattern.compile(pattern)
        .matcher(feed)
        .results()
        .findFirst()
        .map(found -> found.group(1))
        .orElseThrow();
  }
}
