package dev.wiredesk.archive;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what happened to stories, in the order it happened: what every node follows. */
final class ChangeLog {

  private ChangeLog() {}

  /**
   * To be called inside the filing lock: the next number is free because only one files at a time.
   *
   * @param story 0 if it concerns none in particular
   */
  static void note(JdbcClient db, long story, String kind, Instant now) {
    db.sql(
            """
            INSERT INTO change (number, story, kind, made)
            SELECT coalesce(max(number), 0) + 1, :story, :kind, :now FROM change
            """)
        .param("story", story)
        .param("kind", kind)
        .param("now", Times.utc(now))
        .update();
  }
}
