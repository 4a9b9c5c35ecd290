package dev.wiredesk.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many stories each merged feed holds, so that nobody reads them all to tell. Stories up to a
 * mark are counted in; those after it are counted when somebody asks. Whoever takes the places of a
 * story away, or adds some, says so with {@link #leave} and {@link #enter}; a story that is opened
 * needs no word.
 */
final class Tally {

  /** Stories counted in under one lock: polls go on between. */
  private static final int AT_ONCE = 5000;

  private static final String NOTE =
      """
      INSERT INTO tally (region, topic, stories, counted)
      SELECT region, topic, stories, cast(? AS BIGINT) FROM unnest(
        cast(? AS VARCHAR ARRAY), cast(? AS VARCHAR ARRAY), cast(? AS BIGINT ARRAY))
        AS c (region, topic, stories)
      """;

  /** Sums up all that was counted before. */
  private static final String SUM_UP =
      """
      INSERT INTO tally (region, topic, stories, counted)
      SELECT region, topic, sum(stories), cast(:to AS BIGINT) FROM tally
      GROUP BY region, topic HAVING sum(stories) <> 0
      """;

  /**
   * One statement, so that what is counted in meanwhile is neither told twice nor left out. A row
   * without a sum is a story that has not been counted in.
   */
  private static final String READ =
      """
      SELECT region AS regions, topic AS topics, sum(stories) AS stories FROM tally
      GROUP BY region, topic HAVING sum(stories) <> 0
      UNION ALL
      SELECT regions, topics, 0 AS stories FROM story WHERE id > (SELECT story FROM tallied)
      """;

  private final JdbcClient db;

  Tally(JdbcClient db) {
    this.db = db;
  }

  Map<Cell, Integer> read() {
    Map<Cell, Integer> counts = new HashMap<>();
    db.sql(READ)
        .query(row -> {
          int counted = row.getInt("stories");
          if (counted != 0) {
            Cell cell = new Cell(row.getString("regions"), row.getString("topics"));
            counts.merge(cell, counted, Integer::sum);
          } else {
            count(Shelves.read(row), counts);
          }
        });
    return counts;
  }

  /** To be called before a story loses its places or gets others; only inside the filing lock. */
  void leave(long story) {
    change(-1, story);
  }

  /** To be called when a story has got other places; only inside the filing lock. */
  void enter(long story) {
    change(1, story);
  }

  private void change(int sign, long story) {
    long mark = mark();
    if (story <= mark) {
      note(counted(story - 1, story), sign, mark);
    }
  }

  /** Counts in what has come since, once that is much; whether there may be more of it. */
  boolean advance(FilingLock lock) {
    return isFarBehind()
        && lock.hold(() -> {
          if (isFarBehind()) { // unless somebody else has come first
            countIn(mark() + AT_ONCE);
          }
          return true;
        });
  }

  private boolean isFarBehind() {
    return latest() >= mark() + AT_ONCE;
  }

  private long latest() {
    return db.sql("SELECT coalesce(max(id), 0) FROM story").query(Long.class).single();
  }

  /**
   * Counts in all that has come, and sums up: whoever wants to know how many there are reads a note
   * for each place of each story that has gone since this was last done. Only inside the filing
   * lock.
   */
  void sumUp() {
    long latest = latest();
    if (latest > mark()) {
      countIn(latest);
    }
  }

  /** Counts in the stories after the mark and up to that one; only inside the filing lock. */
  void countIn(long story) {
    long mark = mark();
    note(counted(mark, story), 1, mark);
    db.sql(SUM_UP).param("to", story).update();
    db.sql("DELETE FROM tally WHERE counted < ?").param(story).update();
    db.sql("UPDATE tallied SET story = ?").param(story).update();
  }

  private long mark() {
    return db.sql("SELECT story FROM tallied").query(Long.class).single();
  }

  /** What the stories after that number, and up to the other, add. */
  private Map<Cell, Integer> counted(long from, long to) {
    Map<Cell, Integer> counts = new HashMap<>();
    db.sql("SELECT regions, topics FROM story WHERE id > ? AND id <= ?")
        .params(from, to)
        .query(row -> {
          count(Shelves.read(row), counts);
        });
    return counts;
  }

  private static void count(Shelves shelves, Map<Cell, Integer> counts) {
    shelves.cells().forEach(cell -> counts.merge(cell, 1, Integer::sum));
  }

  private void note(Map<Cell, Integer> counts, int sign, long mark) {
    List<String> regions = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    List<Long> stories = new ArrayList<>();
    counts.forEach((cell, count) -> {
      regions.add(cell.region());
      topics.add(cell.topic());
      stories.add((long) sign * count);
    });
    db.sql(NOTE)
        .params(
            mark,
            regions.toArray(String[]::new),
            topics.toArray(String[]::new),
            AnyOf.these(stories))
        .update();
  }
}
