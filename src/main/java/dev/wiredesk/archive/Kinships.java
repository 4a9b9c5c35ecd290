package dev.wiredesk.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which stories are linked as related. */
final class Kinships {

  private static final int MOST = 5;

  /** A story that runs for days has hundreds, of which the texts of the latest few are read. */
  static final String OF =
      """
      SELECT r.near, s.id, s.entry_id, o.title, o.language, v.content, v.packed, r.evidence
      FROM (SELECT k.near, k.far, k.evidence,
                   row_number() OVER (PARTITION BY k.near ORDER BY k.far DESC) AS place
            FROM (SELECT story AS near, other AS far, evidence FROM related WHERE story = ANY(:ids)
                  UNION ALL
                  SELECT other, story, evidence FROM related WHERE other = ANY(:ids)) k
            WHERE NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.story = k.far)) r
      JOIN story s ON s.id = r.far
      JOIN article a ON a.story = s.id AND a.leads
      JOIN article_version v ON v.article = a.id AND v.version = a.version
      JOIN source o ON o.id = a.source
      WHERE r.place <= :most ORDER BY s.id DESC
      """;

  private Kinships() {}

  static void add(JdbcClient db, long story, long other, String evidence, Instant now) {
    db.sql("INSERT INTO related (story, other, evidence, made) VALUES (?, ?, ?, ?)")
        .params(story, other, evidence, Times.utc(now))
        .update();
  }

  /** What is related to each of these stories, either way, the latest first; a few of each. */
  static Map<Long, List<Story.Related>> of(JdbcClient db, Collection<Long> ids) {
    Map<Long, List<Story.Related>> found = new HashMap<>();
    db.sql(OF)
        .param("ids", AnyOf.these(ids))
        .param("most", MOST)
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
          found.computeIfAbsent(row.getLong("near"), near -> new ArrayList<>()).add(related);
        });
    found.replaceAll((near, related) -> List.copyOf(related));
    return found;
  }
}
