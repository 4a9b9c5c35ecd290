package dev.wiredesk.archive;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stories that have changed since they were filed so that a reader would care. Among all others
 * nobody would find them soon enough.
 */
final class UpdatedStories {

  private UpdatedStories() {}

  /** To be called inside the filing lock. */
  static void note(JdbcClient db, long story, Instant now) {
    db.sql("UPDATE story SET updated = ? WHERE id = ?").params(Times.utc(now), story).update();
    int known =
        db.sql("UPDATE updated_story SET updated = ? WHERE story = ?")
            .params(Times.utc(now), story)
            .update();
    if (known == 0) {
      db.sql("INSERT INTO updated_story (updated, story) VALUES (?, ?)")
          .params(Times.utc(now), story)
          .update();
    }
  }
}
