package dev.wiredesk.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every article. */
@Component
public class Versions {

  /** The texts of a hundred versions are a page that nobody reads. */
  private static final int MOST = 40;

  private final JdbcClient db;

  /** Reads from that database. */
  public Versions(JdbcClient db) {
    this.db = db;
  }

  /** The versions of those articles of a story that have several, the latest first. */
  public List<Version> of(long story) {
    return db.sql(
            """
            SELECT v.article, o.title, a.leads, v.version, v.matters, v.filed, v.content, v.packed
            FROM article a JOIN article_version v ON v.article = a.id
            JOIN source o ON o.id = a.source
            WHERE a.story = ? AND a.version > 1
            ORDER BY v.filed DESC, v.article, v.version DESC LIMIT ?
            """)
        .params(story, MOST)
        .query((row, n) ->
            new Version(
                row.getLong("article"),
                row.getString("title"),
                row.getBoolean("leads"),
                row.getInt("version"),
                row.getBoolean("matters"),
                Times.instant(row, "filed"),
                Packing.filed(row)))
        .list();
  }

  /**
   * Files the next version; the number under which it stands. Some feeds change a count of views
   * with every poll: of versions that change nothing else one a day is kept.
   */
  int add(long article, Submission copy, boolean matters, Instant now) {
    int version =
        db.sql("SELECT version FROM article WHERE id = ?")
            .param(article)
            .query(Integer.class)
            .single();
    if (!matters && replaceOfToday(article, version, copy, now)) {
      return version;
    }
    db.sql(
            """
            INSERT INTO article_version (article, version, packed, filed, matters)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(List.of(article, version + 1, copy.packed().article(), Times.utc(now), matters))
        .update();
    return version + 1;
  }

  /** What archive documents of earlier days are made of stays as it is. */
  private boolean replaceOfToday(long article, int version, Submission copy, Instant now) {
    return db.sql(
                """
                UPDATE article_version SET packed = ?, content = NULL
                WHERE article = ? AND version = ? AND filed >= ? AND NOT matters
                """)
            .params(
                List.of(
                    copy.packed().article(),
                    article,
                    version,
                    now.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .atStartOfDay()
                        .atOffset(ZoneOffset.UTC)))
            .update()
        > 0;
  }
}
