package dev.wiredesk.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes articles, their versions and the evidence for where they stand. */
@Component
class Articles {

  /** For {@link #row}. */
  static final String ROW =
      """
      INSERT INTO article
        (id, story, source, leads, version, fingerprint, address, canonical, sketch, filed)
      VALUES (?, ?, ?, ?, 1, ?, ?, nullif(?, ''), ?, ?)
      """;

  /** For {@link #firstVersion}. */
  static final String FIRST_VERSION =
      "INSERT INTO article_version (article, version, packed, filed) VALUES (?, 1, ?, ?)";

  /** For {@link #reason}. */
  static final String REASON =
      """
      INSERT INTO decision (story, article, rule, subject, evidence, weight, made)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient db;
  private final Versions versions;

  Articles(JdbcClient db) {
    this.db = db;
    this.versions = new Versions(db);
  }

  static Object[] row(Filed filed, Submission copy, boolean leads, OffsetDateTime now) {
    return new Object[] {
      filed.article(),
      filed.story(),
      copy.source(),
      leads,
      copy.keys().fingerprint(),
      copy.keys().address(),
      copy.keys().canonical(),
      copy.packed().sketch(),
      now
    };
  }

  static Object[] firstVersion(Filed filed, Submission copy, OffsetDateTime now) {
    return new Object[] {filed.article(), copy.packed().article(), now};
  }

  static Object[] reason(Filed filed, Evidence evidence, OffsetDateTime now) {
    return new Object[] {
      filed.story(),
      filed.article(),
      evidence.rule(),
      evidence.subject(),
      evidence.words(),
      evidence.weight(),
      now
    };
  }

  /** Adds an article to a story that another one leads. */
  void attach(Filed filed, Submission copy, Instant now) {
    db.sql(ROW).params(row(filed, copy, false, Times.utc(now))).update();
    db.sql(FIRST_VERSION).params(firstVersion(filed, copy, Times.utc(now))).update();
  }

  void revise(long article, Submission copy, boolean matters, Instant now) {
    int version = versions.add(article, copy, matters, now);
    db.sql(
            """
            UPDATE article
            SET version = ?, fingerprint = ?, address = ?, canonical = nullif(?, ''), sketch = ? WHERE id = ?
            """)
        .params(
            version,
            copy.keys().fingerprint(),
            copy.keys().address(),
            copy.keys().canonical(),
            copy.packed().sketch(),
            article)
        .update();
  }

  boolean leads(long article) {
    return db.sql("SELECT leads FROM article WHERE id = ?")
        .param(article)
        .query(Boolean.class)
        .single();
  }

  void note(Filed filed, Evidence evidence, Instant now) {
    db.sql(REASON).params(reason(filed, evidence, Times.utc(now))).update();
  }
}
