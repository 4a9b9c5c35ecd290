package dev.wiredesk.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds, among the stories that are kept as they stood, those of one merged feed.
 *
 * @param join the table that says where they were found
 * @param values of the parameters in it
 */
record PastQuery(String join, List<Object> values) {

  static PastQuery of(StoryQuery query) {
    return query.isOfAll()
        ? new PastQuery("", List.of())
        : new PastQuery(
            "JOIN past_place l ON l.story = p.story AND l.region = ? AND l.topic = ?",
            List.of(query.cell().region(), query.cell().topic()));
  }

  static PastQuery ofEdition(String slug) {
    return new PastQuery(
        "JOIN past_edition e ON e.story = p.story AND e.edition = ?", List.of(slug));
  }

  /** Their numbers, latest first; what its source has taken back is not among them. */
  List<Long> numbers(JdbcClient db, Span span) {
    return new Statement("SELECT p.story FROM past_story p")
        .add(join, values.toArray())
        .add(
            """
            LEFT JOIN story s ON s.id = p.story
            LEFT JOIN tombstone g ON g.story = p.story
            WHERE (g.merged IS NOT NULL OR (g.story IS NULL AND s.id IS NOT NULL))
            """)
        .addIf("AND p.filed >= ?", span.from())
        .addIf("AND p.filed < ?", span.before())
        .addIf("AND p.story < ?", span.below())
        .add("ORDER BY p.story DESC LIMIT ?", span.limit())
        .numbers(db);
  }
}
