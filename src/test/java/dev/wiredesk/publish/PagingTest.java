package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the links of a feed comes to all that was filed, on a desk that files much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {

  /** Filed today, two minutes apart: more than twice what a feed shows. */
  private static final int TODAY = 130;

  private RunningDesk desk;

  @BeforeAll
  void start() {
    Stream<Story> today =
        IntStream.range(0, TODAY).mapToObj(i -> story(1000L - i, Duration.ofMinutes(2L * i)));
    Stream<Story> before =
        IntStream.range(0, 5).mapToObj(i -> story(500L - i, Duration.ofHours(20 + 12L * i)));
    Story changed =
        Wire.story().id(400).age(Duration.ofHours(90)).correctedAfter(Duration.ofHours(89)).make();
    FixedStories stories =
        new FixedStories(
            Stream.of(today, before, Stream.of(changed)).flatMap(Function.identity()).toList());
    desk = RunningDesk.start(stories, List.of(), SampleDesk.feeds());
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private static Story story(long id, Duration age) {
    return Wire.story().id(id).age(age).make();
  }

  @Test
  void nextUrlLeadsToAllThatWasFiledTodayAndBefore() {
    List<String> found = walk(desk, "/feeds/world.json");
    assertThat(found.stream().distinct()).hasSize(TODAY + 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void nextLeadsToTodaysDocumentAndFromThereTheArchiveGoesOn(String format) {
    String current = desk.get("/feeds/world." + format).body();
    assertThat(link(current, "next"))
        .isEqualTo("https://desk.example/feeds/world/2026-08-20." + format);
    assertThat(link(current, "prev-archive"))
        .isEqualTo("https://desk.example/feeds/world/2026-08-19." + format);

    String today = desk.get("/feeds/world/2026-08-20." + format).body();
    assertThat(ids(today)).hasSize(TODAY);
    assertThat(today).doesNotContain("fh:archive");
    assertThat(link(today, "prev-archive"))
        .isEqualTo("https://desk.example/feeds/world/2026-08-19." + format);
  }

  @Test
  void nothingIsSaidToComeNextWhereTheFeedShowsAllOfToday() {
    String small = desk.get("/feeds/lebanon.atom").body();
    assertThat(link(small, "next")).isNull();
  }

  /** An old story that was changed late is the last of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world.json?since=2026-08-20T08:00:00Z",
        "/feeds/world.json?count=20&since=2026-08-20T08:00:00Z",
        "/feeds/ukraine.json?count=500&since=2026-08-20T08:00:00Z"
      })
  void nextUrlLeadsToAllThatCameOrChangedSinceThenEachOnce(String path) {
    List<String> found = walk(desk, path);
    assertThat(found).hasSize(93 + 1).doesNotHaveDuplicates();
    assertThat(found.getLast()).isEqualTo("tag:courier.example,2026:400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/world.atom", "/feeds/ukraine.rss", "/feeds/world.json"})
  void anOldStoryThatWasChangedSinceTheLastShownWasFiledIsToldToSubscribers(String path) {
    List<String> shown = ids(desk.get(path).body());
    assertThat(shown).hasSize(60 + 1);
    assertThat(shown.getLast()).isEqualTo("tag:courier.example,2026:400");
  }

  @Test
  void whatWasFiledTogetherWithTheLastShownIsNoChange() {
    Stream<Story> together =
        IntStream.range(0, 100).mapToObj(i -> story(1000L - i, Duration.ofMinutes(5)));
    Story changed =
        Wire.story().id(400).age(Duration.ofHours(9)).correctedAfter(Duration.ofHours(8)).make();
    Story later =
        Wire.story().id(401).age(Duration.ofHours(9)).correctedAfter(Duration.ofHours(9)).make();
    Story atThatMoment =
        Wire.story()
            .id(402)
            .age(Duration.ofHours(9))
            .correctedAfter(Duration.ofHours(9).minusMinutes(5))
            .make();
    FixedStories stories =
        new FixedStories(Stream.concat(together, Stream.of(atThatMoment, later, changed)).toList());
    try (RunningDesk first = RunningDesk.start(stories, List.of(), SampleDesk.feeds())) {
      List<String> shown = ids(first.get("/feeds/world.atom").body());

      assertThat(shown).hasSize(60 + 2);
      assertThat(shown.subList(60, 62))
          .containsExactly("tag:courier.example,2026:402", "tag:courier.example,2026:401");
    }
  }

  @Test
  void aDayThatHoldsMoreThanADocumentIsToldInStretches() {
    Stream<Story> day =
        IntStream.range(0, 1_100).mapToObj(i -> story(2000L - i, Duration.ofMinutes(36 * 60 + i)));
    Stream<Story> before = Stream.of(story(500, Duration.ofHours(100)));
    FixedStories stories = new FixedStories(Stream.concat(day, before).toList());
    try (RunningDesk busy = RunningDesk.start(stories, List.of(), SampleDesk.feeds())) {
      List<String> found = new ArrayList<>();
      List<String> documents = new ArrayList<>();
      String at = "/feeds/world/2026-08-18.atom";
      while (at != null) {
        documents.add(at);
        String document = busy.get(at).body();
        assertThat(document).contains("<fh:archive");
        found.addAll(ids(document));
        at = path(link(document, "prev-archive"));
      }

      assertThat(found).hasSize(1_101).doesNotHaveDuplicates();
      assertThat(documents)
          .containsExactly(
              "/feeds/world/2026-08-18.atom",
              "/feeds/world/2026-08-18.atom?before=1501",
              "/feeds/world/2026-08-18.atom?before=1001",
              "/feeds/world/2026-08-16.atom");
      assertThat(link(busy.get(documents.get(0)).body(), "next-archive"))
          .isEqualTo("https://desk.example/feeds/world/2026-08-19.atom");
      assertThat(link(busy.get(documents.get(1)).body(), "next-archive")).isNull();
      assertThat(walk(busy, "/feeds/world.json").stream().distinct()).hasSize(1_101);
    }
  }

  @Test
  void todayIsToldInStretchesBeforeItIsAnArchive() {
    FixedStories stories =
        new FixedStories(
            IntStream.range(0, 600)
                .mapToObj(i -> story(2000L - i, Duration.ofMinutes(i)))
                .toList());
    try (RunningDesk busy = RunningDesk.start(stories, List.of(), SampleDesk.feeds())) {
      String today = busy.get("/feeds/world/2026-08-20.rss").body();
      assertThat(ids(today)).hasSize(500);
      assertThat(today).doesNotContain("fh:archive");
      assertThat(link(today, "prev-archive")).isNull();
      String rest = busy.get(Objects.requireNonNull(path(link(today, "next")))).body();
      assertThat(ids(rest)).hasSize(100);
      assertThat(rest).doesNotContain("fh:archive");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world.atom?count=20",
        "/feeds/world.atom?before=950",
        "/feeds/world.atom?count=61"
      })
  void whoAsksForAStretchGetsThatAlone(String path) {
    assertThat(ids(desk.get(path).body())).doesNotContain("tag:courier.example,2026:400");
  }

  @Test
  void aDocumentThatHoldsAllThatItWasAskedForLeadsNowhere() {
    String document = desk.get("/feeds/world.atom?count=500").body();
    assertThat(ids(document)).hasSize(TODAY + 6);
    assertThat(link(document, "next")).isNull();
  }

  /** What is found from that path of JSON Feeds on, along their links. */
  private static List<String> walk(RunningDesk desk, String path) {
    List<String> found = new ArrayList<>();
    for (String at = path; at != null; ) {
      String document = desk.get(at).body();
      found.addAll(ids(document));
      Matcher next = Pattern.compile("\"next_url\":\"([^\"]+)\"").matcher(document);
      at = path(next.find() ? next.group(1) : null);
    }
    return found;
  }

  private static @Nullable String path(@Nullable String address) {
    return address == null ? null : address.replace("https://desk.example", "");
  }

  private static @Nullable String link(String document, String rel) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(document);
    return link.find() ? link.group(1) : null;
  }

  private static List<String> ids(String document) {
    return Pattern.compile("(?:\"id\":\"|<id>|<guid [^>]*>)(tag:courier.example,2026:\\d+)")
        .matcher(document)
        .results()
        .map(id -> id.group(1))
        .toList();
  }
}
