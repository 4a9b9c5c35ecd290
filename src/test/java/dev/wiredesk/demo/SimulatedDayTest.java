package dev.wiredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
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

  /** How many stories a merged feed holds. */
  private static final int USUAL = 60;

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Set<String>> versions = new HashMap<>();
  private final Set<String> noted = new HashSet<>();
  private final Set<String> corrections = new HashSet<>();
  private final List<String> cameBack = new ArrayList<>();

  /** Had left the feed before the reader came, and changed since. */
  private final Set<String> earlier = new HashSet<>();

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
      read(day.port(), stories);
      Set<String> old = Set.copyOf(versions.keySet());
      long latest = stories.list(StoryQuery.latest(1)).getFirst().id();
      for (int i = 0; i < DAY; i++) {
        long last = stories.lastChange();
        day.pass(FIVE_MINUTES);
        correct(stories, stories.changesAfter(last, 100_000), latest);
        read(day.port(), stories);
      }
      List<Change> changes = stories.changesAfter(before, 1_000_000);
      long opened = opened(day.get(Tombstones.class), changes);
      long corrected = corrections.size();
      long seen =
          versions.keySet().stream()
              .filter(id -> !old.contains(id) && !earlier.contains(id))
              .count();
      long updates = versions.values().stream().mapToLong(seenAs -> seenAs.size() - 1L).sum();
      System.err.printf(
          "Reader: %d stories filed, %d seen; %d corrected, %d updates seen; %d polls unchanged%n",
          opened, seen, corrected, updates, unchanged);
      assertThat(seen).isEqualTo(opened).isGreaterThan(300);
      assertThat(updates).isEqualTo(corrected).isPositive();
      assertThat(cameBack).as("left the feed and came back as they were").isEmpty();
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
   * Notes the stories that changed so that a reader should know, whether they have left the feed
   * since or not.
   *
   * @param latest the last story that was filed before the reader came
   */
  private void correct(Stories stories, List<Change> changes, long latest) {
    List<Long> changed = changes.stream().map(Change::story).distinct().toList();
    for (Story story : stories.numbered(changed)) {
      String correction = story.id() + " " + story.updated();
      // What else happens to a story later does not correct it once more.
      if (story.updated().isAfter(story.filed()) && noted.add(correction)) {
        if (versions.containsKey(story.entryId())) {
          corrections.add(correction);
        } else if (story.id() <= latest) {
          earlier.add(story.entryId());
        }
      }
    }
  }

  /**
   * An outdated document may go out for half a second while its successor is made: nothing to a
   * reader that comes every five minutes, but this one's minutes pass at once.
   */
  private HttpResponse<String> current(int port, Stories stories) {
    List<Long> latest = stories.list(StoryQuery.latest(USUAL)).stream().map(Story::id).toList();
    long change = stories.lastChanges(latest).values().stream().mapToLong(n -> n).max().orElse(0);
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> ask(port), answer -> tells(answer, change));
  }

  /** Whether the document goes as far as that change: its validator says so. */
  private static boolean tells(HttpResponse<String> answer, long change) {
    String mark = "." + Long.toString(change, Character.MAX_RADIX);
    return answer.headers().firstValue("ETag").orElseThrow().endsWith(mark + "\"");
  }

  private HttpResponse<String> ask(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/feeds/world.json"))
            .header("If-None-Match", etag)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private void read(int port, Stories stories) {
    HttpResponse<String> answer = current(port, stories);
    if (answer.statusCode() == 304) {
      unchanged++;
      return;
    }
    etag = answer.headers().firstValue("ETag").orElseThrow();
    Set<String> now = new HashSet<>();
    for (JsonNode item : JsonMapper.shared().readTree(answer.body()).get("items")) {
      String id = item.get("id").asString();
      assertThat(now.add(id)).as("twice in one document: " + id).isTrue();
      boolean known = versions.containsKey(id);
      boolean isChanged =
          versions
              .computeIfAbsent(id, fresh -> new HashSet<>())
              .add(item.get("date_modified").asString());
      if (known && !listed.contains(id) && !isChanged) {
        cameBack.add(id);
      }
    }
    listed = now;
  }
}
