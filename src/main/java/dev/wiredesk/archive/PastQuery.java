package dev.wiredesk.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds, among the stories that are kept as they stood, those of one merged feed.
 *
 * @param join the table that says where they were found
 * @param values of the parameters in it
 */
record PastQuery(String join, List<Object> values) {

  static PastQuery of(StoryQuery query) {
    if (query.region() == null && query.topic() == null) {
      return new PastQuery("", List.of());
    }
    return new PastQuery(
        " JOIN past_place l ON l.story = p.story AND l.region = ? AND l.topic = ?",
        List.of(
            query.region() == null ? "001" : query.region().code(),
            query.topic() == null ? "" : query.topic().code()));
  }

  static PastQuery ofEdition(String slug) {
    return new PastQuery(
        " JOIN past_edition e ON e.story = p.story AND e.edition = ?", List.of(slug));
  }

  /** Their numbers, latest first; what its source has taken back is not among them. */
  List<Long> numbers(JdbcClient db, Span span) {
    var sql =
        new StringBuilder("SELECT p.story FROM past_story p")
            .append(join)
            .append(" LEFT JOIN story s ON s.id = p.story")
            .append(" LEFT JOIN tombstone g ON g.story = p.story")
            .append(" WHERE (g.merged IS NOT NULL OR (g.story IS NULL AND s.id IS NOT NULL))");
    List<Object> params = new ArrayList<>(values);
    narrow(" AND p.filed >= ?", span.from(), sql, params);
    narrow(" AND p.filed < ?", span.before(), sql, params);
    narrow(" AND p.story < ?", span.below(), sql, params);
    sql.append(" ORDER BY p.story DESC LIMIT ?");
    params.add(span.limit());
    return db.sql(sql.toString()).params(params).query((row, n) -> row.getLong(1)).list();
  }

  /** Adds a condition that a number makes; none for none. */
  static void narrow(
      String condition, @Nullable Long number, StringBuilder sql, List<Object> params) {
    if (number != null) {
      sql.append(condition);
      params.add(number);
    }
  }

  /** Adds a condition that a moment makes; none for none. */
  static void narrow(
      String condition, @Nullable Instant moment, StringBuilder sql, List<Object> params) {
    if (moment != null) {
      sql.append(condition);
      params.add(Times.utc(moment));
    }
  }
}
