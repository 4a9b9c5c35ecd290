package dev.wiredesk.archive;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to stories, in the order it happened: what every node follows. */
@Component
class ChangeLog {

  private final JdbcClient db;

  ChangeLog(JdbcClient db) {
    this.db = db;
  }

  /**
   * A change.
   *
   * @param made as the database writes it: with the number it tells this log from another's
   */
  record Change(long number, long story, String made) {

    /** Tells a reader where it was, in this log and no other. */
    String mark() {
      return number + " " + story + " " + made;
    }
  }

  /** The changes after that number, first come first. */
  List<Change> after(long number, int limit) {
    return db.sql("SELECT number, story, made FROM change WHERE number > ? ORDER BY number LIMIT ?")
        .params(number, limit)
        .query((row, n) ->
            new Change(
                row.getLong("number"), row.getLong("story"), Times.instant(row, "made").toString()))
        .list();
  }

  /** The number of the change that a reader had come to; empty if that was in another log. */
  Optional<Long> find(String mark) {
    String number = mark.substring(0, Math.max(0, mark.indexOf(' ')));
    return number.isEmpty()
        ? Optional.empty()
        : after(Long.parseLong(number) - 1, 1).stream()
            .filter(change -> change.mark().equals(mark))
            .map(Change::number)
            .findFirst();
  }
}
