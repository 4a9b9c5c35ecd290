package dev.wiredesk.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to stories, in the order it happened: what every node follows. */
final class ChangeLog {

  private ChangeLog() {}

  /** The number of the latest change; 0 on an empty desk. */
  static long last(JdbcClient db) {
    return db.sql("SELECT coalesce(max(number), 0) FROM change").query(Long.class).single();
  }

  /**
   * To be called inside the filing lock: the next number is free because only one files at a time.
   *
   * @param story 0 if it concerns none in particular
   */
  static void note(JdbcClient db, long story, String kind, Instant now) {
    note(db, story, null, kind, now);
  }

  /**
   * The same of a change that one article brought.
   *
   * @param article null if none or several did
   */
  static void note(JdbcClient db, long story, @Nullable Long article, String kind, Instant now) {
    db.sql(
            """
            INSERT INTO change (number, story, article, kind, made)
            SELECT coalesce(max(number), 0) + 1, :story, cast(:article AS BIGINT), :kind, :now FROM change
            """)
        .param("story", story)
        .param("article", article)
        .param("kind", kind)
        .param("now", Times.utc(now))
        .update();
  }
}
