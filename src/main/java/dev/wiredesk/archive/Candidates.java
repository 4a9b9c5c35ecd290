package dev.wiredesk.archive;

import dev.wiredesk.normalise.Article;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** The first of these articles that has these very words, filed since then. */
  public Optional<Candidate> ofWords(Collection<Long> articles, String fingerprint, Instant since) {
    return first(articles, "fingerprint = ANY(:sought)", List.of(fingerprint), since);
  }

  /** The first of these articles that is known under one of these addresses, filed since then. */
  public Optional<Candidate> atAddress(
      Collection<Long> articles, Set<String> addresses, Instant since) {
    String known = "(address = ANY(:sought) OR canonical = ANY(:sought))";
    return first(articles, known, addresses, since);
  }

  private Optional<Candidate> first(
      Collection<Long> articles, String condition, Collection<String> sought, Instant since) {
    return articles.isEmpty()
        ? Optional.empty()
        : db.sql(
                """
                SELECT id AS article, story, source FROM article a
                WHERE id = ANY(:articles) AND filed >= :since AND %s
                  AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = a.story)
                ORDER BY id LIMIT 1
                """
                    .formatted(condition))
            .param("articles", AnyOf.these(articles))
            .param("since", Times.utc(since))
            .param("sought", sought.toArray(String[]::new))
            .query(Candidate.class)
            .optional();
  }

  /**
   * An article for the index of the last days.
   *
   * @param sketch null if it was filed before sketches were kept
   * @param marks by which it is known as a whole
   */
  public record Indexed(long number, Instant filed, @Nullable Sketch sketch, List<Integer> marks) {}

  /** The number of the latest change; later ones are {@link #changedAfter}. */
  public long lastChange() {
    return ChangeLog.last(db);
  }

  /**
   * The first articles numbered higher than that and filed since then, in the order of their
   * numbers.
   */
  public List<Indexed> filedAfter(long number, Instant since, int limit) {
    return db.sql(
            """
            SELECT id, leads, filed, sketch, fingerprint, address, canonical FROM article
            WHERE id > ? AND filed >= ? ORDER BY id LIMIT ?
            """)
        .params(number, Times.utc(since), limit)
        .query((row, n) -> indexed(row))
        .list();
  }

  /** The first changes after that one, in order. */
  public List<Changed> changedAfter(long number, int limit) {
    return db.sql(
            """
            SELECT number, kind, article, made FROM change
            WHERE number > ? ORDER BY number LIMIT ?
            """)
        .params(number, limit)
        .query((row, n) ->
            new Changed(
                row.getLong("number"),
                row.getString("kind").equals("revised"),
                row.getObject("article", Long.class),
                Times.instant(row, "made")))
        .list();
  }

  /**
   * A change and the article that it is about.
   *
   * @param article its number; null if it is about none in particular
   */
  public record Changed(long number, boolean revised, @Nullable Long article, Instant made) {}

  /** Those of these articles that are on file, in the order of their numbers. */
  public List<Indexed> indexed(Collection<Long> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : db.sql(
                """
                SELECT id, leads, filed, sketch, fingerprint, address, canonical FROM article
                WHERE id = ANY(?) ORDER BY id
                """)
            .param(AnyOf.these(numbers))
            .query((row, n) -> indexed(row))
            .list();
  }

  private static Indexed indexed(ResultSet row) throws SQLException {
    byte[] packed = row.getBytes("sketch");
    Sketch sketch = packed == null ? null : Sketch.unpack(packed);
    return new Indexed(
        row.getLong("id"),
        Times.instant(row, "filed"),
        sketch == null || row.getBoolean("leads") ? sketch : sketch.withoutNames(),
        Marks.of(
            row.getString("fingerprint"), row.getString("address"), row.getString("canonical")));
  }

  /** The first articles of a story, in the order they came. */
  public List<Candidate> ofStory(long story, int limit) {
    return db.sql(
            "SELECT id AS article, story, source FROM article WHERE story = ? ORDER BY id LIMIT ?")
        .params(story, limit)
        .query((row, n) ->
            new Candidate(row.getLong("article"), row.getLong("story"), row.getLong("source")))
        .list();
  }

  /**
   * The article of that number, if it is on file, its story stands, and it is no digest of several.
   */
  public Optional<Candidate> byNumber(long number) {
    return db.sql(
            """
            SELECT id AS article, story, source FROM article a
            WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = a.story)
              AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.article = a.id AND d.rule = 'digest')
            """)
        .param(number)
        .query(Candidate.class)
        .optional();
  }

  /**
   * The current version of the article of that number, which is on file while nobody else files.
   */
  public Article article(long number) {
    return current(number).orElseThrow();
  }

  /** Its headline, asked for at any time; empty if the article has been expunged meanwhile. */
  public String headline(long number) {
    return current(number).map(Article::headline).orElse("");
  }

  private Optional<Article> current(long number) {
    return db.sql(
            """
            SELECT v.content, v.packed FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            WHERE a.id = ?
            """)
        .param(number)
        .query((row, n) -> Packing.filed(row))
        .optional();
  }

  /**
   * The headlines of the articles of that source that stand for stories, latest first, by number.
   */
  public SequencedMap<Long, String> ledBy(long source, Instant since, int limit) {
    SequencedMap<Long, String> headlines = new LinkedHashMap<>();
    db.sql(
            """
            SELECT a.id, v.content, v.packed FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            WHERE a.source = ? AND a.leads AND a.filed >= ?
              AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = a.story)
            ORDER BY a.id DESC LIMIT ?
            """)
        .params(source, Times.utc(since), limit)
        .query(row -> {
          headlines.put(row.getLong("id"), Packing.filed(row).headline());
        });
    return headlines;
  }
}
