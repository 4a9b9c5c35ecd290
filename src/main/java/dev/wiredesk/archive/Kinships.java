package dev.wiredesk.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which stories are linked as related. */
final class Kinships {

  private static final int MOST = 5;

  private Kinships() {}

  static void add(JdbcClient db, long story, long other, String evidence, Instant now) {
    db.sql("INSERT INTO related (story, other, evidence, made) VALUES (?, ?, ?, ?)")
        .params(story, other, evidence, Times.utc(now))
        .update();
  }

  /** What is related to each of these stories, either way, the latest first; a few of each. */
  static Map<Long, List<Story.Related>> of(JdbcClient db, Collection<Long> ids) {
    Map<Long, List<Story.Related>> found = new HashMap<>();
    db.sql(
            """
            SELECT r.story AS near, s.id, s.entry_id, o.title, o.language, v.content, v.packed, r.evidence
            FROM (SELECT story, other, evidence FROM related WHERE story = ANY(:ids)
                  UNION ALL
                  SELECT other, story, evidence FROM related WHERE other = ANY(:ids)) r
            JOIN story s ON s.id = r.other
            JOIN article a ON a.story = s.id AND a.leads
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            JOIN source o ON o.id = a.source
            WHERE NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = s.id)
            ORDER BY s.id DESC
            """)
        .param("ids", AnyOf.these(ids))
        .query(row -> {
          var article = Packing.filed(row);
          var related =
              new Story.Related(
                  row.getLong("id"),
                  row.getString("title"),
                  article.headline(),
                  article.link(),
                  row.getString("evidence"),
                  article.language() == null ? row.getString("language") : article.language());
          found.merge(
              row.getLong("near"),
              List.of(related),
              (some, more) -> Stream.concat(some.stream(), more.stream()).limit(MOST).toList());
        });
    return found;
  }
}
