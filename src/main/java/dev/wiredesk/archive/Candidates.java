package dev.wiredesk.archive;

import dev.wiredesk.normalise.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks among the articles on file for ones that a new article may be a copy of. A story that was
 * withdrawn has no copies: what comes after its kill is a story of its own.
 */
@Component
public class Candidates {

  private final JdbcClient db;

  Candidates(JdbcClient db) {
    this.db = db;
  }

  /**
   * An article on file.
   *
   * @param source number of its source
   */
  public record Candidate(long article, long story, long source) {}

  /** The first article of these very words, filed since then. */
  public Optional<Candidate> byFingerprint(String fingerprint, Instant since) {
    return fingerprint.isEmpty() ? Optional.empty() : first("fingerprint", fingerprint, since);
  }

  /** The first article at this address, filed since then. */
  public Optional<Candidate> byAddress(String address, Instant since) {
    return address.isEmpty() ? Optional.empty() : first("address", address, since);
  }

  /**
   * An article for the index of the last days.
   *
   * @param text plain, of its current version
   */
  public record Filed(long number, Instant filed, String text) {}

  /**
   * The first articles numbered higher than that and filed since then, in the order of their
   * numbers.
   */
  public List<Filed> filedAfter(long number, Instant since, int limit) {
    return db.sql(
            """
            SELECT a.id, a.filed, v.content FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            WHERE a.id > ? AND a.filed >= ? ORDER BY a.id LIMIT ?
            """)
        .params(number, Times.utc(since), limit)
        .query((row, n) ->
            new Filed(
                row.getLong("id"),
                Times.instant(row, "filed"),
                Packing.unpackArticle(row.getString("content")).text()))
        .list();
  }

  /** The article of that number, if it is on file and its story stands. */
  public Optional<Candidate> byNumber(long number) {
    return db.sql(
            """
            SELECT id AS article, story, source FROM article a
            WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = a.story)
            """)
        .param(number)
        .query(Candidate.class)
        .optional();
  }

  /** The current version of the article of that number. */
  public Article article(long number) {
    return db.sql(
            """
            SELECT v.content FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            WHERE a.id = ?
            """)
        .param(number)
        .query((row, n) -> Packing.unpackArticle(row.getString("content")))
        .single();
  }

  private Optional<Candidate> first(String column, String value, Instant since) {
    return db.sql(
            """
            SELECT id AS article, story, source FROM article a
            WHERE %s = :value AND filed >= :since
              AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = a.story)
            ORDER BY id LIMIT 1
            """
                .formatted(column))
        .param("value", value)
        .param("since", Times.utc(since))
        .query(Candidate.class)
        .optional();
  }
}
