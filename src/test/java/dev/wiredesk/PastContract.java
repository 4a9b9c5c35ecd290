package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.archive.Withdrawals;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader finds who walks back through the archive of a merged feed, on every database; a
 * subclass names the database.
 */
abstract class PastContract {

  private static final String FERRY =
      "The last of the wooden ferries on the Marsh River was taken out of service on Thursday after"
          + " inspectors found rot in eleven of her forty frames. Skipper Ines Carvalho brought the"
          + " Alma into the yard at Vessel Point shortly before dawn with only her crew aboard.";
  private static final String COUNCIL =
      "A council hearing in Dunmore will decide next month whether the 96-year-old boat is repaired"
          + " or broken up for her brass. Repairs would cost some 1.4 million crowns, said harbour"
          + " engineer Tomas Brandt, who has kept a model of the ferry on his desk since childhood.";
  private static final String MINE =
      "Miners at the Karst Hill pit voted on Monday to return to work, ending a strike that had"
          + " stopped shipments of zinc for nine weeks. The union won a rise of 4.5 percent and a"
          + " promise that the night shift would keep its doctor, secretary Ana Petrovic said.";
  private static final String DAY = "2026-03-01";

  private static final String FEEDS =
      """
      desk: { title: Quay desk, url: "https://desk.example" }
      feeds:
        - { slug: one, url: "https://one.example/feed", regions: [UA] }
        - { slug: two, url: "https://two.example/feed", regions: [PE] }
        - { slug: three, url: "https://three.example/feed" }
      editions:
        - { slug: boats, title: Boats, query: 'ferry OR ferries OR miners' }
      """;

  @TempDir Path folder;

  private ServedDesk desk;

  /** The address of a fresh database. */
  abstract String database();

  @BeforeEach
  void open() throws IOException {
    desk = new ServedDesk(folder, FEEDS, database());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void archivesOfADayThatIsOverStayAsTheyAre() {
    fileTheDay();
    Map<String, String> before = archives();
    assertThat(before.get("/feeds/world/" + DAY + ".atom"))
        .contains("ferries", "hearing", "Miners");
    assertThat(before.get("/feeds/peru/" + DAY + ".rss")).contains("hearing");

    receive("one", item("1", "Ferry taken out", FERRY.replace("eleven", "twelve")));
    receive(
        "three", item("9", "Miners go back", MINE), item("10", "Fog", "Fog closed the strait."));
    change(withdrawals -> withdrawals.merge(story("Ferry"), story("Council"), desk.now()));

    assertThat(desk.read("/feeds/world.atom")).contains("twelve of her", "Fog closed");
    assertThat(archives()).isEqualTo(before);
    desk.pass(Duration.ofDays(3));
    assertThat(archives()).isEqualTo(before);
  }

  @Test
  void archivesLoseWhatASourceTakesBackAndSaySo() {
    fileTheDay();
    Map<String, String> before = archives();

    change(withdrawals -> withdrawals.withdraw(story("Miners"), "Killed", desk.now()));

    Map<String, String> after = archives();
    assertThat(after.get("/feeds/peru/" + DAY + ".atom"))
        .isEqualTo(before.get("/feeds/peru/" + DAY + ".atom"));
    for (String feed : List.of("world", "ukraine", "editions/boats")) {
      assertThat(after.get("/feeds/" + feed + "/" + DAY + ".atom"))
          .contains("ferries", "<at:deleted-entry", "ref=\"https://one.example/2\"", "Killed")
          .doesNotContain("Karst Hill");
    }
  }

  @Test
  void everyFeedInWhichAStoryStoodTellsThatItHasGone() {
    fileTheDay();
    change(withdrawals -> withdrawals.withdraw(story("Miners"), "Killed", desk.now()));
    change(withdrawals -> withdrawals.merge(story("Ferry"), story("Council"), desk.now()));

    String miners = "ref=\"https://one.example/2\"";
    String council = "ref=\"https://two.example/3\"";
    assertThat(desk.read("/feeds/world.atom")).contains(miners, council);
    assertThat(desk.read("/feeds/ukraine.atom")).contains(miners).doesNotContain(council);
    assertThat(desk.read("/feeds/peru.atom")).contains(council).doesNotContain(miners);
    assertThat(desk.read("/feeds/editions/boats.atom")).contains(miners, council);
    assertThat(desk.read("/feeds/search.atom?q=karst")).contains(miners);
    assertThat(desk.read("/feeds/nepal.atom")).doesNotContain("at:deleted-entry");
    receive("one", item("1", "Ferry taken out", FERRY.replace("eleven", "twelve")));
    desk.pass(Duration.ofDays(40));
    receive("one", item("7", "Tide table", "The spring tide of the century is due at noon."));
    assertThat(desk.read("/feeds/ukraine.atom")).doesNotContain("at:deleted-entry");
  }

  @Test
  void aStoryThatGoesMovesTheDateOfItsFeed() {
    fileTheDay();
    HttpResponse<String> before = desk.ask("/feeds/ukraine.atom");
    String modified = before.headers().firstValue("Last-Modified").orElseThrow();

    desk.pass(Duration.ofMinutes(5));
    change(withdrawals -> withdrawals.withdraw(story("Miners"), "Killed", desk.now()));

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            desk.ask("/feeds/ukraine.atom", "If-Modified-Since", modified).statusCode() == 200);
  }

