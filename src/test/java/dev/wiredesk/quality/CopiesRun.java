package dev.wiredesk.quality;

import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.Documents;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files the documents one by one, each at its own hour and from its own outlet, then reads where
 * they ended. Sets inside the set stand apart by their outlets' names.
 */
final class CopiesRun {

  private final Desk desk;
  private final JdbcClient db;

  CopiesRun(Desk desk, JdbcClient db) {
    this.desk = desk;
    this.db = db;
  }

  void run(QualitySet set) throws IOException {
    JsonMapper json = JsonMapper.shared();
    int done = 0;
    try (var documents = set.reader()) {
      for (String line = documents.readLine(); line != null; line = documents.readLine()) {
        receive(json.readTree(line));
        set.progress(++done, done % 500 == 0);
      }
    }
    try (var out = set.writer()) {
      db.sql(
              """
              SELECT e.entry_key, a.story FROM entry e JOIN article a ON a.id = e.article
              ORDER BY e.id
              """)
          .query(row -> {
            out.println(
                json.writeValueAsString(Map.of("id", row.getString(1), "story", row.getLong(2))));
          });
    }
    set.progress(done, true);
  }

  private void receive(JsonNode document) {
    Entry entry = Texts.entry(document);
    String outlet = QualityTest.text(document, "outlet");
    String slug =
        (document.get("set").asString() + "-" + (outlet == null ? "outlet" : outlet))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    Feed feed = Feed.of(slug, URI.create("https://" + slug + ".example/feed"));
    ParsedFeed parsed = Documents.of(outlet, entry);
    Instant published = Instant.parse(document.get("published").asString());
    desk.receive(feed, parsed, published, receipt -> {});
  }
}
