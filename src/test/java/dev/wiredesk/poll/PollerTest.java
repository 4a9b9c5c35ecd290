package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.fetch.Validators;
import dev.wiredesk.parse.FeedParser;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One feed polled over real HTTP. */
class PollerTest {

  private static final String FEED = "/feed.xml";

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk house;
  private Poller poller;
  private String document;

  @BeforeEach
  void open() throws IOException {
    document = Files.readString(Path.of("src/test/resources/desk/tidewater.xml"));
    server = new UnrulyServer();
    house =
        TestDesk.start(
            folder,
            """
            feeds:
              - { slug: tidewater, url: "%s" }
              - { slug: harbour, url: "%s", headers: { X-Key: open-sesame } }
            """
                .formatted(server.at(FEED), server.at("/harbour.xml")));
    poller = house.get(Poller.class);
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void filesWhatItFetchesAndSavesWhatItNeedsForTheNextTime() {
    server.on(
        FEED,
        UnrulyRoutes.text(
            document,
            "ETag: \"v1\"",
            "Last-Modified: Sun, 01 Mar 2026 11:00:00 GMT",
            "Cache-Control: max-age=3600"));

    PollState state = poll();

    assertThat(state.outcome()).isEqualTo("2 new, 1 spiked");
    assertThat(state.remembered().validators())
        .isEqualTo(new Validators("\"v1\"", "Sun, 01 Mar 2026 11:00:00 GMT"));
    assertThat(state.lastPoll()).isEqualTo(TestDesk.START);
    assertThat(state.lastNew()).isEqualTo(TestDesk.START);
    assertThat(state.due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(1)));
    assertThat(state.isFailing()).isFalse();
    assertThat(saved()).isEqualTo(state);
    assertThat(stories()).isEqualTo(2);
  }

  @Test
  void asksConditionallyAndTakesNotModifiedForAnAnswer() {
    server.on(FEED, UnrulyRoutes.conditional("\"v1\"", document));
    poll();
    house.clock().pass(Duration.ofMinutes(20));

    PollState state = poll();

    assertThat(state.outcome()).isEqualTo("not modified");
    assertThat(state.remembered().validators().etag()).isEqualTo("\"v1\"");
    assertThat(state.lastNew()).isEqualTo(TestDesk.START);
    assertThat(server.asked().getLast().headers()).containsEntry("If-None-Match", "\"v1\"");
  }

  @Test
  void filesANewVersionOfFiguresThatStandWithoutABlank() {
    String figures = "1,2".repeat(20_000);
    server.on(FEED, UnrulyRoutes.text(table(figures)));
    assertThat(poll().outcome()).isEqualTo("1 new");

    server.on(FEED, UnrulyRoutes.text(table(figures + ",7")));
    assertThat(poll().outcome()).isEqualTo("1 changed");
  }

  private static String table(String figures) {
    return """
    <rss version="2.0"><channel><title>Tide</title><item><guid>tag:tide.example,2026:1</guid>
    <title>High water of the year</title><description>%s</description></item></channel></rss>
    """
        .formatted(figures);
  }

  @Test
  void savesAStateThoughThePollRanOutOfStack() {
    server.on(FEED, UnrulyRoutes.text(document));
    Timetable endless =
        new Timetable(house.get(PushLeases.class), house.get(RandomGenerator.class)) {
          @Override
          Next usual(Feed feed, Remembered known, Instant now) {
            throw new StackOverflowError();
          }
        };
    Poller shaken =
        new Poller(
            house.get(Fetcher.class),
            house.get(CurrentFeeds.class),
            house.get(FeedParser.class),
            house.get(Desk.class),
            house.get(PollStates.class),
            house.get(PollMetrics.class),
            house.get(Failures.class),
            house.get(Postponement.class),
            house.get(ReadingRoom.class),
            house.clock(),
            endless);

    PollState state = shaken.poll(house.get(CurrentFeeds.class).feed("tidewater").orElseThrow());

    assertThat(state.outcome()).isEqualTo("an error inside Wiredesk; its log tells more");
    assertThat(saved()).isEqualTo(state);
    assertThat(stories()).isZero();
  }

