package dev.wiredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader that polls the world's feed every five minutes for a day. */
class SimulatedDayTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final int DAY = 24 * 12;

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Set<String>> versions = new HashMap<>();
  private final List<String> cameBack = new ArrayList<>();
  private Set<String> listed = new HashSet<>();
  private String etag = "\"none\"";
  private int unchanged;

  @Test
  void showsEachStoryOnceAndEachCorrectionOnce() throws Exception {
    String database =
        "jdbc:h2:mem:day;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    try (SimulatedDay day = new SimulatedDay(folder, database, TestDesk.START)) {
      day.pass(Duration.ZERO);
      Stories stories = day.get(Stories.class);
      long before = stories.lastChange();
      read(day.port());
      Set<String> old = Set.copyOf(versions.keySet());
      for (int i = 0; i < DAY; i++) {
        day.pass(FIVE_MINUTES);
        read(day.port());
      }
      // An outdated document may go out for half a second more.
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      read(day.port());
      List<Change> changes = stories.changesAfter(before, 1_000_000);
      long opened = opened(day.get(Tombstones.class), changes);
      long corrected = corrections(stories, changes);
      long seen = versions.keySet().stream().filter(id -> !old.contains(id)).count();
      long updates = versions.values().stream().mapToLong(seenAs -> seenAs.size() - 1L).sum();
      System.err.printf(
          "Reader: %d stories filed, %d seen; %d corrected, %d updates seen; %d polls unchanged%n",
          opened, seen, corrected, updates, unchanged);
      assertThat(seen).isEqualTo(opened).isGreaterThan(300);
      assertThat(updates).isEqualTo(corrected).isPositive();
      assertThat(cameBack).as("left the feed and came back").isEmpty();
      assertThat(unchanged).as("a desk with news has something to say").isLessThan(DAY);
    }
  }

  /** Fills a database for runs of other programs, with a day that ends now. */
  @Test
  @EnabledIfSystemProperty(named = "day.database", matches = ".+")
  void fillsADatabase() throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(1));
    try (SimulatedDay day = new SimulatedDay(folder, System.getProperty("day.database"), start)) {
      for (int i = 0; i <= DAY; i++) {
        day.pass(i == 0 ? Duration.ZERO : FIVE_MINUTES);
      }
    }
  }

  /** Stories filed; those that turned out to be another before the reader came are not for it. */
  private long opened(Tombstones tombstones, List<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind().equals("opened"))
        .map(change -> tombstones.find(change.story()))
        .filter(gone -> gone.map(Tombstone::entryId).map(versions::containsKey).orElse(true))
        .count();
  }

  /**
   * Stories whose words changed so that a reader should know, as often as they did. Those that had
   * left the feed before the reader came are not for it.
   */
  private long corrections(Stories stories, List<Change> changes) {
    Set<String> moments = new HashSet<>();
    for (Change change : changes) {
      if (change.kind().equals("revised")) {
        stories
            .find(change.story())
            .filter(story -> versions.containsKey(story.entryId()))
            .filter(story -> story.updated().isAfter(story.filed()))
            .ifPresent(story -> moments.add(story.id() + " " + story.updated()));
      }
    }
    return moments.size();
  }

  private void read(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/feeds/world.json"))
            .header("If-None-Match", etag)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 304) {
      unchanged++;
      return;
    }
    etag = answer.headers().firstValue("ETag").orElseThrow();
    Set<String> now = new HashSet<>();
    for (JsonNode item : JsonMapper.shared().readTree(answer.body()).get("items")) {
      String id = item.get("id").asString();
      assertThat(now.add(id)).as("twice in one document: " + id).isTrue();
      if (versions.containsKey(id) && !listed.contains(id)) {
        cameBack.add(id);
      }
      versions
          .computeIfAbsent(id, fresh -> new HashSet<>())
          .add(item.get("date_modified").asString());
    }
    listed = now;
  }
}
