package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document brings at once is filed as if it had come piece by piece. */
class PileTest {

  private static final Feed FEED = Feed.of("courier", URI.create("https://courier.example/feed"));
  private static final String LIGHTHOUSE =
      "The keeper of the Skarv lighthouse rowed ashore on Friday for the last time. Engineers from"
          + " Umberg had switched the lamp over to a computer the night before, 131 years after it"
          + " was lit. Henning Aas, 63, said that he would miss the gannets more than the stairs.";
  private static final String TRAM =
      "Tram 4 left its rails at the fish market in Umberg on Monday and stopped in a bakery. The"
          + " baker, Solveig Lund, gave the driver coffee. Nobody was hurt, and the line reopened"
          + " at noon after a crane from Haugvik had lifted both cars back, the council said.";

  @TempDir Path folder;
  private TestDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = TestDesk.start(folder, "feeds: [{ slug: courier, url: https://courier.example/feed }]");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** Documents list the latest first. */
  @Test
  void filesInTheOrderOfTheDocument() {
    Receipt receipt = receive(item("2", "Tram in bakery", TRAM), item("1", "Keeper leaves", ""));

    assertThat(receipt.filings()).containsOnly(Filing.ORIGINAL);
    assertThat(stories())
        .extracting(story -> story.article().headline())
        .containsExactly("Tram in bakery", "Keeper leaves");
  }

  @Test
  void findsTheCopyOfWhatLiesOnThePileItself() {
    Receipt receipt =
        receive(
            item("3", "Keeper leaves Skarv", LIGHTHOUSE + " More pictures follow."),
            item("2", "Tram in bakery", TRAM),
            item("1", "Keeper leaves Skarv", LIGHTHOUSE));

    assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(2);
    assertThat(receipt.count(Filing.COPY)).isEqualTo(1);
    assertThat(stories()).hasSize(2);
  }

  @Test
  void findsTheSameFewWordsOnThePileWhichNoIndexHolds() {
    Receipt receipt =
        receive(item("2", "Bridge shut", "Bridge shut."), item("1", "Bridge shut", "Bridge shut."));

    Receipt byOthers = receive(item("4", "Ferry late", "Late."), item("3", "Bridge shut", "Shut."));

    assertThat(receipt.filings()).hasSize(2);
    assertThat(byOthers.filings()).hasSize(2);
    assertThat(stories().stream().map(Story::entryId).distinct()).hasSameSizeAs(stories());
  }

  @Test
  void filesTheRestWhereOneInTheMiddleCannotBeFiled() {
    receive(item("2", "Tram in bakery", TRAM), item("1", "Keeper leaves Skarv", LIGHTHOUSE));

    Receipt receipt =
        receive(
            item("5", "Ferry late", "The ferry to Haugvik is late."),
            "<item><guid>4</guid></item>",
            item("2", "Tram in bakery", TRAM),
            item("3", "Fog", "Fog lies over the whole of the coast today."));

    assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(2);
    assertThat(receipt.count(Filing.SPIKED)).isEqualTo(1);
    assertThat(receipt.count(Filing.KNOWN)).isEqualTo(1);
    assertThat(stories()).hasSize(4);
  }

  private List<Story> stories() {
    return desk.get(Stories.class).list(StoryQuery.latest(100));
  }

  private static String item(String id, String headline, String text) {
    return """
    <item><title>%s</title><guid isPermaLink="false">%s</guid>
    <description><![CDATA[<p>%s</p>]]></description></item>
    """
        .formatted(headline, id, text);
  }

  private Receipt receive(String... items) {
    String xml =
        "<rss version='2.0'><channel><title>Courier</title>"
            + String.join("", items)
            + "</channel></rss>";
    Document document = new Document(FEED.url(), null, xml.getBytes(StandardCharsets.UTF_8));
    ParsedFeed parsed = (ParsedFeed) new FeedParser().parse(document);
    return desk.get(Desk.class).receive(FEED, parsed, desk.clock().instant(), _ -> {});
  }
}
