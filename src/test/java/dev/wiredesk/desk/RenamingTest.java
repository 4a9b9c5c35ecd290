package dev.wiredesk.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Decision;
import dev.wiredesk.archive.Decisions;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.dedupe.Recognition;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that give what they have published new ids. */
class RenamingTest {

  private static final Feed QUAY = Feed.of("quay", URI.create("http://quay.example/feed"));
  private static final List<String> SUBJECTS =
      List.of("ferry", "crane", "lighthouse", "dredger", "pilot", "bridge", "canal", "shipyard");

  @TempDir Path folder;

  private TestDesk house;
  private Stories stories;

  /** An item as our feeds here print it. */
  private record Item(String guid, String link, String title, Instant published, String text) {

    String xml() {
      return """
      <item><guid isPermaLink="false">%s</guid><link>%s</link><title>%s</title>
      <pubDate>%s</pubDate><description>%s</description></item>
      """
          .formatted(
              guid,
              link,
              title,
              DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)),
              text);
    }
  }

  @BeforeEach
  void open() throws IOException {
    house = TestDesk.start(folder, "feeds: [{ slug: quay, url: http://quay.example/feed }]");
    stories = house.get(Stories.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void publishesNothingTwiceWhenAFeedNumbersAllItsEntriesAnew() {
    receive(items(8));
    List<String> ids = published();
    long change = stories.lastChange();
    house.clock().pass(Duration.ofHours(1));

    Receipt receipt =
        receive(
            each(
                items(8),
                item ->
                    new Item(
                        "urn:new:" + item.guid().hashCode(),
                        item.link(),
                        item.title(),
                        item.published(),
                        item.text() + " Rewritten by a new machine.")));

    assertThat(receipt.count(Filing.RENAMED)).isEqualTo(8);
    assertThat(receipt.broughtNews()).isFalse();
    assertThat(receipt.inWords()).isEqualTo("8 known under other ids");
    assertThat(published()).isEqualTo(ids);
    assertThat(stories.lastChange()).isEqualTo(change);
    assertThat(house.get(EntryNames.class).renamings(TestDesk.START).get("quay"))
        .isEqualTo(new EntryNames.Renaming(8, 8, house.clock().instant()));
  }

  @Test
  void knowsAFeedThatMovesToAnotherHostAndToHttps() {
    receive(items(8));
    List<String> ids = published();

    UnaryOperator<String> moved =
        address -> address.replace("http://quay.example", "https://www.harbour-quay.example");
    Receipt receipt =
        receive(
            each(
                items(8),
                item ->
                    new Item(
                        moved.apply(item.guid()),
                        moved.apply(item.link()),
                        item.title(),
                        item.published(),
                        item.text())));

    assertThat(receipt.count(Filing.RENAMED)).isEqualTo(8);
    assertThat(published()).isEqualTo(ids);
  }

  @Test
  void filesWhatIsNewInAFloodOfNewIds() {
    receive(items(8));
    List<Item> next = new ArrayList<>(each(items(8), item -> renamed(item, "x-")));
    next.addFirst(item(99, "Divers find a bell below the lighthouse", "A bell of 1811 came up."));

    Receipt receipt = receive(next);

    assertThat(receipt.count(Filing.RENAMED)).isEqualTo(8);
    assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(1);
    assertThat(newest().article().headline()).startsWith("Divers find a bell");
  }

  @Test
  void goesOnTakingNewVersionsUnderTheNewIds() {
    receive(items(8));
    List<Item> renamed = each(items(8), item -> renamed(item, "x-"));
    receive(renamed);
    List<String> ids = published();
    house.clock().pass(Duration.ofHours(2));

    List<Item> edited = new ArrayList<>(renamed);
    Item first = edited.getFirst();
    edited.set(
        0,
        new Item(
            first.guid(),
            first.link(),
            first.title(),
            first.published(),
            first.text() + " Nine people were hurt."));
    Receipt receipt = receive(edited);

    assertThat(receipt.inWords()).isEqualTo("1 changed, 7 known");
    assertThat(published()).isEqualTo(ids);
    assertThat(
            stories.list(StoryQuery.latest(20)).stream()
                .filter(story -> story.article().text().contains("Nine people"))
                .map(Story::updated))
        .containsExactly(house.clock().instant());
  }

  /** The newest was taken for a change of what had stood first before. */
  @Test
  void aFeedThatGivesAllItsEntriesOneIdAddsToItsStoriesAndRewritesNone() {
    UnaryOperator<Item> nameless =
        item -> new Item("quay", item.link(), item.title(), item.published(), item.text());
    receive(each(items(8), nameless));
    List<String> headlines = headlines();
    List<String> ids = published();
    List<Item> next = new ArrayList<>(items(8));
    next.addFirst(item(99, "Divers find a bell below the lighthouse", "A bell of 1811 came up."));

    Receipt receipt = receive(each(next, nameless));

    assertThat(receipt.inWords()).isEqualTo("1 new, 8 known");
    assertThat(headlines()).containsAll(headlines).hasSize(9);
    assertThat(published()).containsAll(ids).doesNotHaveDuplicates();
  }

  @Test
  void keepsOneStoryOfTwoVersionsListedSideBySide() {
    Item older = versioned("#0", "Barges adrift at the mill", 0, "Two barges broke loose.");
    Item newer = versioned("#1", "Barges at the mill caught", 60, "Two barges were caught again.");

    Receipt receipt = receive(List.of(newer, older));

    assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(1);
    assertThat(receipt.count(Filing.WRITE_THRU)).isEqualTo(1);
    assertThat(newest().article().headline()).isEqualTo("Barges at the mill caught");
    assertThat(newest().entryId()).endsWith("/articles/c1#0");

    house.clock().pass(Duration.ofHours(1));
    receive(
        List.of(newer, versioned("#0", "Barges adrift at the mill", 0, "Two barges are loose.")));
    assertThat(newest().article().headline()).isEqualTo("Barges at the mill caught");
  }

  @Test
  void explainsUnderWhichNameItKnowsAnEntry() {
    receive(List.of(versioned("#0", "Barges adrift at the mill", 0, "Two barges broke loose.")));
    receive(List.of(versioned("#1", "Barges adrift at the mill", 0, "Two barges were caught.")));

    assertThat(house.get(Decisions.class).of(newest().id()))
        .extracting(Decision::rule, Decision::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "known again", "its id has changed in the number behind the hash only"));
  }

  @Test
  void filesTheForecastOfEachDay() {
    List<Item> week = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      week.addFirst(forecast(day));
      Receipt receipt = receive(week.size() > 5 ? week.subList(0, 5) : week);

      assertThat(receipt.count(Filing.ORIGINAL)).isEqualTo(1);
      house.clock().pass(Duration.ofDays(1));
    }
    assertThat(receive(List.of(forecast(21), forecast(22), forecast(23), forecast(24))).inWords())
        .isEqualTo("4 new");
  }

  @Test
  void filesEveryRegionsForecastOfTheNextDay() {
    receive(regions(1));
    house.clock().pass(Duration.ofDays(1));

    assertThat(receive(regions(2)).inWords()).isEqualTo("8 new");
  }

  @Test
  void bringsNothingBackFromTheDeadUnderANewId() {
    receive(items(8));
    house
        .get(Archive.class)
        .expunge("quay", house.clock().instant().plusSeconds(1), house.clock().instant());
    assertThat(published()).isEmpty();

    Receipt receipt = receive(each(items(8), item -> renamed(item, "x-")));

    assertThat(receipt.count(Filing.RENAMED)).isEqualTo(8);
    assertThat(published()).isEmpty();
    assertThat(receive(each(items(8), item -> renamed(item, "x-"))).inWords()).isEqualTo("8 known");
  }

  @Test
  void takesBackTheStoryThatANoticeUnderItsOwnIdKills() {
    List<Item> items = new ArrayList<>(items(2));
    receive(items);
    String killed = items.getFirst().guid();
    items.addFirst(item(50, "KILL: The ferry is repaired", "The story was wrong."));

    receive(items);
    assertThat(published()).containsExactly(items.getLast().guid());
    assertThat(house.get(Tombstones.class).list(StoryQuery.latest(9), Instant.EPOCH))
        .extracting(Tombstone::entryId)
        .containsExactly(killed);

    items.addFirst(item(51, "KILL: The tunnel is repaired", "The story was wrong."));
    assertThat(receive(items).count(Filing.SPIKED)).isEqualTo(1);
    assertThat(published()).hasSize(1);
  }

  /** The draws of a lottery at one address, whose feed has a new id for each with every poll. */
  @Test
  @Timeout(10)
  void looksAtFewOfTheManyEntriesThatMayBeOne() {
    receive(draws(0, 100));
    ParsedFeed next = parsed(draws(100, 1000));
    Archive archive = house.get(Archive.class);
    long source = archive.source(Outlet.source(QUAY, next));

    Intake intake =
        Intake.of(
            archive,
            house.get(Recognition.class),
            new Arrival(source, QUAY, next, house.clock().instant()));

    assertThat(intake.unlike()).hasSize(1000);
    assertThat(intake.renamed()).isEmpty();
  }

  private static List<Item> draws(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(n ->
            new Item(
                "draw-" + Integer.toHexString(n * 0x9E3779B9),
                "http://quay.example/draw",
                "Draw" + Integer.toString(1000 + n, 36),
                TestDesk.START.minusSeconds(n),
                "The numbers of the draw hang at the harbour office from noon on, and whoever has won"
                    + " should come by before Friday."))
        .toList();
  }

  private static List<Item> items(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> {
          String subject = SUBJECTS.get(n);
          return item(
              n,
              "The " + subject + " is repaired",
              "Workers have repaired the "
                  + subject
                  + " after the storm of last week, and the "
                  + subject
                  + " company thanked them with "
                  + (n + 3)
                  + " barrels of beer.");
        })
        .toList();
  }

  private static Item item(int n, String title, String text) {
    String address = "http://quay.example/?p=" + (300 + n);
    return new Item(address, address, title, TestDesk.START.minusSeconds(60L * n), text);
  }

  private static Item renamed(Item item, String prefix) {
    return new Item(
        prefix + item.guid().substring(item.guid().length() - 3),
        item.link(),
        item.title(),
        item.published(),
        item.text());
  }

  private static Item versioned(String suffix, String title, int seconds, String text) {
    String address = "https://quay.example/articles/c1";
    return new Item(
        address + suffix, address, title, TestDesk.START.minusSeconds(600 - seconds), text);
  }

  private static Item forecast(int day) {
    return new Item(
        "forecast-" + day,
        "http://quay.example/weather",
        "Weather forecast",
        TestDesk.START.plus(Duration.ofDays(day - 30)),
        "Day %d of the month brings %d degrees and wind from the %s, with rain before the evening."
            .formatted(day, day % 9 + 5, day % 2 == 0 ? "north" : "south"));
  }

  private static List<Item> regions(int day) {
    return SUBJECTS.stream()
        .map(place ->
            new Item(
                "w-" + place + "-" + day,
                "http://quay.example/weather/" + place,
                "Weather at the " + place,
                TestDesk.START.plus(Duration.ofDays(day - 3)),
                (day == 1
                        ? "A bright morning at the %s, then clouds from the sea and %d degrees at noon."
                        : "Fog hides the %s until the afternoon; colder than before, %d degrees at most.")
                    .formatted(place, 9 * day + SUBJECTS.indexOf(place))))
        .toList();
  }

  private static List<Item> each(List<Item> items, UnaryOperator<Item> change) {
    return items.stream().map(change).toList();
  }

  private Receipt receive(List<Item> items) {
    return house.get(Desk.class).receive(QUAY, parsed(items), house.clock().instant(), _ -> {});
  }

  private static ParsedFeed parsed(List<Item> items) {
    String xml =
        "<rss version='2.0'><channel><title>Quay</title>"
            + items.stream().map(Item::xml).collect(joining())
            + "</channel></rss>";
    Document document = new Document(QUAY.url(), null, xml.getBytes(UTF_8));
    return (ParsedFeed) new FeedParser().parse(document);
  }

  private List<String> published() {
    return stories.list(StoryQuery.latest(100)).stream().map(Story::entryId).toList();
  }

  private List<String> headlines() {
    return stories.list(StoryQuery.latest(20)).stream()
        .map(story -> story.article().headline())
        .toList();
  }

  private Story newest() {
    return stories.list(StoryQuery.latest(1)).getFirst();
  }
}
