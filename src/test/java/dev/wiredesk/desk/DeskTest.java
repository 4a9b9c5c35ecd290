package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Decisions;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Read;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.Moment;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editorial flow: bytes of a feed in, stories out, no HTTP. */
class DeskTest {

  private static final Feed TIDEWATER =
      Feed.of("tidewater", URI.create("https://tidewater.example/feed"));
  private static final Feed HARBOUR =
      Feed.of("harbour", URI.create("https://harbour.example/feed"));

  @TempDir Path folder;

  private TestDesk house;
  private Desk desk;
  private Stories stories;

  @BeforeEach
  void open() throws IOException {
    house =
        TestDesk.start(folder, "feeds: [{ slug: tidewater, url: https://tidewater.example/feed }]");
    desk = house.get(Desk.class);
    stories = house.get(Stories.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void filesTheTypicalEntryCleanCreditedAndLabelled() throws IOException {
    receive(TIDEWATER, "desk/tidewater.xml");

    Story story = newest();
    assertThat(story.article().headline()).isEqualTo("Grain ships leave Odesa as talks resume");
    assertThat(story.article().agency()).isEqualTo(Agency.AP);
    assertThat(story.article().body())
        .doesNotContain("<script", "utm_source", "Breaking News", "Source: AP Photo")
        .contains("https://tidewater.example/background");
    assertThat(story.labels().regions()).extracting(Region::code).startsWith("UA");
    assertThat(story.labels().topics()).extracting(Topic::slug).isNotEmpty();
    assertThat(story.source().title()).isEqualTo("Tidewater Gazette");
    assertThat(story.entryId()).isEqualTo("https://tidewater.example/?p=301");
  }

  @Test
  void filesOnlyWhatItsFeedIsAskedFor() throws IOException {
    house.close();
    house =
        TestDesk.start(
            folder,
            """
            feeds:
              - slug: tidewater
                url: https://tidewater.example/feed
                only: 'title:grain AND region:ukraine'
            """);
    desk = house.get(Desk.class);
    stories = house.get(Stories.class);
    Feed choosy = house.get(CurrentFeeds.class).get().feed("tidewater").orElseThrow();

    Receipt receipt = receive(choosy, "desk/tidewater.xml");

    assertThat(all())
        .extracting(story -> story.article().headline())
        .containsExactly("Grain ships leave Odesa as talks resume");
    assertThat(receipt.count(Filing.SPIKED)).isEqualTo(2);
  }

  @Test
  void knowsADocumentAgain() throws IOException {
    receive(TIDEWATER, "desk/tidewater.xml");
    long change = stories.lastChange();

    Receipt again = receive(TIDEWATER, "desk/tidewater.xml");

    assertThat(again.count(Filing.KNOWN)).isEqualTo(again.filings().size()).isPositive();
    assertThat(again.broughtNews()).isFalse();
    assertThat(stories.lastChange()).isEqualTo(change);
  }

  @Test
  void attachesAnExactCopyUnderAnotherHeadlineAndCreditToTheStoryAlreadyOpen() throws IOException {
    receive(TIDEWATER, "desk/tidewater.xml");
    int before = all().size();

    Receipt receipt = receive(HARBOUR, "desk/harbour.xml");

    assertThat(receipt.count(Filing.COPY)).isEqualTo(1);
    assertThat(all()).hasSize(before + receipt.count(Filing.ORIGINAL));
    Story story =
        all().stream()
            .filter(each -> each.entryId().equals("https://tidewater.example/?p=301"))
            .findFirst()
            .orElseThrow();
    assertThat(story.copies()).extracting(Story.Copy::source).containsExactly("Harbour Post");
    assertThat(story.article().headline()).isEqualTo("Grain ships leave Odesa as talks resume");
  }

  @Test
  void attachesACutCopyWithOtherBoilerplateWhicheverComesFirst() throws IOException {
    String whole = read("desk/harbour.xml");
    int cut = whole.indexOf("<p>The Ukrainian government");
    String shorter =
        whole.substring(0, cut)
            + "<p>Follow us for more from the quayside.</p>"
            + whole.substring(whole.indexOf("]]>"));

    receive(HARBOUR, shorter);
    Receipt receipt = receive(TIDEWATER, "desk/tidewater.xml");

    assertThat(receipt.count(Filing.COPY)).isEqualTo(1);
    Story story = all().stream().filter(each -> !each.copies().isEmpty()).findFirst().orElseThrow();
    assertThat(story.source().title()).isEqualTo("Harbour Post");
    assertThat(house.get(Decisions.class).of(story.id()))
        .singleElement()
        .satisfies(evidence -> assertThat(evidence.words()).contains("% of the words"));
  }

  @Test
  void keepsStoriesOfOneFeedApartThatShareNothingButTheirBlurb() throws IOException {
    String blurb =
        "In this weekly film our reporters travel along the coast, meet the people who live and"
            + " work there, and show what has changed since last year. Every film lasts twenty minutes"
            + " and can be watched on all devices, with subtitles in nine languages, at any time of"
            + " the day or night.";
    StringBuilder items = new StringBuilder();
    for (int n = 1; n <= 5; n++) {
      items.append("<item><title>Film ").append(n).append("</title><guid>film-").append(n);
      items.append("</guid><description>").append(blurb).append("</description></item>");
    }

    Receipt receipt =
        receive(TIDEWATER, "<rss version=\"2.0\"><channel>" + items + "</channel></rss>");

    assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(5);
  }

  @Test
  void filesAnEntryWithAnOverlongLinkAndItsNeighbours() throws IOException {
    String longer = read("desk/tidewater.xml").replace("visitors-hold-on", "v".repeat(5000));

    assertThat(receive(TIDEWATER, longer).count(Filing.ORIGINAL)).isEqualTo(2);
    assertThat(receive(TIDEWATER, longer).broughtNews()).isFalse();
  }

  @Test
  void takesAChangedEntryAsAWriteThruAndMovesUpdated() throws IOException {
    receive(TIDEWATER, "desk/tidewater.xml");
    Story before = newest();
    house.clock().pass(Duration.ofHours(1));

    Receipt receipt =
        receive(TIDEWATER, read("desk/tidewater.xml").replace("Eleven ships", "Twelve ships"));

    assertThat(receipt.count(Filing.WRITE_THRU)).isEqualTo(1);
    Story after = stories.find(before.id()).orElseThrow();
    assertThat(after.article().text()).contains("Twelve ships");
    assertThat(after.entryId()).isEqualTo(before.entryId());
    assertThat(after.filed()).isEqualTo(before.filed());
    assertThat(after.updated()).isEqualTo(house.clock().instant());
  }

  @Test
  void leavesUpdatedAloneWhenOnlyFurnitureChanges() throws IOException {
    receive(TIDEWATER, "desk/tidewater.xml");
    Story before = newest();
    house.clock().pass(Duration.ofHours(1));

    receive(TIDEWATER, read("desk/tidewater.xml").replace("utm_source=feed", "utm_source=other"));

    assertThat(stories.find(before.id()).orElseThrow().updated()).isEqualTo(before.updated());
  }

  @Test
  void spikesAnEntryWithNothingInItAndFilesTheRest() throws IOException {
    Receipt receipt = receive(TIDEWATER, "desk/tidewater.xml");

    assertThat(receipt.count(Filing.SPIKED)).isEqualTo(1);
    assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(2);
    assertThat(receipt.inWords()).isEqualTo("2 new, 1 spiked");
  }

  @Test
  void putsTheNewestEntryOnTop() throws IOException {
    receive(TIDEWATER, "desk/tidewater.xml");

    assertThat(all())
        .extracting(Story::entryId)
        .containsExactly("https://tidewater.example/?p=301", "https://tidewater.example/?p=300");
  }

  @Test
  void datesAnEntryFromTheFutureByTheMomentOfFiling() throws IOException {
    String future = read("desk/tidewater.xml").replace("01 Mar 2026 11:40", "09 Mar 2099 11:40");

    receive(TIDEWATER, future);

    assertThat(newest().article().published()).isEqualTo(Moment.at(TestDesk.START));
  }

  @Test
  void addsWhatTheFeedAlwaysIs() throws IOException {
    Feed always =
        Read.feed(
            "slug: tidewater, source: The Gazette, regions: [peru], url: '%s'"
                .formatted(TIDEWATER.url()));

    receive(always, "desk/tidewater.xml");

    assertThat(all())
        .allSatisfy(story ->
            assertThat(story.labels().regions()).contains(Regions.find("peru").orElseThrow()));
    assertThat(all()).allSatisfy(s -> assertThat(s.source().title()).isEqualTo("The Gazette"));
  }

  @Test
  void filesNothingWhenWhatMustStandWithItFails() throws IOException {
    ParsedFeed document = parse(TIDEWATER, read("desk/tidewater.xml"));

    assertThatThrownBy(() ->
            desk.receive(
                TIDEWATER,
                document,
                house.clock().instant(),
                receipt -> {
                  throw new IllegalStateException("no state saved");
                }))
        .hasMessage("no state saved");

    assertThat(all()).isEmpty();
    assertThat(receive(TIDEWATER, "desk/tidewater.xml").count(Filing.ORIGINAL)).isEqualTo(2);
  }

  @Test
  void makesOneStoryOfACopyThatTwentyOutletsBringAtOnce() throws Exception {
    String copy = read("desk/tidewater.xml");
    List<Callable<Receipt>> outlets =
        IntStream.range(0, 20)
            .<Callable<Receipt>>mapToObj(n -> {
              Feed feed = Feed.of("outlet-" + n, URI.create("https://o" + n + ".example/feed"));
              String own =
                  copy.replace("https://tidewater.example", "https://o" + n + ".example")
                      .replace("Tidewater Gazette", "Outlet " + n);
              return () -> receive(feed, own);
            })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var receipt : threads.invokeAll(outlets)) {
        assertThat(receipt.get().filings()).hasSize(3);
      }
    }

    assertThat(all()).hasSize(2);
    assertThat(all()).allSatisfy(story -> assertThat(story.copies()).hasSize(19));
  }

  private Receipt receive(Feed feed, String fixtureOrXml) throws IOException {
    String xml = fixtureOrXml.startsWith("<") ? fixtureOrXml : read(fixtureOrXml);
    return desk.receive(feed, parse(feed, xml), house.clock().instant(), receipt -> {});
  }

  private static ParsedFeed parse(Feed feed, String xml) {
    Document document = new Document(feed.url(), null, xml.getBytes(StandardCharsets.UTF_8));
    return (ParsedFeed) new FeedParser().parse(document);
  }

  private List<Story> all() {
    return stories.list(StoryQuery.latest(100));
  }

  private Story newest() {
    return all().getFirst();
  }

  private static String read(String fixture) throws IOException {
    return Files.readString(Path.of("src/test/resources", fixture));
  }
}
