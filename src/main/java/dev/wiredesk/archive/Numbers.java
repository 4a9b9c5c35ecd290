package dev.wiredesk.archive;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    db.sql("UPDATE numbering SET story = story + ?, article = article + ?")
        .params(stories, articles)
        .update();
    return db.sql("SELECT story, article FROM numbering").query(Filed.class).single();
  }
}
