package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} and {@code replay} answer, whether the desk runs or not. */
class EnquiryTest {

  private static final String FEEDS =
      """
      feeds:
        - slug: tidewater
          url: http://127.0.0.1:9/feed
          every: 1h
      """;

  private static final String AS_POSTGRESQL =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private static final String ODESA = "https://tidewater.example/world/grain-ships-leave-odesa";

  private static final String UNTITLED = "https://tidewater.example/world/untitled";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeFeeds() throws IOException {
    Files.writeString(folder.resolve("feeds.yml"), FEEDS);
  }

  @Test
  void aRunningDeskExplainsAStoryByItsAddress() throws IOException {
    try (TestDesk desk = TestDesk.run(folder, FEEDS)) {
      takeInNow(desk);

      int code = explain(ODESA + "?utm_source=x", "--server.port=" + desk.port());

      assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
      assertThat(said())
          .contains("Grain ships leave Odesa", "Tidewater Gazette (feed tidewater)", "copy of")
          .contains("Filed under", "Ukraine");
      assertThat(code).isZero();
    }
  }

  @Test
  void namesTopicsAsPagesDo() throws IOException {
    try (TestDesk desk = TestDesk.run(folder, FEEDS + "    topics: [football]\n")) {
      takeInNow(desk);

      var _ = explain(ODESA, "--server.port=" + desk.port());

      assertThat(said()).contains("  Football").doesNotContain("Soccer");
    }
  }

  @Test
  void aDormantDeskExplainsFromItsDatabaseByNumberAndAddress() throws IOException {
    fill();

    assertThat(explain("1", options())).isZero();
    assertThat(explain(ODESA, options())).isZero();
    assertThat(said()).contains("Story 1:", "Grain ships leave Odesa");
  }

