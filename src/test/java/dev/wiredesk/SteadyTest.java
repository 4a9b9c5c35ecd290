package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merged feed whose order is the order of filing, whatever dates its sources give. */
class SteadyTest {

  private static final String FEEDS =
      """
      feeds:
        - { slug: one, url: "https://one.example/feed" }
        - { slug: two, url: "https://two.example/feed" }
      """;

  @TempDir Path folder;

  private ServedDesk desk;
  private final List<String> filed = new ArrayList<>();

  /** More stories than a feed holds, a minute apart, each dated as it comes. */
  @BeforeEach
  void open() throws IOException {
    desk = new ServedDesk(folder, FEEDS);
    for (int i = 0; i < 65; i++) {
      desk.receive("one", item(i, desk.now()));
      filed.addFirst(id(i));
      desk.pass(Duration.ofMinutes(1));
    }
    assertThat(listed()).isEqualTo(filed.subList(0, 60));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anEntryThatComesLateIsNewsAndPushesOutOnlyTheOldest() {
    desk.receive("two", item(900, TestDesk.START.minus(Duration.ofDays(9))));
    filed.addFirst(id(900));
    assertThat(listed()).isEqualTo(filed.subList(0, 60));
    assertThat(field("date_published").getFirst()).isEqualTo("2026-02-20T12:00:00Z");
  }

  @Test
  void entriesGivenNewDatesNeitherMoveNorCountAsUpdated() {
    List<String> updated = field("date_modified");
    desk.receive("one", all(desk.now()));
    desk.receive("one", all(desk.now().plus(Duration.ofDays(2))));
    assertThat(listed()).isEqualTo(filed.subList(0, 60));
    assertThat(field("date_modified")).isEqualTo(updated);
  }

  @Test
  void entriesDatedBackNeitherMoveNorLeave() {
    List<String> updated = field("date_modified");
    desk.receive("one", all(TestDesk.START.minus(Duration.ofDays(400))));
    assertThat(listed()).isEqualTo(filed.subList(0, 60));
    assertThat(field("date_modified")).isEqualTo(updated);
  }

  @Test
  void whatHasLeftTheFeedDoesNotComeBack() {
    desk.receive("one", item(0, desk.now()), item(1, desk.now()), item(2, desk.now()));
    desk.pass(Duration.ofHours(30));
    desk.receive("one", item(1, desk.now()), item(2, desk.now()), item(0, desk.now()));
    assertThat(listed()).isEqualTo(filed.subList(0, 60));
  }

  @Test
  void aDateToComeIsNotBelieved() {
    desk.receive("two", item(901, desk.now().plus(Duration.ofDays(30))));
    assertThat(listed().getFirst()).isEqualTo(id(901));
    assertThat(field("date_published").getFirst()).isEqualTo(desk.now().toString());
    desk.pass(Duration.ofMinutes(1));
    desk.receive("two", item(902, desk.now()));
    assertThat(listed()).startsWith(id(902), id(901));
  }

  @Test
  void theSameTextUnderAnotherIdIsNoStoryOfItsOwn() {
    desk.receive("two", item(64, desk.now()).replace(id(64), "https://two.example/copy"));
    assertThat(listed()).isEqualTo(filed.subList(0, 60)).doesNotContain("https://two.example/copy");
  }

  private static String id(int number) {
    return "https://one.example/" + number;
  }

  private static String[] all(Instant date) {
    return IntStream.range(0, 65).mapToObj(i -> item(i, date)).toArray(String[]::new);
  }

  /** A text that shares no run of words with that of another number. */
  private static String item(int number, Instant date) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("word").append(number).append((char) ('a' + i % 26)).append(i).append(' ');
    }
    return """
    <item><guid>%s</guid><title>Tide %d</title><pubDate>%s</pubDate><description>%s.</description></item>
    """
        .formatted(
            id(number),
            number,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)),
            text);
  }

  private List<String> listed() {
    return field("id");
  }

  private List<String> field(String name) {
    JsonNode items = JsonMapper.shared().readTree(desk.read("/feeds/world.json")).get("items");
    return items.valueStream().map(item -> item.get(name).asString()).toList();
  }
}
