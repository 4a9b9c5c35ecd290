package dev.wiredesk.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds, among the tellings on file, those of an edition that shows each outlet's by itself. Each
 * has its own place in time: an outlet may take a story over days after it was first filed.
 *
 * @param edition slug of the edition
 */
record TellingQuery(String edition) {

  /** Numbers of their articles, latest first; what its source has taken back is not among them. */
  List<Long> numbers(JdbcClient db, Span span) {
    return found(span).numbers(db);
  }

  Statement found(Span span) {
    return new Statement(
            """
            SELECT a.id FROM story_edition e JOIN article a ON a.story = e.story
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            WHERE e.edition = ? AND NOT EXISTS (SELECT 1 FROM tombstone g WHERE g.story = e.story)
            """,
            edition)
        .addIf("AND a.filed >= ?", span.from())
        .addIf("AND a.filed < ?", span.before())
        .addIf("AND v.filed >= ?", span.since())
        .addIf(
            "AND (a.filed, a.id) < (SELECT b.filed, b.id FROM article b WHERE b.id = ?)",
            span.below())
        .add(span.isOfChanges() ? "AND v.filed > a.filed ORDER BY v.filed DESC," : "ORDER BY")
        .add("a.filed DESC, a.id DESC LIMIT ?", span.limit());
  }
}