  @Test
  void asksAnotherAddressAsIfForTheFirstTime() throws IOException {
    server.on(FEED, UnrulyRoutes.conditional("\"v1\"", document));
    poll();
    server.on("/moved.xml", UnrulyRoutes.conditional("\"v1\"", document));
    Feed moved = Feed.of("tidewater", server.at("/moved.xml"));

    PollState state = poller.poll(moved);

    assertThat(server.asked().getLast().headers()).doesNotContainKey("If-None-Match");
    assertThat(state.outcome()).isEqualTo("3 known");
  }

  @Test
  void holdsTheFailuresOfAnOldAddressAgainstNoNewOne() throws IOException {
    server.on(FEED, UnrulyRoutes.status(404));
    poll();
    house.clock().pass(Duration.ofDays(40));
    assertThat(poll().rule()).isEqualTo(Rule.DEAD);
    server.on("/moved.xml", UnrulyRoutes.status(502));

    PollState state = poller.poll(Feed.of("tidewater", server.at("/moved.xml")));

    assertThat(state.rule()).isEqualTo(Rule.BACKOFF);
    assertThat(state.failures()).isEqualTo(1);
  }

  @Test
  void keepsToTheTtlOfTheDocumentWhenItHasNotChanged() {
    String slow = document.replace("<description>News", "<ttl>180</ttl><description>News");
    server.on(FEED, UnrulyRoutes.conditional("\"v1\"", slow));
    poll();

    assertThat(poll().due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(3)));
  }

  @Test
  void parsesNothingWhenTheBytesAreThoseOfLastTime() {
    server.on(FEED, UnrulyRoutes.text(document));
    poll();

    assertThat(poll().outcome()).isEqualTo("unchanged");
    assertThat(stories()).isEqualTo(2);
  }

  @Test
  void sendsTheHeadersOfTheFeedAndWhoWeAre() {
    server.on("/harbour.xml", UnrulyRoutes.text(document));

    poller.poll(house.get(CurrentFeeds.class).get().feed("harbour").orElseThrow());

    assertThat(server.asked().getLast().headers())
        .containsEntry("X-Key", "open-sesame")
        .hasEntrySatisfying("User-Agent", agent -> assertThat(agent).startsWith("Wiredesk/"));
  }

  @Test
  void tellsAFailureInWordsAndComesBackWhenItIsTold() {
    server.on(FEED, UnrulyRoutes.unavailable("7200"));

    PollState state = poll();

    assertThat(state.isFailing()).isTrue();
    assertThat(state.failingSince()).isEqualTo(TestDesk.START);
    assertThat(state.outcome()).contains("503");
    assertThat(state.due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(2)));
  }

  @Test
  void countsFailuresAndForgetsThemWithTheFirstSuccess() {
    server.on(FEED, UnrulyRoutes.status(500));
    poll();
    house.clock().pass(Duration.ofHours(1));
    PollState second = poll();
    assertThat(second.failures()).isEqualTo(2);
    assertThat(second.failingSince()).isEqualTo(TestDesk.START);

    server.on(FEED, UnrulyRoutes.text(document));
    PollState well = poll();

    assertThat(well.failures()).isZero();
    assertThat(well.failingSince()).isNull();
    assertThat(stories()).isEqualTo(2);
  }

  @Test
  void namesAnUnparseableAnswerAndTriesAgainLater() {
    for (String rubbish : new String[] {"", "no feed at all", "{\"version\": 7}"}) {
      server.on(FEED, UnrulyRoutes.text(rubbish));

      PollState state = poll();

      assertThat(state.isFailing()).isTrue();
      assertThat(state.outcome()).isNotBlank().doesNotContain("Exception");
      assertThat(state.due()).isAfter(TestDesk.START);
    }
  }

  @Test
  void proposesTheFeedThatAWebPageOffersAndDoesNotFollowIt() {
    server.on(
        FEED,
        UnrulyRoutes.text(
            "<!doctype html><html><head><title>Front</title>"
                + "<link rel=alternate type=application/rss+xml href=/real.xml></head>"
                + "<body><p>Hello</p></body></html>",
            "Content-Type: text/html"));

    PollState state = poll();

    assertThat(state.isFailing()).isTrue();
    assertThat(state.advertised()).containsExactly(server.at("/real.xml").toString());
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void refusesAnEnormousAnswerAndAnEndlessOne() {
    server.on(FEED, UnrulyRoutes.gzipBomb(64 * 1024 * 1024));
    assertThat(poll().isFailing()).isTrue();

    server.on(FEED, UnrulyRoutes.endless());
    PollState state = poll();

    assertThat(state.isFailing()).isTrue();
    assertThat(state.outcome()).isNotBlank();
    assertThat(stories()).isZero();
  }

  @Test
  void keepsWhatWasFiledWhenLaterPollsFail() {
    server.on(FEED, UnrulyRoutes.conditional("\"v1\"", document));
    poll();
    server.on(FEED, UnrulyRoutes.reset(document));
    poll();
    server.on(FEED, UnrulyRoutes.conditional("\"v1\"", document));

    assertThat(poll().outcome()).isEqualTo("not modified");
    assertThat(stories()).isEqualTo(2);
  }

  @Test
  void tellsWhatWasMended() {
    server.on(FEED, UnrulyRoutes.text(document.replace("driving rain", "driving rain & wind")));

    PollState state = poll();

    assertThat(state.isFailing()).isFalse();
    assertThat(state.repairs()).isNotEmpty();
    assertThat(saved().repairs()).isEqualTo(state.repairs());
  }

  @Test
  void countsPollsAndEntriesForOperators() {
    server.on(FEED, UnrulyRoutes.text(document));
    poll();
    poll();

    MeterRegistry meters = house.get(MeterRegistry.class);
    assertThat(meters.counter("wiredesk.polls", "outcome", "filed").count()).isEqualTo(1);
    assertThat(meters.counter("wiredesk.polls", "outcome", "unchanged").count()).isEqualTo(1);
    assertThat(meters.counter("wiredesk.entries", "filing", "original").count()).isEqualTo(2);
  }

  @Test
  void savesNothingOfAPollThatTheStopBrokeOff() throws Exception {
    server.on(FEED, UnrulyRoutes.silence());
    Thread poll = Thread.startVirtualThread(this::poll);
    org.awaitility.Awaitility.await().until(() -> !server.asked().isEmpty());

    poller.stop();

    assertThat(poll.join(Duration.ofSeconds(3))).isTrue();
    assertThat(house.get(PollStates.class).find("tidewater")).isEmpty();
  }

  /** Its history has gone over to the new slug; under the old one all would be there twice. */
  @Test
  void filesNothingUnderASlugThatItsFeedHasLostMeanwhile() {
    server.on(FEED, UnrulyRoutes.text(document));
    PollState first = poll();
    String edited = document.replace("Grain ships leave", "Grain ships have left");
    server.on(
        FEED,
        (asked, line) -> {
          rename("tidewater", "gazette");
          UnrulyRoutes.text(edited).answer(asked, line);
        });

    Feed tidewater = house.get(CurrentFeeds.class).feed("tidewater").orElseThrow();
    PollState second = poller.poll(tidewater);

    assertThat(second).isEqualTo(first);
    assertThat(saved()).isEqualTo(first);
    assertThat(house.get(Archive.class).feeds()).containsExactly("gazette");
    assertThat(stories()).isEqualTo(2);

    Feed gazette = house.get(CurrentFeeds.class).feed("gazette").orElseThrow();
    server.on(FEED, UnrulyRoutes.text(edited));
    assertThat(poller.poll(gazette).outcome()).isEqualTo("1 changed, 2 known");
  }

  private void rename(String old, String slug) {
    CurrentFeeds current = house.get(CurrentFeeds.class);
    Feeds now = current.get();
    List<Feed> renamed =
        now.feeds().stream()
            .map(feed -> feed.slug().equals(old) ? Feed.of(slug, feed.url()) : feed)
            .toList();
    current.replace(new Feeds(now.masthead(), renamed, now.editions()));
  }

  private PollState poll() {
    return poller.poll(house.get(CurrentFeeds.class).get().feed("tidewater").orElseThrow());
  }

  private PollState saved() {
    return house.get(PollStates.class).find("tidewater").orElseThrow();
  }

  private int stories() {
    return house.get(Stories.class).list(StoryQuery.latest(100)).size();
  }
}