  @Test
  void aCopyMovesTheDateOfItsFeedAndNotOfItsStory() {
    fileTheDay();
    HttpResponse<String> before = desk.ask("/feeds/ukraine.json");
    String modified = before.headers().firstValue("Last-Modified").orElseThrow();

    receive("three", item("9", "Miners go back", MINE));

    HttpResponse<String> after =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () -> desk.ask("/feeds/ukraine.json", "If-Modified-Since", modified),
                answer -> answer.statusCode() == 200);
    assertThat(after.body()).contains("Also carried by");
    assertThat(updates(after.body())).isEqualTo(updates(before.body()));
  }

  @Test
  void linksLeadBackToTheFirstStoryAndForthToTheLast() {
    List<String> filed = new ArrayList<>();
    for (int day : new int[] {1, 2, 5, 9}) {
      String id = "day" + day;
      receive(
          "one", item(id, "Tide of " + id, "At the weir the water stood at mark " + day + "7."));
      filed.add("https://one.example/" + id);
      desk.pass(Duration.ofDays(day == 1 ? 1 : day == 2 ? 3 : day == 5 ? 4 : 0));
    }
    List<String> found = new ArrayList<>();
    String address = "https://desk.example/feeds/ukraine.atom";
    String first = address;
    while (address != null) {
      first = address;
      String document = desk.read(path(address));
      found.addAll(ids(document));
      address = link(document, "prev-archive");
    }
    assertThat(found.stream().distinct().toList()).containsExactlyElementsOf(filed.reversed());
    assertThat(first).endsWith("/feeds/ukraine/2026-03-01.atom");

    int documents = 0;
    for (String next = first; next != null; documents++) {
      String document = desk.read(path(next));
      assertThat(link(document, "current")).isEqualTo("https://desk.example/feeds/ukraine.atom");
      assertThat(document.contains("archive xmlns:fh")).isEqualTo(!next.contains("03-09"));
      next = link(document, "next-archive");
    }
    assertThat(documents).isEqualTo(9);
    assertThat(desk.ask("/feeds/ukraine/2026-03-10.atom"))
        .returns(404, HttpResponse::statusCode)
        .returns(
            "That day is yet to come; the latest there is, in UTC, is 2026-03-09.\n",
            HttpResponse::body);
  }

  @Test
  void aDayIsNoArchiveUntilItIsOver() {
    receive("one", item("1", "Ferry taken out", FERRY));
    HttpResponse<String> today = desk.ask("/feeds/world/" + DAY + ".atom");
    assertThat(today.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(caching -> assertThat(caching).contains("max-age=60"));
    assertThat(link(desk.read("/feeds/world.atom"), "prev-archive")).isNull();

    desk.pass(Duration.ofDays(1));

    HttpResponse<String> over = desk.ask("/feeds/world/" + DAY + ".atom");
    assertThat(over.body()).contains("<fh:archive", "rel=\"next-archive\"");
    assertThat(over.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(caching -> assertThat(caching).contains("max-age=3600"));
  }

  /** Three stories, one of them corrected within the day, and the night after. */
  private void fileTheDay() {
    receive("one", item("1", "Ferry taken out", FERRY), item("2", "Miners return", MINE));
    receive("two", item("3", "Council to decide on the ferry", COUNCIL));
    desk.pass(Duration.ofHours(1));
    receive("one", item("1", "Ferry taken out", FERRY.replace("forty", "fifty")));
    desk.pass(Duration.ofDays(1));
  }

  private Map<String, String> archives() {
    desk.forgetWhatIsRendered();
    Map<String, String> archives = new LinkedHashMap<>();
    for (String feed : List.of("world", "ukraine", "peru", "editions/boats")) {
      for (String format : List.of("atom", "rss", "json")) {
        String path = "/feeds/" + feed + "/" + DAY + "." + format;
        HttpResponse<String> answer = desk.ask(path);
        archives.put(path, answer.body());
        archives.put(path + " ETag", answer.headers().firstValue("ETag").orElseThrow());
        archives.put(path + " of", answer.headers().firstValue("Last-Modified").orElseThrow());
      }
    }
    return archives;
  }

  private static String item(String id, String title, String text) {
    return "<item><guid isPermaLink=\"false\">https://SOURCE.example/%s</guid><title>%s</title><description>&lt;p&gt;%s&lt;/p&gt;</description></item>"
        .formatted(id, title, text);
  }

  private void receive(String slug, String... items) {
    desk.receive(
        slug, Stream.of(items).map(item -> item.replace("SOURCE", slug)).toArray(String[]::new));
  }

  private void change(Consumer<Withdrawals> work) {
    desk.get(Archive.class)
        .filing(() -> {
          work.accept(desk.get(Withdrawals.class));
          return true;
        });
    desk.look();
  }

  private long story(String headline) {
    return desk.get(Stories.class).list(StoryQuery.latest(50)).stream()
        .filter(story -> story.article().headline().startsWith(headline))
        .mapToLong(Story::id)
        .findFirst()
        .orElseThrow();
  }

  private static String path(String address) {
    return URI.create(address).getPath();
  }

  private static @Nullable String link(String document, String rel) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(document);
    return link.find() ? link.group(1) : null;
  }

  private static List<String> ids(String document) {
    return Stream.of(document.split("<entry", -1))
        .skip(1)
        .map(entry -> entry.replaceAll("(?s).*?<id>(.*?)</id>.*", "$1"))
        .toList();
  }

  private static List<String> updates(String json) {
    return Pattern.compile("\"date_modified\":\"([^\"]+)\"")
        .matcher(json)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
