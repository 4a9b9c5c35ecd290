package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.TestDesk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a publisher sees of us over days and weeks. */
class PolitenessTest {

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk house;
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
              - { slug: harbour, url: "%s" }
            """
                .formatted(server.at("/tide.xml"), server.at("/harbour.xml")));
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void leavesAllFeedsOfAHostAloneOnceOneWasToldWhenToComeAgain() {
    server.on("/tide.xml", UnrulyRoutes.unavailable("7200"));
    server.on("/harbour.xml", UnrulyRoutes.text(document));
    assertThat(poll("tidewater").rule()).isEqualTo(Rule.RETRY_AFTER);

    PollState other = poll("harbour");

    assertThat(server.asked()).hasSize(1);
    assertThat(other.rule()).isEqualTo(Rule.RETRY_AFTER);
    assertThat(other.due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(2)));
    house.clock().pass(Duration.ofHours(2));
    assertThat(poll("harbour").outcome()).isEqualTo("2 new, 1 spiked");
  }

  @Test
  void leavesAHostAloneThatSaysSoWhileAnotherOfItsFeedsWaitsForItsTurn() throws Exception {
    Semaphore answer = new Semaphore(0);
    server.on(
        "/tide.xml",
        (asked, line) -> {
          answer.acquireUninterruptibly();
          UnrulyRoutes.unavailable("7200").answer(asked, line);
        });
    server.on("/harbour.xml", UnrulyRoutes.text(document));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> poll("tidewater"));
      Awaitility.await().until(() -> server.asked().size() == 1);
      var second = threads.submit(() -> poll("harbour"));
      URI host = server.at("/");
      Awaitility.await().until(() -> house.get(Fetcher.class).waiting(host) == 1);
      answer.release();

      assertThat(first.get().rule()).isEqualTo(Rule.RETRY_AFTER);
      assertThat(second.get().rule()).isEqualTo(Rule.RETRY_AFTER);
      assertThat(second.get().due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(2)));
      assertThat(second.get().isFailing()).isFalse();
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void keepsAPauseThatTheDatabaseCouldNotTake() {
    HostPauses pauses = house.get(HostPauses.class);
    JdbcClient db = house.get(JdbcClient.class);
    URI host = URI.create("http://a.example/");
    Instant later = TestDesk.START.plusSeconds(500);
    db.sql("ALTER TABLE host_pause RENAME TO host_pause_away").update();
    assertThatThrownBy(() -> pauses.pause("a.example", later, TestDesk.START))
        .isInstanceOf(DataAccessException.class);
    db.sql("ALTER TABLE host_pause_away RENAME TO host_pause").update();

    assertThat(pauses.until(host, TestDesk.START)).contains(later);

    assertThat(new HostPauses(db).until(host, TestDesk.START)).contains(later);
  }

  @Test
  void neverShortensAPause() {
    HostPauses pauses = house.get(HostPauses.class);
    pauses.pause("a.example", TestDesk.START.plusSeconds(500), TestDesk.START);
    pauses.pause("a.example", TestDesk.START.plusSeconds(100), TestDesk.START);
    assertThat(pauses.until(URI.create("http://a.EXAMPLE/"), TestDesk.START))
        .contains(TestDesk.START.plusSeconds(500));
    pauses.pause("a.example", TestDesk.START.plusSeconds(900), TestDesk.START);
    assertThat(pauses.until(URI.create("http://a.example/"), TestDesk.START))
        .contains(TestDesk.START.plusSeconds(900));
    assertThat(pauses.until(URI.create("http://b.a.example/"), TestDesk.START)).isEmpty();
    assertThat(pauses.until(URI.create("http://a.example/"), TestDesk.START.plusSeconds(901)))
        .isEmpty();
  }

  @Test
  void keepsToTheFreshnessThatA200GaveWhenA304DoesNotGiveIt() {
    server.on(
        "/tide.xml", UnrulyRoutes.text(document, "ETag: \"v1\"", "Cache-Control: max-age=7200"));
    poll("tidewater");
    server.on("/tide.xml", UnrulyRoutes.notModified());
    house.clock().pass(Duration.ofHours(2));

    PollState state = poll("tidewater");

    assertThat(state.outcome()).isEqualTo("not modified");
    assertThat(state.rule()).isEqualTo(Rule.FRESHNESS);
    assertThat(state.due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(4)));
  }

  @Test
  void forgetsTheFreshnessThatAWholeAnswerDoesNotGiveAnyMore() {
    server.on("/tide.xml", UnrulyRoutes.text(document, "Cache-Control: max-age=7200"));
    poll("tidewater");
    server.on("/tide.xml", UnrulyRoutes.text(document));
    house.clock().pass(Duration.ofHours(2));

    PollState state = poll("tidewater");

    assertThat(state.outcome()).isEqualTo("unchanged");
    assertThat(state.rule()).isNotEqualTo(Rule.FRESHNESS);
  }

  @Test
  void staysAwayInForbiddenHoursHoweverItComesIntoThem() {
    String shy =
        document.replace(
            "<description>News", "<skipHours><hour>14</hour></skipHours><description>News");
    server.on("/tide.xml", UnrulyRoutes.text(shy));
    poll("tidewater");
    house.clock().pass(Duration.ofHours(2)); // a desk that was down, or a failure's pause

    PollState state = poll("tidewater");

    assertThat(server.asked()).hasSize(1);
    assertThat(state.rule()).isEqualTo(Rule.SKIP);
    assertThat(state.due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(3)));
    house.clock().pass(Duration.ofHours(1));
    assertThat(poll("tidewater").outcome()).isEqualTo("unchanged");
  }

  @Test
  void staysAwayInTheHoursThatTheDocumentNames() {
    String shy =
        document.replace(
            "<description>News", "<skipHours><hour>12</hour></skipHours><description>News");
    server.on("/tide.xml", UnrulyRoutes.text(shy));
    PollState state = poll("tidewater");
    assertThat(state.rule()).isEqualTo(Rule.SKIP);
    assertThat(state.due()).isAfterOrEqualTo(TestDesk.START.plus(Duration.ofHours(1)));
    assertThat(saved("tidewater")).isEqualTo(state);
  }

  @Test
  void catchesAnETagThatStaysTheSameWhileTheFeedBringsNews() {
    server.on("/tide.xml", UnrulyRoutes.conditional("\"always\"", document));
    poll("tidewater");
    server.on("/tide.xml", UnrulyRoutes.conditional("\"always\"", changed()));
    house.clock().pass(Duration.ofHours(3));
    assertThat(poll("tidewater").outcome()).isEqualTo("not modified");

    house.clock().pass(Duration.ofHours(24));
    PollState caught = poll("tidewater");

    assertThat(caught.outcome()).contains("changed");
    assertThat(caught.remembered().trust().etag()).isFalse();
    server.on("/tide.xml", UnrulyRoutes.conditional("\"always\"", document));
    assertThat(poll("tidewater").outcome()).contains("changed");
    assertThat(poll("tidewater").outcome()).isEqualTo("unchanged");
    assertThat(saved("tidewater").remembered().trust().etag()).isFalse();
  }

  @Test
  void catchesAServerThatSaysNotModifiedToWhateverItIsShown() {
    server.on("/tide.xml", UnrulyRoutes.text(document, "ETag: \"v1\""));
    poll("tidewater");
    server.on(
        "/tide.xml",
        (asked, line) ->
            (asked.headers().containsKey("If-None-Match")
                    ? UnrulyRoutes.notModified()
                    : UnrulyRoutes.text(changed(), "ETag: \"v2\""))
                .answer(asked, line));
    house.clock().pass(Duration.ofHours(27));

    assertThat(poll("tidewater").remembered().trust().etag()).isFalse();
    assertThat(poll("tidewater").outcome()).isEqualTo("unchanged");
  }

  private static final Duration WEEKS = Duration.ofDays(29);

  /** Whatever it is shown, it says "not modified" when it is asked conditionally. */
  private void lie(String news, String etag) {
    server.on(
        "/tide.xml",
        (asked, line) ->
            (asked.headers().containsKey("If-None-Match")
                    ? UnrulyRoutes.notModified()
                    : UnrulyRoutes.text(news, "ETag: " + etag))
                .answer(asked, line));
  }

  private void catchALie() {
    server.on("/tide.xml", UnrulyRoutes.text(document, "ETag: \"v1\""));
    poll("tidewater");
    lie(changed(), "\"v2\"");
    house.clock().pass(Duration.ofHours(27));
    assertThat(poll("tidewater").remembered().trust().etag()).isFalse();
  }

  @Test
  void trustsValidatorsAgainThatTellTheTruthWeeksLater() {
    catchALie();
    server.on("/tide.xml", UnrulyRoutes.conditional("\"v3\"", document));
    assertThat(poll("tidewater").remembered().trust().etag()).isFalse();
    server.on("/tide.xml", UnrulyRoutes.conditional("\"v4\"", changed()));
    house.clock().pass(WEEKS);

    assertThat(poll("tidewater").remembered().trust().etag()).isTrue();

    assertThat(saved("tidewater").remembered().trust().etag()).isTrue();
    assertThat(poll("tidewater").outcome()).isEqualTo("not modified");
  }

  @Test
  void forgivesNothingToAServerThatStillLiesWeeksLaterAndAsksItNoSoonerAgain() {
    catchALie();
    lie(document, "\"v3\"");
    house.clock().pass(WEEKS);
    int before = server.asked().size();
    assertThat(poll("tidewater").remembered().trust().etag()).isFalse();
    assertThat(server.asked()).hasSize(before + 2);
    lie(changed(), "\"v4\"");

    assertThat(poll("tidewater").outcome()).contains("changed");

    assertThat(server.asked()).hasSize(before + 3);
    assertThat(saved("tidewater").remembered().trust().etag()).isFalse();
  }

  @Test
  void leavesAHostAloneThatIsBusyWhenAskedOnceMore() {
    server.on("/tide.xml", UnrulyRoutes.text(document, "ETag: \"v1\""));
    poll("tidewater");
    server.on(
        "/tide.xml",
        (asked, line) ->
            (asked.headers().containsKey("If-None-Match")
                    ? UnrulyRoutes.unavailable("7200")
                    : UnrulyRoutes.text(changed(), "ETag: \"v2\""))
                .answer(asked, line));
    house.clock().pass(Duration.ofHours(27));

    PollState state = poll("tidewater");

    assertThat(state.outcome()).contains("changed");
    assertThat(state.remembered().trust().etag()).isTrue();
    Instant now = house.clock().instant();
    assertThat(house.get(HostPauses.class).until(URI.create("http://127.0.0.1/"), now))
        .contains(now.plus(Duration.ofHours(2)));
  }

  @Test
  void trustsAnETagThatChangesWithTheDocument() {
    server.on("/tide.xml", UnrulyRoutes.conditional("\"v1\"", document));
    poll("tidewater");
    server.on("/tide.xml", UnrulyRoutes.conditional("\"v2\"", changed()));
    house.clock().pass(Duration.ofHours(27));
    assertThat(poll("tidewater").remembered().trust().etag()).isTrue();
    assertThat(poll("tidewater").outcome()).isEqualTo("not modified");
  }

  @Test
  void adoptsAPermanentRedirectAfterAWeekWithTheSameFeedInside() {
    server.on("/tide.xml", UnrulyRoutes.redirect(301, "/new.xml"));
    server.on("/new.xml", UnrulyRoutes.conditional("\"v1\"", document));
    poll("tidewater");
    house.clock().pass(Duration.ofDays(6));
    assertThat(poll("tidewater").remembered().move().adopted()).isFalse();
    house.clock().pass(Duration.ofDays(1));
    assertThat(poll("tidewater").remembered().move().adopted()).isTrue();
    int before = server.asked().size();

    assertThat(poll("tidewater").isFailing()).isFalse();

    assertThat(server.asked().get(before).path()).isEqualTo("/new.xml");
    server.on("/new.xml", UnrulyRoutes.status(404));
    poll("tidewater");
    poll("tidewater");
    assertThat(server.asked().get(before + 2).path()).isEqualTo("/tide.xml");
    server.on("/new.xml", UnrulyRoutes.text(document));
    assertThat(poll("tidewater").remembered().move().adopted()).isTrue();
  }

  /** A permanent redirect that has led there for a week. */
  private void adoptTheNewAddress() {
    server.on("/tide.xml", UnrulyRoutes.redirect(301, "/new.xml"));
    server.on("/new.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    house.clock().pass(Duration.ofDays(7));
    poll("tidewater");
  }

  @Test
  void goesOnAtAnAdoptedAddressAfterAFailureThoughTheConfiguredOneHasGone() {
    adoptTheNewAddress();
    server.on("/tide.xml", UnrulyRoutes.status(404));
    server.on("/new.xml", UnrulyRoutes.status(502));
    assertThat(poll("tidewater").isFailing()).isTrue();
    server.on("/new.xml", UnrulyRoutes.text(document));
    poll("tidewater"); // the configured address, in vain

    assertThat(poll("tidewater").isFailing()).isFalse();
    assertThat(server.asked().getLast().path()).isEqualTo("/new.xml");
  }

  @Test
  void followsAFeedThatMovesOnFromItsAdoptedAddress() {
    adoptTheNewAddress();
    server.on("/tide.xml", UnrulyRoutes.status(404));
    server.on("/new.xml", UnrulyRoutes.redirect(301, "/newer.xml"));
    server.on("/newer.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    house.clock().pass(Duration.ofDays(6));
    assertThat(poll("tidewater").remembered().move().home()).isEqualTo(server.at("/new.xml"));
    server.on("/newer.xml", UnrulyRoutes.status(502));
    poll("tidewater");
    poll("tidewater"); // the configured address, in vain: the week goes on
    server.on("/newer.xml", UnrulyRoutes.text(document));
    house.clock().pass(Duration.ofDays(1));

    assertThat(poll("tidewater").remembered().move().home()).isEqualTo(server.at("/newer.xml"));
    server.on("/new.xml", UnrulyRoutes.status(404));
    assertThat(poll("tidewater").isFailing()).isFalse();
    assertThat(saved("tidewater").remembered().move().home()).isEqualTo(server.at("/newer.xml"));
  }

  @Test
  void adoptsNoAddressOnTheDayOnWhichAnotherFeedIsInside() {
    server.on("/tide.xml", UnrulyRoutes.redirect(301, "/new.xml"));
    server.on("/new.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    server.on(
        "/new.xml",
        UnrulyRoutes.text(document.replaceFirst("<title>[^<]*", "<title>Lucky Casino")));
    house.clock().pass(Duration.ofDays(8));

    assertThat(poll("tidewater").remembered().move().adopted()).isFalse();
  }

  @Test
  void goesHomeToAConfiguredAddressThatAnswersForItselfAgain() {
    adoptTheNewAddress();
    server.on("/tide.xml", UnrulyRoutes.text(document));
    server.on("/new.xml", UnrulyRoutes.status(404));
    poll("tidewater");

    assertThat(poll("tidewater").remembered().move().home()).isNull();
  }

  @Test
  void doesNotBeginTheWeekOfARedirectAnewForAFailureInBetween() {
    server.on("/tide.xml", UnrulyRoutes.redirect(308, "/new.xml"));
    server.on("/new.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    house.clock().pass(Duration.ofDays(4));
    server.on("/new.xml", UnrulyRoutes.status(502));
    assertThat(poll("tidewater").isFailing()).isTrue();
    server.on("/new.xml", UnrulyRoutes.text(document));
    house.clock().pass(Duration.ofDays(3));

    assertThat(poll("tidewater").remembered().move().adopted()).isTrue();
  }

  @Test
  void beginsTheWeekOfARedirectAnewForAnotherAnswerInBetween() {
    server.on("/tide.xml", UnrulyRoutes.redirect(308, "/new.xml"));
    server.on("/new.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    house.clock().pass(Duration.ofDays(4));
    server.on("/tide.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    server.on("/tide.xml", UnrulyRoutes.redirect(308, "/new.xml"));
    house.clock().pass(Duration.ofDays(3));

    assertThat(poll("tidewater").remembered().move().adopted()).isFalse();
  }

  @Test
  void doesNotKeepPollsWaitingForAHostThatIsBusyWithManyOfItsFeeds() throws Exception {
    server.on("/tide.xml", UnrulyRoutes.silence());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Fetcher fetcher = house.get(Fetcher.class);
      for (int i = 0; i <= Postponement.QUEUE; i++) {
        threads.execute(() -> fetcher.fetch(FetchRequest.of(server.at("/tide.xml"))));
      }
      Awaitility.await()
          .until(() -> fetcher.waiting(server.at("/harbour.xml")) == Postponement.QUEUE);

      PollState later = poll("harbour");

      assertThat(later.rule()).isEqualTo(Rule.TURN);
      assertThat(later.due()).isAfter(TestDesk.START);
      assertThat(saved("harbour")).isEqualTo(later);
      threads.shutdownNow();
    }
  }

  @Test
  void goesByTheNameThatAnEditGivesTheDesk() {
    server.on("/tide.xml", UnrulyRoutes.text(document));
    CurrentFeeds current = house.get(CurrentFeeds.class);
    Feeds feeds = current.get();
    URI moved = URI.create("https://moved.example");
    Masthead next = new Masthead("Desk", feeds.masthead().zone(), moved, "editor@moved.example");

    current.replace(new Feeds(next, feeds.feeds(), feeds.editions()));
    poll("tidewater");

    assertThat(server.asked().getLast().headers().get("User-Agent"))
        .endsWith("(+https://moved.example; editor@moved.example)");
  }

  @Test
  void leavesAHostAloneThatAnAddressNamesInBrackets() {
    HostPauses pauses = house.get(HostPauses.class);
    Instant later = TestDesk.START.plusSeconds(3600);

    pauses.pause("2001:db8::1", later, TestDesk.START);

    assertThat(pauses.until(URI.create("http://[2001:DB8::1]/"), TestDesk.START)).contains(later);
  }

  @Test
  void followsNoRedirectToAHostThatWantsToBeLeftAlone() {
    server.on("/tide.xml", UnrulyRoutes.redirect(302, elsewhere("/new.xml")));
    server.on("/new.xml", UnrulyRoutes.text(document));
    HostPauses pauses = house.get(HostPauses.class);
    Instant later = TestDesk.START.plusSeconds(3600);
    pauses.pause("127.0.0.2", later, TestDesk.START);

    PollState state = poll("tidewater");

    assertThat(state.rule()).isEqualTo(Rule.RETRY_AFTER);
    assertThat(state.due()).isAfterOrEqualTo(later);
    assertThat(state.isFailing()).isFalse();
    assertThat(server.asked().getLast().path()).isEqualTo("/tide.xml");
  }

  /** On the same server under another of its names. */
  private String elsewhere(String path) {
    return server.at(path).toString().replace("127.0.0.1", "127.0.0.2");
  }

  @Test
  void adoptsNeitherATemporaryRedirectNorAnotherFeed() {
    server.on("/tide.xml", UnrulyRoutes.redirect(302, "/new.xml"));
    server.on("/harbour.xml", UnrulyRoutes.redirect(308, "/other.xml"));
    server.on("/new.xml", UnrulyRoutes.text(document));
    server.on("/other.xml", UnrulyRoutes.text(document));
    poll("tidewater");
    poll("harbour");
    house.clock().pass(Duration.ofDays(5));
    server.on(
        "/other.xml",
        UnrulyRoutes.text(document.replaceFirst("<title>[^<]*", "<title>Lucky Casino")));
    poll("harbour");
    house.clock().pass(Duration.ofDays(3));
    assertThat(poll("tidewater").remembered().move().to()).isNull();
    assertThat(poll("harbour").remembered().move().adopted()).isFalse();
    assertThat(saved("harbour").remembered().move().to()).isEqualTo(server.at("/other.xml"));
  }

  @Test
  void endsAFeedThatIsGoneAndSaysSo() {
    server.on("/tide.xml", UnrulyRoutes.status(410));
    assertThat(poll("tidewater").rule()).isEqualTo(Rule.GONE);
    house.clock().pass(Duration.ofHours(25));

    PollState state = poll("tidewater");

    assertThat(state.hasEnded()).isTrue();
    assertThat(saved("tidewater").hasEnded()).isTrue();
    assertThat(state.outcome()).contains("410");
  }

  private String changed() {
    return document.replace("driving rain", "driving sleet and rain all through the long night");
  }

  private PollState poll(String feed) {
    return house
        .get(Poller.class)
        .poll(house.get(CurrentFeeds.class).get().feed(feed).orElseThrow());
  }

  private PollState saved(String feed) {
    return house.get(PollStates.class).find(feed).orElseThrow();
  }
}
