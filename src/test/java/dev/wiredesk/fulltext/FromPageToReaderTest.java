package dev.wiredesk.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.UnrulyRoutes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article's page, fetched over real HTTP, as it comes out of the desk for its readers. */
class FromPageToReaderTest {

  private static final String COPY =
      """
      <p>The lens of the north lighthouse was carried up its outer stair on Friday, one ring at a time.</p>
      <p>Four men held it with ropes from above while the keeper counted the steps aloud, all two hundred of them.</p>
      <p>It will be lit on the first of next month, and until then boats are to keep well to the east of the rocks.</p>
      """;

  @TempDir Path folder;

  private PageHouse house;

  @BeforeEach
  void open() throws IOException {
    house =
        PageHouse.serving(
            folder,
            "feeds: [{ slug: lamp, url: SERVER/feed.xml, full-text: true, republish: full }]");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=/lens.jpg referrerpolicy=unsafe-url>",
        "<figure><img data-src=/lens.jpg src=data:image/gif;base64,R0lGOD><figcaption>The lens</figcaption></figure>",
        "<picture><source srcset='/lens.webp 2x'><img src=/lens.jpg></picture>",
        "<noscript><img src=/lens.jpg></noscript>",
        "<a href=/large><img src=/lens.jpg srcset='/lens-2.jpg 2x'></a>",
        "<p>The lens, before it was lifted. <img src=/lens.jpg></p>",
      })
  void tellsNoHostOfPicturesWhoReadsWhat(String picture) {
    String copy = COPY.replaceFirst("</p>", "</p>" + picture);
    come("", "<article><h1>Lens carried up</h1>" + copy + "</article>");

    for (String html :
        new String[] {
          item().path("content_html").asString(),
          Jsoup.parse(house.read("/feeds/world.atom")).expectFirst("entry content").text(),
          house.read("/stories/1")
        }) {
      assertThat(Jsoup.parse(html).select("img[src$=lens.jpg]"))
          .hasSize(1)
          .allSatisfy(FromPageToReaderTest::tellsNothing);
    }
  }

  private static void tellsNothing(Element picture) {
    assertThat(picture.attr("referrerpolicy")).isEqualTo("no-referrer");
  }

  /** The feed's, else JSON-LD's or meta's, else the text's, else first sight. */
  @ParameterizedTest(name = "{0} | {1} | {2} → {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # the feed                      | the page declares               | its text                                   | published            | a day alone
          Fri, 27 Feb 2026 08:15:00 +0200 | ld 2026-02-26T10:00:00Z         | Published February 25, 2026                | 2026-02-27T06:15:00Z | -
          2026-02-27                      | ld 2026-02-27T10:00:00Z         | Published February 25, 2026                | 2026-02-27T12:00:00Z | 2026-02-27
          -                               | ld 2026-02-26T10:15:00+01:00    | Published February 25, 2026                | 2026-02-26T09:15:00Z | -
          -                               | ld 2026-02-26                   | Published February 25, 2026                | 2026-02-26T12:00:00Z | 2026-02-26
          -                               | ld yesterday                    | Published February 25, 2026                | 2026-02-25T12:00:00Z | 2026-02-25
          -                               | meta 2026-02-26T10:15:00+01:00  | Published February 25, 2026                | 2026-02-26T09:15:00Z | -
          -                               | meta 2026-02-26                 | -                                          | 2026-02-26T12:00:00Z | 2026-02-26
          -                               | -                               | Published February 25, 2026                | 2026-02-25T12:00:00Z | 2026-02-25
          -                               | -                               | Published February 25, 2026 at 10:15 GMT   | 2026-02-25T10:15:00Z | -
          -                               | -                               | Published March 1, 2026                    | 2026-03-01T12:03:00Z | 2026-03-01
          -                               | -                               | -                                          | 2026-03-01T12:00:00Z | -
          # a date to come is a mistake
          -                               | ld 2027-02-26T10:15:00+01:00    | -                                          | 2026-03-01T12:00:00Z | -
          """)
  void datesAnArticleByWhoeverKnowsBest(
      @Nullable String feed,
      @Nullable String declared,
      @Nullable String text,
      String published,
      @Nullable String day) {
    String head = declared == null ? "" : declaration(declared);
    String line = text == null ? "" : "<p>" + text + "</p>";
    comeLate(
        feed == null ? "" : "<pubDate>" + feed + "</pubDate>",
        head + "<article><h1>Lens carried up</h1>" + line + COPY + "</article>");

    assertThat(item().path("date_published").asString()).isEqualTo(published);
    assertThat(item().path("_wiredesk").path("published_on").asString(null)).isEqualTo(day);
    assertThat(Jsoup.parse(house.read("/feeds/world.atom")).expectFirst("entry published").text())
        .isEqualTo(published);
    assertThat(Jsoup.parse(house.read("/stories/1")).expectFirst(".credit time").attr("datetime"))
        .isEqualTo(day == null ? published : day);
    assertThat(item().path("content_html").asString()).doesNotContain("Published");
  }

  private static String declaration(String declared) {
    String[] kind = declared.split(" ", 2);
    return kind[0].equals("meta")
        ? "<meta property=article:published_time content='%s'>".formatted(kind[1])
        : "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Lens\",\"datePublished\":\"%s\"}</script>"
            .formatted(kind[1]);
  }

  @Test
  void takesThePagesDateWhereItsArticleIsForSubscribers() {
    come(
        "",
        declaration("meta 2026-02-26T10:15:00Z")
            + "<article><h1>The lens carried up the outer stair</h1><p>The lens was carried.</p></article>"
            + "<div class=paywall>Subscribe to continue reading</div>");
    assertThat(item().path("date_published").asString()).isEqualTo("2026-02-26T10:15:00Z");
    assertThat(item().path("content_html").asString()).contains("The lens of the north lighthouse");
  }

  @Test
  void takesNothingFromAnotherPageThanTheArticles() {
    come(
        "",
        declaration("meta 2026-02-26T10:15:00Z")
            + "<h1>Lamp and Line</h1><article><p>News of lamps and of lines.</p></article>");
    assertThat(item().path("date_published").asString()).isEqualTo("2026-03-01T12:00:00Z");
  }

  /** The page keeps the desk waiting for three minutes. */
  private void comeLate(String inTheFeed, String page) {
    house.server().on("/lens", UnrulyRoutes.unavailable("120"));
    receive(inTheFeed);
    house.serve("lamp");
    house.clock().pass(Duration.ofMinutes(3));
    serve(page);
  }

  /** An entry comes in, and the page that it leads to. */
  private void come(String inTheFeed, String page) {
    receive(inTheFeed);
    serve(page);
  }

  private void serve(String page) {
    house.server().on("/lens", UnrulyRoutes.text(page, "Content-Type: text/html; charset=utf-8"));
    house.serve("lamp");
  }

  private void receive(String inTheFeed) {
    house.receive(
        "lamp",
        """
        <title>Lamp and Line</title><item>
        <title>Lens carried up the outer stair</title><link>%s</link>
        <description>The lens of the north lighthouse was carried up.</description>%s</item>
        """
            .formatted(house.server().at("/lens"), inTheFeed));
  }

  private JsonNode item() {
    return JsonMapper.shared().readTree(house.read("/feeds/world.json")).path("items").path(0);
  }
}
