package dev.wiredesk.fulltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Admission;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.normalise.Origin;
import dev.wiredesk.poll.HostPauses;
import dev.wiredesk.poll.ReadingRoom;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Article pages fetched over real HTTP for a feed that gives no more than a teaser. */
class FullTextTest {

  private static final String TEASER = "The mole at the mouth of the harbour will be mended.";

  private static final String PAGE =
      """
      <html lang="en"><head><title>Mole to be mended</title></head><body><nav><a href="/">Home</a></nav>
      <article><h1>Mole to be mended</h1>
      <p>The mole at the mouth of the harbour will be mended before the autumn storms, the town said on Sunday.</p>
      <p>Divers found holes as wide as a cart in its seaward side, and stones that the winter had carried away.</p>
      <p>The work will cost a year's fees, and the ferries will berth at the fish market until it is done.</p>
      </article><footer><p>Terms and imprint</p></footer></body></html>
      """;

  @TempDir Path folder;

  private UnrulyServer server;
  private PageHouse house;

  @BeforeEach
  void open() throws IOException {
    house =
        PageHouse.open(
            folder,
            """
            feeds: [{ slug: mole, url: SERVER/feed.xml, full-text: true, headers: { X-Key: open-sesame } }]
            """);
    server = house.server();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void takesTheBodyFromThePageAndTheRestFromTheFeed() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html; charset=utf-8"));

    Receipt receipt = receive(TEASER);
    assertThat(receipt.inWords()).isEqualTo("1 waiting for its page");
    assertThat(stories()).isEmpty();

    serve();

    Story story = stories().getFirst();
    assertThat(story.article().headline()).isEqualTo("Mole to be mended soon");
    assertThat(story.article().text()).contains("Divers found holes").doesNotContain("imprint");
    assertThat(story.article().origin()).isEqualTo(Origin.PAGE);
    assertThat(asked()).containsExactly("/robots.txt", "/mole");
  }

  @Test
  void fetchesThePageOfAnArticleOnce() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    receive(TEASER);
    serve();
    assertThat(receive(TEASER).inWords()).isEqualTo("1 known");
    serve();

