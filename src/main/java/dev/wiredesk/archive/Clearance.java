package dev.wiredesk.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears away what is left of stories that have gone, once nobody can ask for it any more. */
@Component
public class Clearance {

  /** So long a key stays after its feed has stopped listing the entry. */
  static final Duration KEY = Duration.ofDays(30);

  /** So long tombstones are told, and lead from a story to the one it was merged into. */
  static final Duration TOMBSTONE = Duration.ofDays(30);

  /** A node that was away for longer makes anew what it keeps. */
  static final Duration CHANGE = Duration.ofDays(7);

  /** Entries or changes forgotten under one lock: polls go on between. */
  private static final int AT_ONCE = 1_000;

  private static final String GONE_KEYS =
      """
      SELECT e.id FROM entry e JOIN source s ON s.id = e.source
      LEFT JOIN entry m ON m.id = e.same_as
      WHERE e.article IS NULL AND m.article IS NULL AND e.listed < :before
        AND (e.listed < s.listed OR (e.listed < :retired AND s.feed NOT IN (:feeds)))
        AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.entry IN (e.id, m.id))
        AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.same_as = e.id)
      """;

  /**
   * Asked of each row by itself, since a list of those that stay would be looked through for each
   * row anew.
   */
  static final String SUPERSEDED =
      """
      SELECT number FROM change WHERE made < ?
        AND number < (SELECT max(number) FROM change)
        AND (NOT EXISTS (SELECT 1 FROM story s WHERE s.id = change.story)
          OR EXISTS (
            SELECT 1 FROM change c WHERE c.story = change.story AND c.number > change.number))
      """;

  private final JdbcClient db;
  private final FilingLock lock;
  private final Tally tally;

  Clearance(JdbcClient db, FilingLock lock) {
    this.db = db;
    this.lock = lock;
    this.tally = new Tally(db);
  }

  /**
   * Forgets entries of which nothing is on file and that no feed has listed for thirty days. The
   * latest document of a feed counts as listed, however long ago it came; of a feed that is retired
   * as long as stories are kept.
   *
   * @param current slugs of the feeds in feeds.yml
   * @param keep the longest that any story is kept
   * @return how many
   */
  public int keys(Collection<String> current, Duration keep, Instant now) {
    List<String> feeds = new ArrayList<>(current);
    feeds.add(""); // a list must not be empty
    Map<String, Object> terms =
        Map.of(
            "before",
            Listings.day(now.minus(KEY)),
            "retired",
            Listings.day(now.minus(KEY).minus(keep)),
            "feeds",
            feeds);
    List<Long> gone = gone(GONE_KEYS, terms);
    int forgotten = 0;
    for (int from = 0; from < gone.size(); from += AT_ONCE) {
      List<Long> some = gone.subList(from, Math.min(gone.size(), from + AT_ONCE));
      forgotten += lock.hold(() -> forget(some, terms));
    }
    return forgotten;
  }

  /** Looks once more, now that nobody files: a feed may list one of them again. */
  private int forget(List<Long> some, Map<String, Object> terms) {
    Map<String, Object> these = new HashMap<>(terms);
    these.put("these", AnyOf.these(some));
    List<Long> still = gone(GONE_KEYS + "AND e.id = ANY(:these)", these);
    return db.sql("DELETE FROM entry WHERE id = ANY(?)").param(AnyOf.these(still)).update();
  }

  private List<Long> gone(String sql, Map<String, Object> terms) {
    return db.sql(sql).params(terms).query((row, n) -> row.getLong("id")).list();
  }

  /**
   * Shortens the change log to the last week. Of what happened before only the last change of each
   * story on file is kept, so that whoever starts from nothing still finds them all. They are
   * looked for while others file, since what is superseded stays so.
   *
   * @return how many changes were forgotten
   */
  public int changes(Instant now) {
    List<Long> superseded =
        db.sql(SUPERSEDED)
            .param(Times.utc(now.minus(CHANGE)))
            .query((row, n) -> row.getLong("number"))
            .list();
    for (int from = 0; from < superseded.size(); from += AT_ONCE) {
      List<Long> some = superseded.subList(from, Math.min(superseded.size(), from + AT_ONCE));
      lock.hold(() ->
          db.sql("DELETE FROM change WHERE number = ANY(?)").param(AnyOf.these(some)).update());
    }
    return superseded.size();
  }

  /**
   * Forgets tombstones of stories that are no longer on file, nor the ones they were merged into.
   *
   * @return how many
   */
  public int tombstones(Instant now) {
    return lock.hold(() ->
        db.sql(
                """
                DELETE FROM tombstone WHERE made < :before
                  AND NOT EXISTS (
                    SELECT 1 FROM story s WHERE s.id IN (tombstone.story, tombstone.merged))
                """)
            .param("before", Times.utc(now.minus(TOMBSTONE)))
            .update());
  }

  /**
   * Counts in the stories of a day on which nobody has looked how many there are, and sums up what
   * was noted of those that went.
   */
  public void tally() {
    while (tally.advance(lock)) {}
    lock.hold(() -> {
      tally.sumUp();
      return true;
    });
  }
}
