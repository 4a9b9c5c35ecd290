package dev.wiredesk.archive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Gives stories and articles their numbers, in the order of filing; only inside the filing lock.
 * Those that are not used in the end are lost.
 */
final class Numbers {

  private final JdbcClient db;

  Numbers(JdbcClient db) {
    this.db = db;
  }

  /** Numbers for so many stories and the article that opens each. */
  List<Filed> reserve(int stories) {
    Filed latest = take(stories, stories);
    return LongStream.rangeClosed(1, stories)
        .mapToObj(n -> new Filed(latest.story() - stories + n, latest.article() - stories + n))
        .toList();
  }

  /** A number for an article of a story that is on file. */
  long article() {
    return take(0, 1).article();
  }

  private Filed take(int stories, int articles) {
    var latest = new GeneratedKeyHolder();
    db.sql("UPDATE numbering SET story = story + ?, article = article + ?")
        .params(stories, articles)
        .update(latest, "story", "article");
    Map<String, Object> row = Objects.requireNonNull(latest.getKeys(), "there is one row");
    return new Filed(number(row, "story"), number(row, "article"));
  }

  private static long number(Map<String, Object> row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column))).longValue();
  }
}
