package dev.wiredesk.archive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves stories on file from shelf to shelf; only inside the filing lock. A story's own row says on
 * which it stands, its spots let it be found there.
 */
final class Shelving {

  private final JdbcClient db;
  private final Spots spots;

  Shelving(JdbcClient db) {
    this.db = db;
    this.spots = new Spots(db);
  }

  /** Whoever followed the story that goes finds the other one in its place. */
  void inherit(long into, long gone) {
    Shelves before = of(into);
    Shelves after = before.and(of(gone));
    take(into, after);
    List<String> added = new ArrayList<>(after.codes());
    added.removeAll(before.codes());
    spots.take(into, added);
  }

  /** Takes a story off all of them. */
  void clear(long story) {
    spots.leave(story, of(story).codes());
    take(story, new Shelves(Shelf.EMPTY, Shelf.EMPTY));
  }

  /**
   * Notes elsewhere where the story stands.
   *
   * @param table of columns story, region and topic, which is empty for all topics together
   */
  void note(String table, long story) {
    Shelves shelves = of(story);
    List<String> topics = new ArrayList<>(shelves.topics().codes());
    topics.add(Stories.Cell.EVERY_TOPIC);
    db.sql(
            """
            INSERT INTO %s (story, region, topic) SELECT ?, r.code, t.code
            FROM unnest(cast(? AS VARCHAR ARRAY)) AS r (code)
            CROSS JOIN unnest(cast(? AS VARCHAR ARRAY)) AS t (code)
            """
                .formatted(table))
        .params(story, array(shelves.regions().codes()), array(topics))
        .update();
  }

  private Shelves of(long story) {
    return db.sql("SELECT regions, topics FROM story WHERE id = ?")
        .param(story)
        .query((row, n) -> Shelves.read(row))
        .single();
  }

  private void take(long story, Shelves shelves) {
    db.sql("UPDATE story SET regions = ?, topics = ? WHERE id = ?")
        .params(shelves.regions().written(), shelves.topics().written(), story)
        .update();
  }

  private static String[] array(List<String> codes) {
    return codes.toArray(String[]::new);
  }
}
