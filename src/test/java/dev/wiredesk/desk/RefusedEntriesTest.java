package dev.wiredesk.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One entry that the database will not have, among others. */
class RefusedEntriesTest {

  @TempDir Path folder;

  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    house =
        TestDesk.start(
            folder,
            """
            feeds:
              - { slug: pier, url: https://pier.example/feed }
              - { slug: quay, url: https://quay.example/feed, full-text: true }
            """);
    house
        .get(JdbcClient.class)
        .sql("ALTER TABLE entry ADD CONSTRAINT none_of_that CHECK (entry_key <> 'bad')")
        .update();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theOthersAreFiled() {
    List<Receipt> stored = new ArrayList<>();

    Receipt receipt = receive("pier", "", stored);

    assertThat(receipt.inWords()).isEqualTo("2 new, 1 spiked");
    assertThat(stored).containsExactly(receipt);
    assertThat(house.get(Stories.class).list(StoryQuery.latest(9)))
        .extracting(story -> story.article().headline())
        .containsExactlyInAnyOrder("A crane is mended", "A ferry is late");
    assertThat(receive("pier", "", stored).broughtNews()).isFalse();
  }

  @Test
  void theOthersWaitForTheirPages() {
    List<Receipt> stored = new ArrayList<>();

    Receipt receipt = receive("quay", "", stored);

    assertThat(receipt.inWords()).isEqualTo("2 waiting for their pages, 1 spiked");
    assertThat(stored).containsExactly(receipt);
    assertThat(waiting("quay")).containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void theOthersAreHeldUntilTheirEmbargoEnds() {
    List<Receipt> stored = new ArrayList<>();

    Receipt receipt = receive("pier", "EMBARGOED UNTIL 1800 GMT SUNDAY. ", stored);

    assertThat(receipt.inWords()).isEqualTo("2 under embargo, 1 spiked");
    assertThat(stored).containsExactly(receipt);
    assertThat(waiting("pier")).containsExactlyInAnyOrder("a", "c");
  }

  private List<String> waiting(String feed) {
    return house.get(WaitingEntries.class).of(feed, 9).stream()
        .map(Waiting::entry)
        .map(entry -> entry.key())
        .toList();
  }

  private Receipt receive(String slug, String opening, List<Receipt> stored) {
    Feed feed = house.get(CurrentFeeds.class).get().feed(slug).orElseThrow();
    String xml =
        "<rss version='2.0'><channel><title>Outlet</title>"
            + item("c", "A crane is mended", opening + "The crane at the old mill turns again.")
            + item("bad", "A barge sinks", opening + "Nobody was aboard when it went down.")
            + item("a", "A ferry is late", opening + "Fog lay over the sound until noon.")
            + "</channel></rss>";
    Document document = new Document(feed.url(), null, xml.getBytes(UTF_8));
    ParsedFeed parsed = (ParsedFeed) new FeedParser().parse(document);
    return house
        .get(Desk.class)
        .receive(feed, parsed, house.clock().instant(), receipt -> stored.add(receipt));
  }

  private static String item(String key, String title, String text) {
    return "<item><guid isPermaLink='false'>%1$s</guid><link>https://outlet.example/%1$s</link><title>%2$s</title><description>%3$s</description></item>"
        .formatted(key, title, text);
  }
}
