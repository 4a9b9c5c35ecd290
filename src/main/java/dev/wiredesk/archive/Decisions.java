package dev.wiredesk.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reasons kept for every article. */
@Component
public class Decisions {

  /** A feed that renames its entries over and over leaves a reason each time. */
  private static final int MOST = 200;

  private final JdbcClient db;

  /** Reads from that database. */
  public Decisions(JdbcClient db) {
    this.db = db;
  }

  /** Those about the articles of a story, in the order decided. */
  public List<Decision> of(long story) {
    return db.sql(
            """
            SELECT d.rule, o.title AS outlet, p.title AS against, d.evidence, d.made
            FROM decision d
            JOIN article a ON a.id = d.article JOIN source o ON o.id = a.source
            LEFT JOIN article b ON b.story = d.story AND d.subject = concat('article ', b.id)
            LEFT JOIN source p ON p.id = b.source
            WHERE d.story = ? ORDER BY d.id LIMIT ?
            """)
        .params(story, MOST)
        .query((row, n) ->
            new Decision(
                row.getString("outlet"),
                row.getString("against"),
                row.getString("rule"),
                row.getString("evidence"),
                Times.instant(row, "made")))
        .list();
  }
}
