package dev.wiredesk.archive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves stories on file from shelf to shelf; only inside the filing lock. A story's own row says on
 * which it stands, its spots let it be found there.
 */
@Component
class Shelving {

  private final JdbcClient db;
  private final Spots spots;

  Shelving(JdbcClient db, Spots spots) {
    this.db = db;
    this.spots = spots;
  }

  /** Sets up the shelves that are not there yet, before anything is filed. */
  void setUp() {
    spots.setUp();
  }

  /** Whoever followed the story that goes finds the other one in its place. */
  void inherit(long into, long gone) {
    Shelves before = Shelves.of(db, into);
    Shelves after = before.and(Shelves.of(db, gone));
    take(into, after);
    List<String> added = new ArrayList<>(after.codes());
    added.removeAll(before.codes());
    spots.take(into, added);
  }

  /** Takes a story off all of them. */
  void clear(long story) {
    spots.leave(story, Shelves.of(db, story).codes());
    take(story, new Shelves(Shelf.EMPTY, Shelf.EMPTY));
  }

  private void take(long story, Shelves shelves) {
    db.sql("UPDATE story SET regions = ?, topics = ? WHERE id = ?")
        .params(shelves.regions().written(), shelves.topics().written(), story)
        .update();
  }
}
