package dev.wiredesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds again what somebody has met in a reader or in a browser. */
@Component
public class Traces {

  private static final Pattern STORY_NUMBER = Pattern.compile("(?:.*/stories/)?(\\d{1,18})");

  private final JdbcClient db;

  /** Reads from that database. */
  public Traces(JdbcClient db) {
    this.db = db;
  }

  /**
   * Looks for a story by its number or the id that it is published under, and for an entry by the
   * publisher's own id or its address. What was merged leads to what it was merged into.
   *
   * @param asked as the asker gave it; the address of the story's page will do too
   */
  public Trace find(String asked) {
    return published(asked)
        .or(() -> article(asked))
        .or(() -> entry("e.entry_key = ?", asked))
        .or(() -> linked(asked))
        .or(() -> numbered(asked))
        .orElseGet(Trace.Unknown::new);
  }

  private Optional<Trace> published(String asked) {
    return first(
        """
        SELECT id FROM story WHERE entry_id = ?
        UNION SELECT merged FROM tombstone WHERE entry_id = ? AND merged IS NOT NULL
        """,
        asked,
        asked);
  }

  /** Last, since outlets' addresses may end in such a number too. */
  private Optional<Trace> numbered(String asked) {
    Matcher number = STORY_NUMBER.matcher(asked);
    if (!number.matches()) {
      return Optional.empty();
    }
    long story = Long.parseLong(number.group(1));
    return first(
        """
        SELECT id FROM story WHERE id = ?
        UNION SELECT merged FROM tombstone WHERE story = ? AND merged IS NOT NULL
        """,
        story,
        story);
  }

  private Optional<Trace> article(String asked) {
    return asked.contains("://")
        ? first(
            """
            SELECT story FROM (
              SELECT id, story FROM article WHERE address = ?
              UNION SELECT id, story FROM article WHERE canonical = ?) a
            ORDER BY id LIMIT 1
            """,
            AddressKey.of(asked),
            AddressKey.of(asked))
        : Optional.empty();
  }

  private Optional<Trace> first(String sql, Object... params) {
    return db.sql(sql).params(List.of(params)).query(Long.class).optional().map(Trace.Filed::new);
  }

  /** What was never filed is on file as an entry alone. */
  private Optional<Trace> linked(String asked) {
    return asked.contains("://") ? entry("e.address = ?", Traits.address(asked)) : Optional.empty();
  }

  private Optional<Trace> entry(String condition, Object value) {
    return db.sql(
            """
            SELECT o.feed, e.entry_key, e.first_seen, e.spiked, e.spike_reason, a.story,
              w.entry IS NOT NULL AS waiting, w.due, w.embargo
            FROM entry e JOIN source o ON o.id = e.source
            JOIN entry m ON m.id = coalesce(e.same_as, e.id) LEFT JOIN article a ON a.id = m.article
            LEFT JOIN waiting w ON w.entry = m.id
            WHERE %s ORDER BY e.id LIMIT 1
            """
                .formatted(condition))
        .param(value)
        .query((row, n) -> trace(row))
        .optional();
  }

  private static Trace trace(ResultSet row) throws SQLException {
    Long story = row.getObject("story", Long.class);
    if (story != null) {
      return new Trace.Filed(story);
    }
    String feed = row.getString("feed");
    String key = row.getString("entry_key");
    Instant seen = Times.instant(row, "first_seen");
    String embargo = row.getString("embargo");
    if (embargo != null) {
      return new Trace.Held(feed, key, seen, Times.instant(row, "due"), embargo);
    }
    if (row.getBoolean("waiting")) {
      return new Trace.Waiting(feed, key, seen);
    }
    String reason = row.getString("spike_reason");
    return row.getBoolean("spiked")
        ? new Trace.Spiked(feed, key, seen, reason == null ? "it could not be filed" : reason)
        : new Trace.Gone(feed, key, seen);
  }
}
