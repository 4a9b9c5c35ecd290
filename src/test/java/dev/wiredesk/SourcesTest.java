package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.desk.Desk;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running desk tells of documents that are not what they should be. */
class SourcesTest {

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private UnrulyServer server;
  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    server.on(
        "/front",
        UnrulyRoutes.text(
            "<!doctype html><html><head><title>Front</title>"
                + "<link rel=alternate type=application/rss+xml href=/real.xml></head>"
                + "<body><p>Hello</p></body></html>",
            "Content-Type: text/html"));
    server.on(
        "/damaged.xml",
        UnrulyRoutes.text(
            "<rss version=\"2.0\"><channel><title>Quay</title>"
                + "<item><guid>1</guid><title>Sand & gravel rates rise</title></item>"
                + "<item><guid>2</guid><title>Dredger"));
    house =
        TestDesk.run(
            folder,
            "feeds: [{ slug: front, url: \"%s\" }, { slug: damaged, url: \"%s\" }]"
                .formatted(server.at("/front"), server.at("/damaged.xml")));
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void showsTheFeedThatAWebPageAdvertisesAndDoesNotFollowIt() {
    String proposed = server.at("/real.xml").toString();

    await().atMost(Duration.ofSeconds(30)).until(() -> sources().contains(proposed));

    assertThat(sources()).contains("one of these may be meant");
    assertThat(server.asked()).noneMatch(request -> request.toString().contains("/real.xml"));
  }

  @Test
  void tellsWhatWasMended() {
    await().atMost(Duration.ofSeconds(30)).until(() -> sources().contains("1 new"));

    assertThat(sources())
        .contains("Repaired")
        .contains("escaped bare ampersands")
        .contains("left out the last entry, which was cut short");
  }

  @Test
  void tellsThatAFeedHasGivenItsEntriesNewIds() {
    take("one-");
    take("another-");

    assertThat(sources())
        .contains("it came with new ids for 6 of its 6 entries")
        .contains("held back from the merged feeds");
  }

  private void take(String ids) {
    Feed feed = Feed.of("front", server.at("/front"));
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Quay</title>");
    for (String ship : List.of("Alma", "Berta", "Cora", "Dora", "Elsa", "Frida")) {
      xml.append("<item><guid>%s%s</guid><title>The %s sails</title>".formatted(ids, ship, ship))
          .append("<link>https://quay.example/%s</link></item>".formatted(ship));
    }
    byte[] bytes = xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    ParsedFeed document =
        (ParsedFeed) new FeedParser().parse(new Document(feed.url(), null, bytes));
    house
        .get(Desk.class)
        .receive(feed, document, house.get(InstantSource.class).instant(), receipt -> {});
  }

  private String sources() {
    URI address = URI.create("http://127.0.0.1:" + house.port() + "/sources");
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
