package dev.wiredesk.archive;

import dev.wiredesk.feed.Regions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds, among the stories on file, those of one merged feed; what was kept of days that are over
 * is left to {@link PastQuery}.
 *
 * @param from the tables that say where they are found, "s" among them for the story itself
 * @param where further conditions
 * @param order the column in whose order they are found, which is that of filing
 * @param values of the parameters in all that
 */
record PresentQuery(String from, String where, String order, List<Object> values) {

  private static final String STORY = "s.id";

  /**
   * The shelf leads to its stories: it is read from its end until there are enough. The world's has
   * all of them.
   */
  static PresentQuery of(StoryQuery query, Spots spots) {
    List<Long> starts = new ArrayList<>();
    if (query.region() != null && !query.region().equals(Regions.WORLD)) {
      starts.add(spots.start(query.region().code()));
    }
    if (query.topic() != null) {
      starts.add(spots.start(query.topic().code()));
    }
    if (starts.isEmpty()) {
      return new PresentQuery("story s", "", STORY, List.of());
    }
    long start = starts.getFirst();
    String other = starts.size() == 1 ? "" : " JOIN shelved o ON o.spot = s.id + ?";
    List<Object> values = new ArrayList<>(starts);
    values.add(start);
    values.add(Spots.end(start));
    return new PresentQuery(
        "shelved r JOIN story s ON s.id = r.spot - ?" + other,
        " AND r.spot > ? AND r.spot < ?",
        "r.spot",
        values);
  }

  static PresentQuery ofEdition(String slug) {
    return new PresentQuery(
        "story s JOIN story_edition e ON e.story = s.id AND e.edition = ?",
        "",
        STORY,
        List.of(slug));
  }

  /** Without those that are kept as they stood. */
  PresentQuery unkept() {
    return new PresentQuery(
        from,
        where + " AND NOT EXISTS (SELECT 1 FROM past_story p WHERE p.story = s.id)",
        order,
        values);
  }

  /** Where a story stands in that order: on a shelf, so far from its start. */
  private long place(long story) {
    return order.equals(STORY) ? story : story + (Long) values.getFirst();
  }

  /** Their numbers, latest first. */
  List<Long> numbers(JdbcClient db, Span span) {
    var sql =
        new StringBuilder("SELECT s.id FROM ")
            .append(from)
            .append(" WHERE NOT EXISTS (SELECT 1 FROM tombstone g WHERE g.story = s.id)")
            .append(where);
    List<Object> params = new ArrayList<>(values);
    PastQuery.narrow(" AND s.filed >= ?", span.from(), sql, params);
    PastQuery.narrow(" AND s.filed < ?", span.before(), sql, params);
    PastQuery.narrow(" AND s.updated >= ?", span.since(), sql, params);
    Long below = span.below();
    PastQuery.narrow(" AND " + order + " < ?", below == null ? null : place(below), sql, params);
    sql.append(" ORDER BY ").append(order).append(" DESC LIMIT ?");
    params.add(span.limit());
    return db.sql(sql.toString()).params(params).query((row, n) -> row.getLong(1)).list();
  }
}
