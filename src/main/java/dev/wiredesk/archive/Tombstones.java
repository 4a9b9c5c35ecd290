package dev.wiredesk.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has gone from the merged feeds, and where it stood. */
@Component
public class Tombstones {

  private static final String EVERY_TOPIC = "";

  private final JdbcClient db;

  /** Reads from that database. */
  public Tombstones(JdbcClient db) {
    this.db = db;
  }

  /** What has gone from one merged feed since then, latest first, at most as many as asked for. */
  public List<Tombstone> list(StoryQuery query, Instant since) {
    var sql =
        new StringBuilder("SELECT DISTINCT t.story, t.entry_id, t.merged, t.reason, t.made")
            .append(" FROM tombstone t");
    var params = new ArrayList<>();
    if (query.region() != null || query.topic() != null) {
      sql.append(" JOIN tombstone_place p ON p.story = t.story AND p.region = ? AND p.topic = ?");
      params.add(query.region() == null ? "001" : query.region().code());
      params.add(query.topic() == null ? EVERY_TOPIC : query.topic().code());
    }
    sql.append(" WHERE t.made >= ? ORDER BY t.made DESC, t.story DESC LIMIT ?");
    params.add(Times.utc(since));
    params.add(query.limit());
    return db.sql(sql.toString()).params(params).query((row, n) -> read(row)).list();
  }

  /** What became of that story, if it has gone. */
  public Optional<Tombstone> find(long story) {
    return db.sql("SELECT story, entry_id, merged, reason, made FROM tombstone WHERE story = ?")
        .param(story)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Takes the story out of all merged feeds; the row of the story itself is left. */
  void bury(long story, @Nullable Long merged, String reason, Instant now) {
    db.sql(
            """
            INSERT INTO tombstone (story, entry_id, merged, reason, made)
            SELECT id, entry_id, :merged, :reason, :now FROM story WHERE id = :story
            """)
        .param("merged", merged)
        .param("reason", reason)
        .param("now", Times.utc(now))
        .param("story", story)
        .update();
    db.sql(
            """
            INSERT INTO tombstone_place (story, region, topic)
            SELECT story, region, '' FROM story_region WHERE story = ?
            """)
        .param(story)
        .update();
    db.sql(
            """
            INSERT INTO tombstone_place (story, region, topic)
            SELECT r.story, r.region, t.topic
            FROM story_region r JOIN story_topic t ON t.story = r.story WHERE r.story = ?
            """)
        .param(story)
        .update();
    // A story that was merged before points to where this one has gone.
    db.sql("UPDATE tombstone SET merged = ? WHERE merged = ?").param(merged).param(story).update();
    db.sql("DELETE FROM story_region WHERE story = ?").param(story).update();
    db.sql("DELETE FROM story_topic WHERE story = ?").param(story).update();
  }

  private static Tombstone read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Tombstone(
        row.getLong("story"),
        row.getString("entry_id"),
        row.getObject("merged", Long.class),
        row.getString("reason"),
        Times.instant(row, "made"));
  }
}