    assertThat(asked()).containsExactly("/robots.txt", "/mole");
    assertThat(stories()).hasSize(1);
  }

  @Test
  void fetchesItAgainWhenTheFeedSaysSomethingElseAndFilesANewVersion() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();
    server.on(
        "/mole", UnrulyRoutes.text(PAGE.replace("a cart", "two carts"), "Content-Type: text/html"));

    receive(TEASER + " Two carts wide are the holes.");
    assertThat(stories().getFirst().article().text()).contains("as wide as a cart");
    serve();

    assertThat(stories()).hasSize(1);
    assertThat(stories().getFirst().article().text()).contains("as wide as two carts");
  }

  @Test
  void leavesPagesThatRobotsTxtForbids() {
    server.on("/robots.txt", UnrulyRoutes.text("User-agent: *\nDisallow: /mole\n"));
    receive(TEASER);
    serve();

    assertThat(asked()).containsExactly("/robots.txt");
    assertThat(stories().getFirst().article().text()).isEqualTo(TEASER);
    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.FEED);
  }

  @Test
  void asksTheSiteThatARedirectLeadsToBeforeItGoesThere() throws IOException {
    try (UnrulyServer other = new UnrulyServer()) {
      server.on("/mole", UnrulyRoutes.redirect(302, other.at("/mole").toString()));
      other.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
      other.on("/robots.txt", UnrulyRoutes.text("User-agent: *\nDisallow: /mole\n"));
      receive(TEASER);
      serve();

      assertThat(other.asked()).extracting(UnrulyServer.Asked::path).containsExactly("/robots.txt");
      assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.FEED);
    }
  }

  @Test
  void followsARedirectToASiteThatAllowsIt() throws IOException {
    try (UnrulyServer other = new UnrulyServer()) {
      server.on("/mole", UnrulyRoutes.redirect(302, other.at("/mole").toString()));
      other.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
      receive(TEASER);
      serve();

      assertThat(other.asked())
          .extracting(UnrulyServer.Asked::path)
          .containsExactly("/robots.txt", "/mole");
      assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
    }
  }

  @Test
  void waitsForTheRobotsTxtOfARedirectsTarget() throws IOException {
    try (UnrulyServer other = new UnrulyServer()) {
      server.on("/mole", UnrulyRoutes.redirect(302, other.at("/mole").toString()));
      other.on("/robots.txt", UnrulyRoutes.status(500));
      receive(TEASER);
      serve();

      assertThat(other.asked()).extracting(UnrulyServer.Asked::path).containsExactly("/robots.txt");
      assertThat(stories()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void goesInWhereASiteHasNoRulesForIt(int status) {
    server.on("/robots.txt", UnrulyRoutes.status(status));
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();

    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Mole\",\"isAccessibleForFree\":false}</script>",
        "<div class=paywall>Subscribe to continue reading</div>",
      })
  void keepsTheFeedsBodyWhereThePageHidesItsArticle(String sign) {
    server.on("/mole", UnrulyRoutes.text(PAGE + sign, "Content-Type: text/html"));
    receive(TEASER);
    serve();

    assertThat(stories().getFirst().article().text()).isEqualTo(TEASER);
    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.FEED);
  }

  @Test
  void takesAnEmptyAnswerForNoRulesAtAll() {
    server.on("/robots.txt", UnrulyRoutes.status(204));
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();

    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
  }

  @Test
  void comesBackWithinAMinuteThoughTheOnlyPageIsPutOffForLonger() {
    server.on("/mole", UnrulyRoutes.unavailable("300"));
    receive(TEASER);

    Instant again = house.get(PageDesk.class).serve("mole").orElseThrow();

    assertThat(again).isEqualTo(TestDesk.START.plusSeconds(60));
    assertThat(house.get(PageDesk.class).serve("mole")).isPresent();
    assertThat(asked()).containsExactly("/robots.txt", "/mole");
  }

  /** A hundred and more feeds may have a page come at the same time. */
  @Test
  void readsAPageWhenItIsItsTurn() throws Exception {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        ReadingRoom.Place large = house.get(ReadingRoom.class).place()) {
      large.await();
      Future<?> served =
          large.read(() -> {
            Future<?> serving = thread.submit(this::serve);
            await().until(() -> asked().contains("/mole"));
            assertThat(serving).isNotDone();
            assertThat(stories()).isEmpty();
            return serving;
          });
      served.get();
    }
    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
  }

  @Test
  void asksForRoomForALargePage() throws Exception {
    String large = PAGE + "<!--" + "x".repeat(Admission.ORDINARY) + "-->";
    server.on("/mole", UnrulyRoutes.text(large, "Content-Type: text/html"));
    AtomicInteger asked = new AtomicInteger();
    house
        .get(PageVisitor.class)
        .visit(feed(), server.at("/mole").toString(), asked::incrementAndGet);

    assertThat(asked).hasValue(1);
  }

  @Test
  void goesByTheRulesThatNameIt() {
    server.on(
        "/robots.txt",
        UnrulyRoutes.text("User-agent: *\nDisallow: /\n\nUser-agent: Wiredesk\nAllow: /mole\n"));
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();

    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
  }

  @Test
  void waitsForARobotsTxtThatCannotBeReached() {
    server.on("/robots.txt", UnrulyRoutes.status(503));
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();
    assertThat(stories()).isEmpty();
    assertThat(asked()).containsExactly("/robots.txt");

    server.on("/robots.txt", UnrulyRoutes.status(404));
    house.clock().pass(Duration.ofMinutes(3));
    serve();
    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
  }

  @Test
  void filesTheFeedsOwnBodyAfterTenMinutes() {
    server.on("/mole", UnrulyRoutes.status(503));
    receive(TEASER);
    serve();
    assertThat(stories()).isEmpty();

    house.clock().pass(PageDesk.LONGEST_WAIT);
    serve();

    assertThat(stories().getFirst().article().text()).isEqualTo(TEASER);
    assertThat(house.get(PageDesk.class).pressing()).isEmpty();
  }

  @Test
  void filesTheFeedsOwnBodyAtOnceWhereThePageIsGone() {
    server.on("/mole", UnrulyRoutes.status(404));
    receive(TEASER);
    serve();

    assertThat(stories().getFirst().article().text()).isEqualTo(TEASER);
  }

  @Test
  void comesBackWhenABusySiteSays() {
    server.on("/mole", UnrulyRoutes.unavailable("120"));
    receive(TEASER);
    serve();
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    house.clock().pass(Duration.ofSeconds(100));
    serve();
    assertThat(stories()).isEmpty();

    house.clock().pass(Duration.ofSeconds(21));
    serve();
    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.PAGE);
  }

  @Test
  void keepsTheFeedsBodyWhereThePageYieldsLess() {
    server.on(
        "/mole",
        UnrulyRoutes.text(
            "<html><body><article><p>Harbour news.</p></article></body></html>",
            "Content-Type: text/html"));
    receive(TEASER);
    serve();

    assertThat(stories().getFirst().article().text()).isEqualTo(TEASER);
    assertThat(stories().getFirst().article().origin()).isEqualTo(Origin.FEED);
  }

  @Test
  void sendsTheFeedsHeadersToItsOwnSite() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();

    assertThat(server.asked().getLast().headers()).containsEntry("X-Key", "open-sesame");
    assertThat(server.asked().getFirst().headers()).doesNotContainKey("X-Key");
  }

  @Test
  void asksNoPageOfAHostThatWantsToBeLeftAloneAndTellsItsFeeds() {
    server.on("/mole", UnrulyRoutes.unavailable("300"));
    receive(TEASER);
    serve();
    receive(TEASER + " Two carts wide are the holes.");
    int before = server.asked().size();
    house.clock().pass(Duration.ofSeconds(60));

    serve();

    assertThat(server.asked()).hasSize(before);
    assertThat(
            house
                .get(HostPauses.class)
                .until(URI.create("http://127.0.0.1/"), house.clock().instant()))
        .contains(TestDesk.START.plusSeconds(300));
  }

  @Test
  void leavesAHostAloneWhoseRobotsTxtSaysWhenToComeAgain() {
    server.on("/robots.txt", UnrulyRoutes.unavailable("300"));
    receive(TEASER);
    serve();
    house.clock().pass(Duration.ofSeconds(200)); // robots.txt would be asked for again by now

    serve();

    assertThat(asked()).containsExactly("/robots.txt");
    assertThat(
            house
                .get(HostPauses.class)
                .until(URI.create("http://127.0.0.1/"), house.clock().instant()))
        .contains(TestDesk.START.plusSeconds(300));
  }

  @Test
  void filesAnEntryOnceHoweverManyNodesServeIt() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    var waiting = house.get(WaitingEntries.class).of("mole", 1).getFirst();
    Desk desk = house.get(Desk.class);

    assertThat(desk.settle(feed(), waiting, null, TestDesk.START).inWords()).isEqualTo("1 new");
    assertThat(desk.settle(feed(), waiting, null, TestDesk.START).inWords()).isEqualTo("1 known");
    assertThat(stories()).hasSize(1);
  }

  @Test
  void keepsThePagesTextWhenARevisionComesWithoutItsPage() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();
    server.on("/mole", UnrulyRoutes.status(404));

    receive(TEASER + " Two carts wide are the holes.");
    serve();

    assertThat(stories().getFirst().article().text()).contains("Divers found holes");
    assertThat(house.get(PageDesk.class).pressing()).isEmpty();
  }

  @Test
  void waitsNoLongerForWhatHasBeenExpunged() {
    server.on("/mole", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER);
    serve();
    receive(TEASER + " Two carts wide are the holes.");
    Instant later = house.clock().instant().plusSeconds(1);

    assertThat(house.get(Archive.class).expunge("mole", later, later)).isEqualTo(1);
    serve();

    assertThat(house.get(PageDesk.class).pressing()).isEmpty();
    assertThat(stories()).isEmpty();
  }

  @Test
  void countsWhatWaitsAsNews() {
    assertThat(receive(TEASER).broughtNews()).isTrue();
    assertThat(receive(TEASER).broughtNews()).isFalse();
  }

  @Test
  void fetchesPagesAtAddressesThatBrowsersTake() {
    server.on("/mole%7C1", UnrulyRoutes.text(PAGE, "Content-Type: text/html"));
    receive(TEASER, "/mole|1");
    serve();
    assertThat(stories().getFirst().article().text()).contains("Divers found holes");
  }

  private Receipt receive(String teaser) {
    return receive(teaser, "/mole");
  }

  private Receipt receive(String teaser, String path) {
    return house.receive(
        "mole",
        """
        <title>The Mole</title><link>%s</link><item>
        <title>Mole to be mended soon</title><link>%s</link><guid isPermaLink="false">mole-1</guid>
        <description>%s</description></item>
        """
            .formatted(server.at("/"), server.at("/") + path.substring(1), teaser));
  }

  private void serve() {
    house.serve("mole");
  }

  private Feed feed() {
    return house.feed("mole");
  }

  private List<String> asked() {
    return house.asked();
  }

  private List<Story> stories() {
    return house.stories();
  }
}
