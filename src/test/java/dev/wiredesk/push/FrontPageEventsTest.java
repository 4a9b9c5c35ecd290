package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole desk, and a reader that keeps the front page open. */
class FrontPageEventsTest {

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private TestDesk house;
  private int entries;

  @BeforeEach
  void open() throws IOException {
    house =
        TestDesk.run(
            folder,
            """
            feeds: [{ slug: tide, url: "http://127.0.0.1:1/none.xml", every: 24h }]
            """);
  }

  @AfterEach
  void close() {
    house.close();
    http.close();
  }

  /** Such places were freed only half an hour later, and there are two thousand. */
  @Test
  void whoOnlyLooksAtTheHeadTakesNoPlace() throws Exception {
    URI events = URI.create("http://127.0.0.1:" + house.port() + "/events");
    HttpResponse<Void> head =
        http.send(HttpRequest.newBuilder(events).HEAD().build(), BodyHandlers.discarding());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(house.get(FrontPageEvents.class).pages()).isZero();
  }

  private HttpResponse<Stream<String>> listen(String... headers) {
    return listenAt("/events", headers);
  }

  private HttpResponse<Stream<String>> listenAt(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<Stream<String>> answer =
        http.sendAsync(request.build(), BodyHandlers.ofLines()).join();
    Thread.startVirtualThread(() -> answer.body().forEach(heard::add));
    return answer;
  }

  private void file() {
    entries++;
    String item =
        """
        <rss version="2.0"><channel><title>Tidewater</title><item>
        <guid isPermaLink="false">tag:tide.example,2026:%1$d</guid>
        <title>Dredgers reach basin number %1$d</title>
        <description>The dredgers of the inner port have come to basin %1$d.</description>
        </item></channel></rss>
        """
            .formatted(entries);
    var feed = house.get(CurrentFeeds.class).get().feed("tide").orElseThrow();
    var document =
        new Document(feed.url(), "application/rss+xml", item.getBytes(StandardCharsets.UTF_8));
    Instant now = Instant.now();
    house
        .get(Desk.class)
        .receive(feed, (ParsedFeed) house.get(FeedParser.class).parse(document), now, _ -> {});
  }

  @Test
  void tellsAnOpenPageOfAStory() {
    HttpResponse<Stream<String>> answer = listen();
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    await().until(() -> heard.contains(":open"));
    file();
    await().until(() -> heard.contains("data:1"));
    assertThat(heard).contains("event:stories");
  }

  @Test
  void tellsWhoComesBackWhatWasMissed() {
    listen();
    await().until(() -> heard.contains(":open"));
    file();
    await().until(() -> heard.contains("data:1"));
    heard.clear();
    listen("Last-Event-ID", "0");
    await().until(() -> heard.contains("data:1"));
    assertThat(heard).contains("event:stories");
  }

  @Test
  void tellsAPageWhatCameWhileItWasOnItsWay() {
    file();
    listenAt("/events?after=0");
    await().until(() -> heard.contains("data:1"));
    heard.clear();
    listenAt("/events?after=0", "Last-Event-ID", "1");
    await().until(() -> heard.contains(":open"));
    file();
    await().until(() -> heard.contains("data:1"));
    assertThat(heard).doesNotContain("data:2");
  }

  /** The page may be made before this node notices what it shows. */
  @Test
  void tellsNoPageOfWhatItShows() {
    listenAt("/events?after=2");
    await().until(() -> heard.contains(":open"));
    file();
    file();
    file();
    await().until(() -> heard.contains("id:3"));
    assertThat(heard.stream().filter(line -> line.startsWith("data:"))).containsExactly("data:1");
  }

  @Test
  void forgetsAPageThatItCouldNotTellWhatWasMissed() {
    JdbcClient db = house.get(JdbcClient.class);
    db.sql("ALTER TABLE change RENAME TO away").update();
    assertThat(listenAt("/events?after=0").statusCode()).isGreaterThanOrEqualTo(500);
    db.sql("ALTER TABLE away RENAME TO change").update();

    assertThat(house.get(FrontPageEvents.class).pages()).isZero();
    listen();
    assertThat(house.get(FrontPageEvents.class).pages()).isOne();
  }

  @Test
  void endsWithTheDeskAtOnce() throws Exception {
    CompletableFuture<Void> over = new CompletableFuture<>();
    HttpResponse<Stream<String>> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + "/events"))
                .build(),
            BodyHandlers.ofLines());
    Thread.startVirtualThread(() -> {
      try {
        answer.body().forEach(heard::add);
      } finally {
        over.complete(null);
      }
    });
    await().until(() -> heard.contains(":open"));
    house.get(FrontPageEvents.class).close();
    over.get(10, TimeUnit.SECONDS);
  }
}
