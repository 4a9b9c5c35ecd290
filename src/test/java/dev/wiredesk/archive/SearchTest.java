package dev.wiredesk.archive;

import static dev.wiredesk.archive.OpenArchive.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.query.Query;
import dev.wiredesk.query.SearchIndex;
import dev.wiredesk.query.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SearchTest {

  private static final Query ALL = Query.ofFeeds(List.of("tidewater"));

  @TempDir private Path folder;

  private JdbcClient db;
  private Archive archive;
  private long tidewater;
  private int filed;

  @BeforeEach
  void open() throws SQLException {
    OpenArchive open = new OpenArchive(Databases.h2());
    db = open.db;
    archive = open.archive;
    tidewater = archive.source(ArchiveContract.source("tidewater", "Tidewater Gazette"));
  }

  private long file() {
    return file(NOON);
  }

  private long file(Instant now) {
    String id = "https://tidewater.example/" + ++filed;
    Submission copy = ArchiveContract.copy(tidewater, id, "Ferry strike " + filed);
    return archive.filing(() -> archive.open(copy, "tidewater", now).story());
  }

  @Test
  void findsWhatItKnewWhileItsIndexCannotBeWrittenAndTheRestAfterwards() throws IOException {
    Path place = folder.resolve("search");
    Search search = new Search(new Stories(db), SearchIndex.open(place));
    try {
      long first = file();
      assertThat(search.numbers(ALL, 9)).containsExactly(first);

      Files.move(place, folder.resolve("away"));
      long second = file();
      assertThat(search.numbers(ALL, 9)).containsExactly(first);
      assertThat(search.numbers(ALL, 9)).containsExactly(first);

      Files.move(folder.resolve("away"), place);
      search.catchUp();
      assertThat(search.numbers(ALL, 9)).containsExactly(second, first);
    } finally {
      search.destroy();
    }
  }

  @Test
  void findsTheStoriesOfADayHoweverManyCameAfterIt() throws IOException {
    long old = file(NOON.minus(Duration.ofDays(1)));
    long latest = old;
    for (int i = 0; i < 2_100; i++) {
      latest = file();
    }
    Search search = Search.inMemory(new Stories(db));
    try {
      assertThat(search.find(ALL, Span.day(LocalDate.of(2026, 2, 28), 60)))
          .extracting(Story::id)
          .containsExactly(old);
      assertThat(search.find(ALL, Span.latest(1))).extracting(Story::id).containsExactly(latest);
    } finally {
      search.destroy();
    }
  }

  @Test
  void beginsAnewWhereTheLogIsShortenedBetweenTwoReadingsOfIt() throws IOException {
    long gone = file();
    IndexKeeper keeper;
    Shortening stories = new Shortening();
    try (SearchIndex index = SearchIndex.open(null)) {
      keeper = new IndexKeeper(stories, index, () -> false);
      keeper.follow();
      assertThat(index.search(ALL, stories::sources, Wanted.highest(9), () -> false))
          .containsExactly(gone);

      archive.expunge("tidewater", NOON.plusSeconds(1), NOON);
      long expunged = stories.lastChange();
      db.sql("UPDATE change SET number = number + 2500 WHERE number = ?").param(expunged).update();
      long stays = file();
      db.sql(
              """
              INSERT INTO change (number, story, kind, made)
              SELECT n, ?, 'revised', ? FROM system_range(?, ?) AS r(n)
              """)
          .params(stays, Times.utc(NOON), expunged, expunged + 2499)
          .update();
      stories.shortenAfterReading = true;

      keeper.follow();
      assertThat(index.search(ALL, stories::sources, Wanted.highest(9), () -> false))
          .containsExactly(stays);
    }
  }

  /** Loses what is superseded once somebody has begun to read it. */
  private final class Shortening extends Stories {

    private boolean shortenAfterReading;

    Shortening() {
      super(db);
    }

    @Override
    public List<Change> changesAfter(long number, int limit) {
      List<Change> changes = super.changesAfter(number, limit);
      if (shortenAfterReading) {
        shortenAfterReading = false;
        db.sql("DELETE FROM change WHERE number IN (" + Clearance.SUPERSEDED + ")")
            .param(Times.utc(NOON.plusSeconds(1)))
            .update();
      }
      return changes;
    }
  }
}
