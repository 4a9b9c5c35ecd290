package dev.wiredesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has gone from the merged feeds, and where it stood. */
@Component
public class Tombstones {

  private static final String GONE =
      "SELECT t.story, t.entry_id, t.merged, t.reason, t.made FROM tombstone t";

  private final JdbcClient db;
  private final Tally tally;
  private final Shelving shelving;

  /** Reads from that database. */
  public Tombstones(JdbcClient db) {
    this(db, new Shelving(db, new Spots(db)));
  }

  @Autowired
  Tombstones(JdbcClient db, Shelving shelving) {
    this.db = db;
    this.tally = new Tally(db);
    this.shelving = shelving;
  }

  /** What has gone from one merged feed since then, latest first, at most as many as asked for. */
  public List<Tombstone> list(StoryQuery query, Instant since) {
    return since(place(query), since, query.limit());
  }

  /** What has gone from an edition since then, latest first. */
  public List<Tombstone> ofEdition(String slug, Instant since, int limit) {
    return since(edition(slug), since, limit);
  }

  /**
   * What its source has taken back of the stories of a merged feed that were filed in that span:
   * the archive documents of a day lose nothing else.
   */
  public List<Tombstone> takenBack(StoryQuery query) {
    return takenBack(place(query), query.span());
  }

  /** The same of an edition. */
  public List<Tombstone> takenBack(String edition, Span span) {
    return takenBack(edition(edition), span);
  }

  private static Statement place(StoryQuery query) {
    return query.isOfAll()
        ? new Statement(GONE)
        : new Statement(GONE)
            .add(
                "JOIN tombstone_place p ON p.story = t.story AND p.region = ? AND p.topic = ?",
                query.cell().region(),
                query.cell().topic());
  }

  private static Statement edition(String slug) {
    return new Statement(GONE)
        .add("JOIN tombstone_edition e ON e.story = t.story AND e.edition = ?", slug);
  }

  private List<Tombstone> since(Statement gone, Instant since, int limit) {
    return read(
        gone.addIf("WHERE t.made >= ?", since)
            .add("ORDER BY t.made DESC, t.story DESC LIMIT ?", limit));
  }

  private List<Tombstone> takenBack(Statement gone, Span span) {
    return read(
        gone.add("WHERE t.merged IS NULL")
            .addIf("AND t.filed >= ?", span.from())
            .addIf("AND t.filed < ?", span.before())
            .add("ORDER BY t.story DESC LIMIT ?", span.limit()));
  }

  private List<Tombstone> read(Statement gone) {
    return db.sql(gone.sql()).params(gone.params()).query((row, n) -> read(row)).list();
  }

  /** What became of that story, if it has gone. */
  public Optional<Tombstone> find(long story) {
    return db.sql(GONE + " WHERE t.story = ?").param(story).query((row, n) -> read(row)).optional();
  }

  /** Takes the story out of all merged feeds; the row of the story itself is left. */
  void bury(long story, @Nullable Long merged, String reason, Instant now) {
    db.sql(
            """
            INSERT INTO tombstone (story, entry_id, merged, reason, made, filed)
            SELECT id, entry_id, :merged, :reason, :now, filed FROM story WHERE id = :story
            """)
        .param("merged", merged)
        .param("reason", reason)
        .param("now", Times.utc(now))
        .param("story", story)
        .update();
    Places.note(db, "tombstone_place", story);
    db.sql(
            """
            INSERT INTO tombstone_edition (story, edition)
            SELECT story, edition FROM story_edition WHERE story = ?
            """)
        .param(story)
        .update();
    // A story that was merged before points to where this one has gone, or was taken back with it.
    db.sql("UPDATE tombstone SET merged = :merged, reason = :reason WHERE merged = :story")
        .param("merged", merged)
        .param("reason", reason)
        .param("story", story)
        .update();
    tally.leave(story);
    shelving.clear(story);
  }

  private static Tombstone read(ResultSet row) throws SQLException {
    return new Tombstone(
        row.getLong("story"),
        row.getString("entry_id"),
        row.getObject("merged", Long.class),
        row.getString("reason"),
        Times.instant(row, "made"));
  }
}
