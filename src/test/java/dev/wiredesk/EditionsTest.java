package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Read;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions, searches and selections, from feeds.yml to the reader. */
class EditionsTest {

  private static final String STRIKE =
      "Dockers in Odesa, Ukraine, walked out over pay on Monday, the union said. Cranes stood still"
          + " from the grain piers to the ferry quay, and eleven ships waited in the roads for a"
          + " berth while Pavlo Hnatiuk, who speaks for the harbour, asked both sides to the"
          + " table.";

  private static final String WIRE =
      """
      <rss version="2.0"><channel><title>River Post</title><language>en</language>
      <item><guid>1</guid><title>Ferry strike halts Odesa port</title>
        <description>%s</description></item>
      <item><guid>2</guid><title>Lima council approves tram line</title>
        <description>The council of Lima, Peru, voted for a tram line to the port on Monday.</description></item>
      <item><guid>3</guid><title>Your horoscope for Monday</title>
        <description>The stars look kindly on harbours today, and on those who work in them.</description></item>
      </channel></rss>
      """
          .formatted(STRIKE);

  private static final String FEEDS =
      """
      desk: { title: Test desk, url: "https://desk.example" }
      feeds:
        - { slug: river-post, url: "%s", skip: 'title:horoscope' }
      editions:
        - { slug: ports, title: Ports, query: 'port -tram', regions: [europe] }
      %s
      """;

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private UnrulyServer server;
  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    server.on("/wire.xml", UnrulyRoutes.text(WIRE));
    house = TestDesk.run(folder, FEEDS.formatted(server.at("/wire.xml"), ""));
    await().atMost(Duration.ofSeconds(20)).until(() -> body("/feeds/world.atom").contains("Lima"));
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void republishesEditionsInEveryFormat() {
    assertThat(body("/feeds/editions/ports.atom"))
        .contains("Ferry strike", "Ports · Test desk")
        .contains("href=\"https://desk.example/feeds/editions/ports.atom\"")
        .doesNotContain("Lima");
    assertThat(body("/feeds/editions/ports.rss")).contains("Ferry strike").doesNotContain("Lima");
    assertThat(body("/feeds/editions/ports.json")).contains("Ferry strike").doesNotContain("Lima");
    assertThat(body("/feeds/editions/ports")).contains("Ferry strike", "Subscribe");
    assertThat(body("/opml")).contains("https://desk.example/feeds/editions/ports.atom");
    assertThat(get("/feeds/editions/prots.atom"))
        .returns(404, HttpResponse::statusCode)
        .returns("There is no edition “prots”: there are ports.\n", HttpResponse::body);
  }

  @Test
  void fillsANewEditionWithWhatIsOnFile() {
    String more = "  - { slug: trams, title: Trams, query: 'tram*', topics: [] }";
    CurrentFeeds feeds = house.get(CurrentFeeds.class);
    feeds.replace(read(FEEDS.formatted(server.at("/wire.xml"), more)));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> body("/feeds/editions/trams.atom").contains("Lima"));
    assertThat(body("/feeds/editions/trams.atom")).doesNotContain("Ferry");
  }

  @Test
  void keepsInAnEditionWhatAFeedBroughtThatGetsAnotherSlug() throws IOException {
    String drawn = "  - { slug: drawn, title: Drawn, sources: [river-post] }";
    String text = FEEDS.formatted(server.at("/wire.xml"), drawn);
    Files.writeString(folder.resolve("feeds.yml"), text);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> body("/feeds/editions/drawn.atom").contains("Lima"));

    Files.writeString(folder.resolve("feeds.yml"), text.replace("river-post", "river-daily"));
    await().atMost(Duration.ofSeconds(20)).until(() -> definition("drawn").contains("river-daily"));
    assertThat(body("/feeds/editions/drawn.atom")).contains("Lima");
  }

  private String definition(String edition) {
    return house
        .get(JdbcClient.class)
        .sql("SELECT definition FROM edition WHERE slug = ?")
        .param(edition)
        .query(String.class)
        .single();
  }

  @Test
  void showsEachOutletsTellingInAnEditionThatIsNotMerged() throws IOException {
    String copy =
        """
        <rss version="2.0"><channel><title>Hill Post</title><item><guid>h1</guid>
        <title>Dockers walk out</title><link>https://hill.example/1</link><description>%s</description>
        </item></channel></rss>
        """
            .formatted(STRIKE);
    server.on("/hill.xml", UnrulyRoutes.text(copy));
    String feed =
        "  - { slug: hill-post, url: \"%s\" }\neditions:".formatted(server.at("/hill.xml"));
    String apart = "  - { slug: apart, title: Apart, query: 'dockers', merge: false }";
    Files.writeString(
        folder.resolve("feeds.yml"),
        FEEDS.formatted(server.at("/wire.xml"), apart).replace("editions:", feed));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(body("/feeds/world.json"))
                .contains("Hill Post")
                .doesNotContain("\"id\":\"h1\""));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(body("/feeds/editions/apart.atom"))
                .contains("<title>Ferry strike halts Odesa port</title>")
                .contains("<title>Dockers walk out</title>")
                .contains(":article:")
                .contains("as each outlet tells them")
                .doesNotContain("rel=\"related\""));
    assertThat(body("/feeds/editions/apart"))
        .contains("as each outlet tells them")
        .doesNotContain("each once");
    assertThat(body("/feeds/editions/ports")).contains("each once, with who else carries it");
  }

  @Test
  void searchesTheArchive() {
    assertThat(body("/feeds/search.atom?q=monday")).contains("Ferry strike", "Lima council");
    assertThat(body("/feeds/search.atom?q=monday%20-region:peru"))
        .contains("Ferry strike")
        .doesNotContain("Lima");
    assertThat(body("/feeds/search.json?q=title%3A%22tram+line%22")).contains("Lima council");
    assertThat(body("/feeds/search?q=ferry")).contains("Ferry strike").contains("value=\"ferry\"");
    assertThat(body("/feeds/search.rss?q=zeppelin")).contains("<channel>").doesNotContain("<item>");
  }

  @Test
  void tellsWhatIsWrongWithAQuery() {
    HttpResponse<String> answer = get("/feeds/search.atom?q=title%3A(nato");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("The query cannot be read: this bracket is never closed (at character 7).\n");
    assertThat(get("/feeds/search.rss").statusCode()).isEqualTo(400);
    assertThat(get("/feeds/search?q=region:atlantis"))
        .returns(400, HttpResponse::statusCode)
        .extracting(HttpResponse::body)
        .asString()
        .contains("There is no region &quot;atlantis&quot;");
  }

  @Test
  void spikesWhatTheFeedIsToSkipAndNotesWhy() {
    assertThat(body("/feeds/world.atom")).doesNotContain("horoscope");
    assertThat(
            house
                .get(JdbcClient.class)
                .sql("SELECT spike_reason FROM entry WHERE spiked")
                .query(String.class)
                .list())
        .containsExactly("matches the feed's \"skip\"");
  }

  private static Feeds read(String text) {
    return Read.feeds(text);
  }

  private String body(String path) {
    return get(path).body();
  }

  private HttpResponse<String> get(String path) {
    URI address = URI.create("http://127.0.0.1:" + house.port() + path);
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
