package dev.wiredesk.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.Moment;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of an entry as its publisher wrote it. */
class EntriesTest {

  private static final Feed QUAY = Feed.of("quay", URI.create("https://quay.example/feed"));

  @TempDir Path folder;

  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    house = TestDesk.start(folder, "feeds: [{ slug: quay, url: https://quay.example/feed }]");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void datesAnEntryFromTheFutureByItsFirstSightForEverAndKeepsItsOwnDate() {
    receive(item("Pilots strike", "Fri, 09 Mar 2091 11:40:00 GMT"));
    house.clock().pass(Duration.ofHours(5));
    receive(item("Pilots end their strike", "Fri, 09 Mar 2091 11:40:00 GMT"));

    var article = house.get(Stories.class).list(StoryQuery.latest(1)).getFirst().article();
    assertThat(article.headline()).isEqualTo("Pilots end their strike");
    assertThat(article.published()).isEqualTo(Moment.at(TestDesk.START));
    assertThat(original().published()).isEqualTo(Moment.at(Instant.parse("2091-03-09T11:40:00Z")));
  }

  @Test
  void recordsOnWhichOfThePublishersFieldsItsKeyRests() {
    receive("<item><guid>a</guid><title>A ferry</title></item>");
    receive("<item><link>https://quay.example/b</link><title>A crane</title></item>");
    receive("<item><title>A tug</title><description>Alone.</description></item>");

    assertThat(db().sql("SELECT rung FROM entry ORDER BY id").query(String.class).list())
        .containsExactly("ID", "LINK", "CONTENT");
  }

  private static String item(String title, String date) {
    return "<item><guid>1</guid><title>%s</title><pubDate>%s</pubDate></item>"
        .formatted(title, date);
  }

  private void receive(String items) {
    String xml = "<rss version='2.0'><channel><title>Quay</title>" + items + "</channel></rss>";
    Document document = new Document(QUAY.url(), null, xml.getBytes(UTF_8));
    ParsedFeed feed = (ParsedFeed) new FeedParser().parse(document);
    house.get(Desk.class).receive(QUAY, feed, house.clock().instant(), receipt -> {});
  }

  private Entry original() {
    long source = db().sql("SELECT id FROM source").query(Long.class).single();
    return house.get(Archive.class).original(source, "1").orElseThrow();
  }

  private JdbcClient db() {
    return house.get(JdbcClient.class);
  }
}
