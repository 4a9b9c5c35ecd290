package dev.wiredesk.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stories each edition of feeds.yml holds. */
@Component
class Editions {

  private final JdbcClient db;

  Editions(JdbcClient db) {
    this.db = db;
  }

  /** Notes the story under the editions of those slugs; it never leaves one. */
  void add(long story, Collection<String> slugs) {
    for (String slug : slugs) {
      db.sql(
              """
              INSERT INTO story_edition (story, edition)
              SELECT s.id, :edition FROM story s
              WHERE s.id = :story AND NOT EXISTS (
                SELECT 1 FROM story_edition e WHERE e.story = s.id AND e.edition = :edition)
              """)
          .param("edition", slug)
          .param("story", story)
          .update();
    }
  }

  /** Those of these stories that the edition holds. */
  Set<Long> held(String slug, List<Long> stories) {
    return stories.isEmpty()
        ? Set.of()
        : Set.copyOf(
            db.sql(
                    """
                    SELECT e.story FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS sought(story)
                    JOIN story_edition e ON e.edition = ? AND e.story = sought.story
                    """)
                .params(AnyOf.these(stories), slug)
                .query(Long.class)
                .list());
  }

  /** Puts stories in an edition, in place of those it held; on days that are over, too. */
  void define(String slug, String definition, Collection<Long> stories) {
    forget(slug);
    db.sql("INSERT INTO edition (slug, definition) VALUES (?, ?)")
        .params(slug, definition)
        .update();
    for (long story : stories) {
      add(story, List.of(slug));
      db.sql(
              """
              INSERT INTO past_edition (story, edition)
              SELECT story, :edition FROM past_story WHERE story = :story
              """)
          .param("edition", slug)
          .param("story", story)
          .update();
    }
  }

  void forget(String slug) {
    db.sql("DELETE FROM story_edition WHERE edition = ?").param(slug).update();
    db.sql("DELETE FROM past_edition WHERE edition = ?").param(slug).update();
    db.sql("DELETE FROM edition WHERE slug = ?").param(slug).update();
  }

  /** How each edition was defined when its stories were looked up, by slug. */
  Map<String, String> definitions() {
    return db
        .sql("SELECT slug, definition FROM edition")
        .query((row, n) -> Map.entry(row.getString("slug"), row.getString("definition")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
