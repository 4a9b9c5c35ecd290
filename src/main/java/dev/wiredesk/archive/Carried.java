package dev.wiredesk.archive;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stories many outlets carry. */
@Component
public class Carried {

  /** Of the latest stories, so that it costs the same on a busy desk. */
  private static final int AMONG = 500;

  private final JdbcClient db;

  /** Reads from that database. */
  public Carried(JdbcClient db) {
    this.db = db;
  }

  /**
   * The number of the story that most outlets carry, the latest of several, among the latest 500
   * filed since then.
   *
   * @param least outlets that carry it besides the first
   */
  public Optional<Long> most(Instant since, int least) {
    return db.sql(
            """
            SELECT a.story FROM article a JOIN story s ON s.id = a.story
            WHERE a.story > (SELECT coalesce(max(id), 0) FROM story) - :among AND s.filed >= :since
              AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = a.story)
            GROUP BY a.story HAVING count(DISTINCT a.source) > :least
            ORDER BY count(DISTINCT a.source) DESC, a.story DESC LIMIT 1
            """)
        .param("among", AMONG)
        .param("since", Times.utc(since))
        .param("least", least)
        .query(Long.class)
        .optional();
  }
}
