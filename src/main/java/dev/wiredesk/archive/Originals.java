package dev.wiredesk.archive;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;
import dev.wiredesk.parse.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries on file as they were published, but for those of expunged stories and those that wait
 * for their page.
 */
@Component
public class Originals {

  private final JdbcClient db;
  private final StoryReader stories;

  /** Reads from that database. */
  public Originals(JdbcClient db) {
    this.db = db;
    this.stories = new StoryReader(db, () -> {});
  }

  private record Row(
      long number,
      Source source,
      Entry entry,
      Instant seen,
      @Nullable Long story,
      @Nullable Article article) {}

  /**
   * Entries first seen in that time, in the order in which they came.
   *
   * @param after only those numbered higher; 0 to begin with
   * @param limit at most this many
   */
  public List<Original> seen(Instant from, Instant before, long after, int limit) {
    List<Row> rows = rows(from, before, after, limit);
    List<Long> ids = rows.stream().map(Row::story).filter(Objects::nonNull).distinct().toList();
    Map<Long, Story> found =
        stories.read(ids, null).stream().collect(Collectors.toMap(Story::id, Function.identity()));
    return rows.stream().map(row -> original(row, found)).toList();
  }

  private static Original original(Row row, Map<Long, Story> found) {
    Article article = row.article();
    Story story = row.story() == null ? null : found.get(row.story());
    return new Original(
        row.number(),
        row.source(),
        row.entry(),
        row.seen(),
        article == null || story == null ? null : standing(story, article));
  }

  private static Original.Standing standing(Story story, Article article) {
    return new Original.Standing(
        story.id(),
        article.headline(),
        article.agency() == null ? null : article.agency().name(),
        story.labels().regions().stream().map(Region::code).toList(),
        story.labels().topics().stream().map(Topic::code).toList(),
        article.origin() == Origin.PAGE);
  }

  private List<Row> rows(Instant from, Instant before, long after, int limit) {
    return db.sql(
            """
            SELECT e.id, e.original, e.first_seen, a.story, v.content, v.packed,
                   o.feed, o.url, o.title, o.atom_id, o.link, o.language, o.rights
            FROM entry e
            JOIN source o ON o.id = e.source
            LEFT JOIN article a ON a.id = e.article
            LEFT JOIN article_version v ON v.article = a.id AND v.version = a.version
            WHERE e.original IS NOT NULL AND e.same_as IS NULL AND e.first_seen >= ? AND e.first_seen < ? AND e.id > ?
              AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.entry = e.id)
            ORDER BY e.id LIMIT ?
            """)
        .params(List.of(Times.utc(from), Times.utc(before), after, limit))
        .query((row, n) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        Sources.read(row),
        Packing.unpackEntry(row.getBytes("original")),
        Times.instant(row, "first_seen"),
        row.getObject("story", Long.class),
        Packing.article(row));
  }
}
