package dev.wiredesk.archive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes where a story stands, for when it does not stand there any more. */
final class Places {

  private Places() {}

  /**
   * Notes it in a table of their own.
   *
   * @param table of columns story, region and topic, which is empty for all topics together
   */
  static void note(JdbcClient db, String table, long story) {
    Shelves shelves = Shelves.of(db, story);
    List<String> topics = new ArrayList<>(shelves.topics().codes());
    topics.add(Cell.EVERY_TOPIC);
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

  private static String[] array(List<String> codes) {
    return codes.toArray(String[]::new);
  }
}
