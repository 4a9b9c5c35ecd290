package dev.wiredesk.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has gone from the merged feeds, and where it stood. */
@Component
public class Tombstones {

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
    List<Object> params = new ArrayList<>();
    return since(place(query, params), params, since, query.limit());
  }

  /** What has gone from an edition since then, latest first. */
  public List<Tombstone> ofEdition(String slug, Instant since, int limit) {
    String edition = " JOIN tombstone_edition e ON e.story = t.story AND e.edition = ?";
    return since(edition, new ArrayList<>(List.of(slug)), since, limit);
  }

  /**
   * What its source has taken back of the stories of a merged feed that were filed in that span:
   * the archive documents of a day lose nothing else.
   */
  public List<Tombstone> takenBack(StoryQuery query) {
    List<Object> params = new ArrayList<>();
    return takenBack(place(query, params), params, query.span());
  }

  /** The same of an edition. */
  public List<Tombstone> takenBack(String edition, Span span) {
    String join = " JOIN tombstone_edition e ON e.story = t.story AND e.edition = ?";
    return takenBack(join, new ArrayList<>(List.of(edition)), span);
  }

  private List<Tombstone> since(String join, List<Object> params, Instant since, int limit) {
    params.add(Times.utc(since));
    params.add(limit);
    return read(join + " WHERE t.made >= ? ORDER BY t.made DESC, t.story DESC LIMIT ?", params);
  }

  private List<Tombstone> takenBack(String join, List<Object> params, Span span) {
    Instant from = span.from();
    Instant before = span.before();
    if (from == null || before == null) {
      return List.of();
    }
    params.add(Times.utc(from));
    params.add(Times.utc(before));
    params.add(span.limit());
    String where = " WHERE t.merged IS NULL AND t.filed >= ? AND t.filed < ?";
    return read(join + where + " ORDER BY t.story DESC LIMIT ?", params);
  }

  private List<Tombstone> takenBack(Statement gone, Span span) {
    return read(
        gone.add("WHERE t.merged IS NULL")
            .addIf("AND t.filed >= ?", span.from())
            .addIf("AND t.filed < ?", span.before())
            .add("ORDER BY t.story DESC LIMIT ?", span.limit()));
  }

  private List<Tombstone> read(String rest, List<Object> params) {
    String columns = "SELECT t.story, t.entry_id, t.merged, t.reason, t.made FROM tombstone t";
    return db.sql(columns + rest).params(params).query((row, n) -> read(row)).list();
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
    // A story that was merged before points to where this one has gone.
    db.sql("UPDATE tombstone SET merged = ? WHERE merged = ?").param(merged).param(story).update();
    tally.leave(story);
    shelving.clear(story);
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
