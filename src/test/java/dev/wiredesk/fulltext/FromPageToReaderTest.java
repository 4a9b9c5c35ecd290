package dev.wiredesk.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestClock;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    house =
        TestDesk.serve(
            folder,
            "feeds: [{ slug: lamp, url: \"%s\", full-text: true, republish: full }]"
                .formatted(server.at("/feed.xml")),
            new TestClock(TestDesk.START));
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
    http.close();
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
          Jsoup.parse(get("/feeds/world.atom")).expectFirst("entry content").text(),
          get("/stories/1")
        }) {
      assertThat(Jsoup.parse(html).select("img[src$=lens.jpg]"))
          .hasSize(1)
          .allSatisfy(FromPageToReaderTest::tellsNothing);
    }
  }

  private static void tellsNothing(Element picture) {
    assertThat(picture.attr("referrerpolicy")).isEqualTo("no-referrer");
  }

  /** An entry comes in, and the page that it leads to. */
  private void come(String inTheFeed, String page) {
    server.on("/lens", UnrulyRoutes.text(page, "Content-Type: text/html; charset=utf-8"));
    String rss =
        """
        <rss version="2.0"><channel><title>Lamp and Line</title><item>
        <title>Lens carried up the outer stair</title><link>%s</link>
        <description>The lens of the north lighthouse was carried up.</description>%s</item></channel></rss>
        """
            .formatted(server.at("/lens"), inTheFeed);
    Document document =
        new Document(server.at("/feed.xml"), null, rss.getBytes(StandardCharsets.UTF_8));
    Feed feed = house.get(CurrentFeeds.class).get().feed("lamp").orElseThrow();
    house
        .get(Desk.class)
        .receive(
            feed,
            (ParsedFeed) new FeedParser().parse(document),
            house.clock().instant(),
            done -> {});
    house.get(PageDesk.class).serve("lamp");
    house.get(ChangeFollower.class).look();
  }

  private JsonNode item() {
    return JsonMapper.shared().readTree(get("/feeds/world.json")).path("items").path(0);
  }

  private String get(String path) {
    URI address = URI.create("http://127.0.0.1:" + house.port() + path);
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