  @Test
  void tellsWhatIsWrongInFeedsYmlRatherThanOfItsDatabase() throws IOException {
    fill();
    Files.writeString(
        folder.resolve("feeds.yml"),
        "feeds: [{ slug: a, url: \"http://127.0.0.1:9/feed\", evry: 5m }]\n");

    assertThat(explain("1", options())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("\"evry\" is not a key of a feed")
        .doesNotContain("database");
  }

  @Test
  void saysThatNothingIsKnown() throws IOException {
    fill();

    assertThat(explain("https://nowhere.example/a", options())).isEqualTo(1);
    assertThat(said()).startsWith("Nothing on file");
  }

  @Test
  void anOutletsAddressThatEndsLikeOurStoriesIsNotTakenForOne() throws IOException {
    fill();

    assertThat(explain("https://elsewhere.example/stories/2026/harbour-1", options())).isEqualTo(1);
    assertThat(explain("http://localhost:8080/stories/1", options())).isZero();
  }

  @Test
  void tellsWhyAnEntryWasSpiked() throws IOException {
    fill();

    assertThat(explain("empty-1", options())).isZero();
    assertThat(said()).startsWith("Spiked: empty-1 of the feed tidewater").contains("headline");
  }

  @Test
  void findsASpikedEntryByTheAddressOfItsArticleToo() throws IOException {
    fill();

    assertThat(explain(UNTITLED + "?utm_source=x", options())).isZero();
    assertThat(said()).startsWith("Spiked: empty-1 of the feed tidewater").contains("headline");
  }

  @Test
  void isAnsweredByAPrivateDeskToo() throws IOException {
    try (TestDesk desk = TestDesk.run(folder, FEEDS, "--wiredesk.readers.alice=sesame-of-alice")) {
      takeInNow(desk);
      String port = "--server.port=" + desk.port();

      assertThat(explain("1", port, "--wiredesk.readers.alice=sesame-of-alice")).isZero();
      assertThat(said()).startsWith("Story 1:");
    }
  }

  @Test
  void saysThatADeskIsPrivateInsteadOfThatThereIsNone() throws IOException {
    try (TestDesk desk = TestDesk.run(folder, FEEDS, "--wiredesk.readers.alice=sesame-of-alice")) {
      String port = "--server.port=" + desk.port();

      assertThat(explain("1", port)).isEqualTo(1);
      assertThat(replay("2026-03-01", port, "--wiredesk.readers.bob=a-guess")).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8).lines())
          .allMatch(line -> line.contains("at port " + desk.port() + " is private"))
          .allMatch(line -> line.contains("--wiredesk.readers."))
          .hasSize(2)
          .noneMatch(line -> line.contains("a-guess"));
    }
  }

  @Test
  void makesNoDatabaseWhereThereIsNone() {
    assertThat(explain("1", options())).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("there is no database at", "name the port of the desk (--server.port=9000)");
    assertThat(folder.resolve("desk.mv.db")).doesNotExist();
  }

  @Test
  void anUnchangedDeskReplaysADayAsItIs() throws IOException {
    fill();

    assertThat(replay("2026-03-01", options())).isZero();
    assertThat(said().strip())
        .isEqualTo("2026-03-01: 3 entries replayed, 0 would be filed otherwise");
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("as they stand today");
  }

  @Test
  void aReplayShowsWhatAnotherFeedsFileWouldChange() throws IOException {
    fill();
    Files.writeString(folder.resolve("feeds.yml"), FEEDS + "    regions: [NZ]\n");

    assertThat(replay("2026-03-01", options())).isZero();
    assertThat(said())
        .contains("regions: [UA] → [UA, NZ]", "3 entries replayed, 2 would be filed otherwise");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("as they stand today");
  }

  @Test
  void aReplayFilesWhatWasUnderAnEmbargoWhenThatEnds() throws IOException {
    String released =
        """
        <rss version="2.0"><channel><title>Tidewater Gazette</title><item><guid>levy</guid>
        <title>EMBARGOED UNTIL 1800 GMT: Levy on empty flats</title>
        <pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate>
        <description>Parliament in Umberg is to vote on a levy on empty flats.</description>
        </item></channel></rss>
        """;
    try (DormantDesk desk = DormantDesk.start(List.of(options()))) {
      takeIn(desk.get(Desk.class), desk.get(CurrentFeeds.class), TestDesk.START, released);
      Waiting held = desk.get(WaitingEntries.class).of("tidewater", 2).getFirst();
      Feed feed = desk.get(CurrentFeeds.class).feed("tidewater").orElseThrow();
      desk.get(Desk.class).settle(feed, held, null, held.due());
    }

    assertThat(replay("2026-03-01", options())).isZero();
    assertThat(said().strip())
        .isEqualTo("2026-03-01: 1 entries replayed, 0 would be filed otherwise");
  }

  @Test
  void theCommandsAreNotHeldUpByTheLimitForReaders() throws Exception {
    try (TestDesk desk = TestDesk.run(folder, FEEDS, "--wiredesk.rate-limit=1");
        HttpClient reader = HttpClient.newHttpClient()) {
      takeInNow(desk);
      String port = "--server.port=" + desk.port();
      String today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).toString();

      assertThat(explain(ODESA, port)).isZero();
      assertThat(replay(today, port, "--wiredesk.feeds=" + folder.resolve("feeds.yml"))).isZero();

      HttpRequest forwarded =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + desk.port() + "/enquiries/explain?of=1"))
              .header("X-Forwarded-For", "192.0.2.7")
              .build();
      assertThat(reader.send(forwarded, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
      assertThat(reader.send(forwarded, BodyHandlers.discarding()).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void findsTheFileWhicheverWayOfH2LeadsToIt() throws IOException {
    fill();

    for (String way : List.of("", "file:", "nio:", "async:")) {
      String url = "--spring.datasource.url=jdbc:h2:" + way + database() + AS_POSTGRESQL;
      assertThat(explain("1", "--server.port=9", options()[1], url)).as(way).isZero();
    }
  }

  private void fill() throws IOException {
    try (DormantDesk desk = DormantDesk.start(List.of(options()))) {
      takeIn(desk.get(Desk.class), desk.get(CurrentFeeds.class), TestDesk.START);
    }
  }

  /** Its clock runs, so that what was filed long ago would be expunged before it is asked about. */
  private static void takeInNow(TestDesk desk) throws IOException {
    Instant now = desk.get(InstantSource.class).instant();
    takeIn(desk.get(Desk.class), desk.get(CurrentFeeds.class), now);
  }

  private static void takeIn(Desk desk, CurrentFeeds feeds, Instant now) throws IOException {
    String wire = Files.readString(Path.of("src/test/resources/desk/tidewater.xml"));
    String linked = wire.replace("<title></title>", "<link>" + UNTITLED + "</link>");
    takeIn(desk, feeds, now, linked);
  }

  private static void takeIn(Desk desk, CurrentFeeds feeds, Instant now, String xml) {
    Document document =
        new Document(
            URI.create("http://127.0.0.1:9/feed"), null, xml.getBytes(StandardCharsets.UTF_8));
    desk.receive(
        feeds.get().feed("tidewater").orElseThrow(),
        (ParsedFeed) new FeedParser().parse(document),
        now,
        _ -> {});
  }

  private String[] options() {
    return new String[] {
      "--server.port=9",
      "--wiredesk.feeds=" + folder.resolve("feeds.yml"),
      "--spring.datasource.url=" + shippedUrl().replace("./data/wiredesk", database().toString())
    };
  }

  /** The one that every desk has unless somebody sets another. */
  private static String shippedUrl() {
    return DeskOnFile.settings(List.of()).getRequiredProperty("spring.datasource.url");
  }

  private Path database() {
    return folder.resolve("desk");
  }

  private int explain(String asked, String... options) {
    return new ExplainCommand(stream(out), stream(err)).run(arguments(asked, options));
  }

  private int replay(String day, String... options) {
    return new ReplayCommand(stream(out), stream(err)).run(arguments(day, options));
  }

  private static List<String> arguments(String first, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addFirst(first);
    return arguments;
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
