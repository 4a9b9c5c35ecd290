package dev.wiredesk.desk;

import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.EditionBackfill;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Read;
import dev.wiredesk.parse.Documents;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions that come while copy is on its way, or while a node is away. */
class LateEditionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FEEDS = "feeds: [{ slug: one, url: https://one.example/feed }]\n";
  private static final String EDITIONS =
      "editions: [{ slug: ports, title: Ports, query: harbour }]\n";

  @TempDir Path folder;

  @Test
  void holdWhatWasPreparedBeforeTheyCameAndFiledAfterTheyHadBeenFilled() throws IOException {
    try (TestDesk desk = TestDesk.start(folder, FEEDS)) {
      Entry first = entry("1", "A tug for the harbour museum", List.of());
      Entry second = entry("2", "Lima votes for a tram", editionsComeMeanwhile(desk));
      Feed feed = Feed.of("one", URI.create("https://one.example/feed"));

      // The last entry of a document is the first to be prepared.
      desk.get(Desk.class).receive(feed, document(second, first), desk.clock().instant(), _ -> {});

      await().atMost(PATIENCE).until(() -> ports(desk).equals(List.of(first.title())));
    }
  }

  @Test
  void holdWhatANodeFiledThatLearnsOfThemByBeingStartedAnew() throws IOException {
    String database = Databases.postgresUrl();
    try (TestDesk other = TestDesk.start(folder, FEEDS, database)) {
      try (TestDesk knowing = TestDesk.start(folder, FEEDS + EDITIONS, database)) {
        awaitEditions(knowing);
      }
      Outlets.bring(other, "one", "A tug for the museum", "It lay in the harbour for a year.");
    }
    try (TestDesk anew = TestDesk.start(folder, FEEDS + EDITIONS, database)) {
      await().atMost(PATIENCE).until(() -> ports(anew).equals(List.of("A tug for the museum")));
    }
  }

  @Test
  void areLookedUpAgainWhenTheDatabaseCouldNotBeAsked() throws IOException {
    try (TestDesk desk = TestDesk.start(folder, FEEDS)) {
      Outlets.bring(desk, "one", "A tug for the museum", "It lay in the harbour for a year.");
      JdbcClient db = desk.get(JdbcClient.class);
      db.sql("ALTER TABLE edition RENAME TO mislaid").update();
      AtomicInteger lookUps = new AtomicInteger();
      InstantSource clock =
          () -> {
            if (lookUps.incrementAndGet() == 2) {
              db.sql("ALTER TABLE mislaid RENAME TO edition").update();
            }
            return desk.clock().instant();
          };
      EditionDesk editions =
          new EditionDesk(desk.get(EditionBackfill.class), clock, Duration.ofMillis(20));
      try {
        editions.take(feeds());

        await().atMost(PATIENCE).until(() -> ports(desk).equals(List.of("A tug for the museum")));
      } finally {
        editions.destroy();
      }
    }
  }

  /** Turns to a string when the desk looks whether the entry is new, between two preparations. */
  private static List<Category> editionsComeMeanwhile(TestDesk desk) {
    return new ArrayList<>() {
      @Override
      public String toString() {
        desk.get(CurrentFeeds.class).replace(feeds());
        awaitEditions(desk);
        return super.toString();
      }
    };
  }

  private static Feeds feeds() {
    return Read.feeds(FEEDS + EDITIONS);
  }

  private static void awaitEditions(TestDesk desk) {
    JdbcClient db = desk.get(JdbcClient.class);
    await()
        .atMost(PATIENCE)
        .until(() -> db.sql("SELECT count(*) FROM edition").query(Long.class).single() == 1);
  }

  private static List<String> ports(TestDesk desk) {
    return desk.get(Stories.class).ofEdition("ports", Span.latest(10)).stream()
        .map(Story::article)
        .map(article -> article.headline())
        .toList();
  }

  private static Entry entry(String id, String title, List<Category> categories) {
    return new Entry(
        id,
        Entry.Rung.ID,
        id,
        "https://one.example/" + id,
        title,
        null,
        "<p>There is nothing more to say of it than that.</p>",
        List.of(),
        null,
        null,
        categories,
        List.of(),
        "en",
        null,
        null);
  }

  private static ParsedFeed document(Entry... entries) {
    return Documents.of("One", entries);
  }
}
