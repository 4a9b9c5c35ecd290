package dev.wiredesk.archive;

import dev.wiredesk.archive.Stories.Cell;
import java.util.HashMap;
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

  /** What the stories after one number, and up to another, add. */
  private static final String PLACES =
      """
      SELECT region, '' AS topic, count(*) AS stories
      FROM story_region WHERE story > %1$s AND story <= %2$s GROUP BY region
      UNION ALL
      SELECT r.region, t.topic, count(*) AS stories
      FROM story_region r JOIN story_topic t ON t.story = r.story
      WHERE r.story > %1$s AND r.story <= %2$s GROUP BY r.region, t.topic
      """;

  /** Sums up all that was counted before, and what has come since. */
  private static final String COUNT_IN =
      """
      INSERT INTO tally (region, topic, stories, counted)
      SELECT region, topic, sum(stories), CAST(:to AS BIGINT) FROM (
        SELECT region, topic, stories FROM tally UNION ALL %s) c
      GROUP BY region, topic HAVING sum(stories) <> 0
      """
          .formatted(PLACES.formatted(":from", ":to"));

  private static final String CHANGE =
      """
      INSERT INTO tally (region, topic, stories, counted)
      SELECT region, topic, CAST(:sign AS BIGINT) * stories, CAST(:mark AS BIGINT) FROM (%s) c
      """
          .formatted(PLACES.formatted(":before", ":story"));

  /** One statement, so that what is counted in meanwhile is neither told twice nor left out. */
  private static final String READ =
      """
      SELECT region, topic, sum(stories) AS stories FROM (
        SELECT region, topic, stories FROM tally UNION ALL %s) c
      GROUP BY region, topic HAVING sum(stories) > 0
      """
          .formatted(PLACES.formatted("(SELECT story FROM tallied)", Long.MAX_VALUE));

  private final JdbcClient db;

  Tally(JdbcClient db) {
    this.db = db;
  }

  Map<Cell, Integer> read() {
    Map<Cell, Integer> counts = new HashMap<>();
    db.sql(READ)
        .query(row -> {
          Cell cell = new Cell(row.getString("region"), row.getString("topic"));
          counts.put(cell, row.getInt("stories"));
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
      db.sql(CHANGE)
          .param("sign", sign)
          .param("mark", mark)
          .param("before", story - 1)
          .param("story", story)
          .update();
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
    long latest = db.sql("SELECT coalesce(max(id), 0) FROM story").query(Long.class).single();
    return latest >= mark() + AT_ONCE;
  }

  /** Counts in the stories after the mark and up to that one; only inside the filing lock. */
  void countIn(long story) {
    db.sql(COUNT_IN).param("from", mark()).param("to", story).update();
    db.sql("DELETE FROM tally WHERE counted < ?").param(story).update();
    db.sql("UPDATE tallied SET story = ?").param(story).update();
  }

  private long mark() {
    return db.sql("SELECT story FROM tallied").query(Long.class).single();
  }
}
