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

/** One entry that cannot be filed, among others. */
class RefusedEntriesTest {

  private static final String BARGE =
      "Nobody was aboard when it went down off the harbour wall in the early morning.";

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
              - { slug: gulf, url: https://gulf.example/feed }
              - { slug: quay, url: https://quay.example/feed, full-text: true }
            """);
  }

  private void refuseOne() {
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
    refuseOne();
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
    refuseOne();
    List<Receipt> stored = new ArrayList<>();

    Receipt receipt = receive("quay", "", stored);

    assertThat(receipt.inWords()).isEqualTo("2 waiting for their pages, 1 spiked");
    assertThat(stored).containsExactly(receipt);
    assertThat(waiting("quay")).containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void theOthersAreHeldUntilTheirEmbargoEnds() {
    refuseOne();
    List<Receipt> stored = new ArrayList<>();

    Receipt receipt = receive("pier", "EMBARGOED UNTIL 1800 GMT SUNDAY. ", stored);

    assertThat(receipt.inWords()).isEqualTo("2 under embargo, 1 spiked");
    assertThat(stored).containsExactly(receipt);
    assertThat(waiting("pier")).containsExactlyInAnyOrder("a", "c");
  }

  /**
   * Stands for any bug that one entry brings to light: what it must be compared with is damaged.
   */
  @Test
  void theOthersAreFiledWhereMatchingOneFails() {
    List<Receipt> stored = new ArrayList<>();
    receiveItems("gulf", item("g", "A barge sinks", BARGE), stored);
    house.get(JdbcClient.class).sql("UPDATE article_version SET packed = x'00'").update();

    Receipt receipt = receive("pier", "", stored);

    assertThat(receipt.inWords()).isEqualTo("2 new, 1 spiked");
    assertThat(stored).last().isEqualTo(receipt);
    assertThat(receive("pier", "", stored).broughtNews()).isFalse();
  }

  private List<String> waiting(String feed) {
    return house.get(WaitingEntries.class).of(feed, 9).stream()
        .map(Waiting::entry)
        .map(entry -> entry.key())
        .toList();
  }

  private Receipt receive(String slug, String opening, List<Receipt> stored) {
    return receiveItems(
        slug,
        item("c", "A crane is mended", opening + "The crane at the old mill turns again.")
            + item("bad", "A barge sinks", opening + BARGE)
            + item("a", "A ferry is late", opening + "Fog lay over the sound until noon."),
        stored);
  }

  private Receipt receiveItems(String slug, String items, List<Receipt> stored) {
    Feed feed = house.get(CurrentFeeds.class).get().feed(slug).orElseThrow();
    String xml = "<rss version='2.0'><channel><title>Outlet</title>" + items + "</channel></rss>";
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
