package dev.wiredesk.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes, and an edit of feeds.yml that has come round to one of them. */
class RenamedElsewhereTest {

  @TempDir Path folder;

  @TempDir Path next;

  private final String database = Databases.h2Url() + ";DB_CLOSE_DELAY=-1";

  @Test
  void aNodeThatDoesNotKnowTheNewSlugFilesNothingTwice() throws IOException {
    try (TestDesk late =
        TestDesk.start(
            folder, "feeds: [{ slug: quay, url: https://quay.example/feed }]", database)) {
      assertThat(receive(late, "quay", 1)).isEqualTo("1 new");
      try (TestDesk early =
          TestDesk.start(
              next, "feeds: [{ slug: quayside, url: https://quay.example/feed }]", database)) {
        assertThat(receive(early, "quayside", 2)).isEqualTo("1 new, 1 known");

        assertThat(receive(late, "quay", 3)).isEqualTo("1 new, 2 known");

        assertThat(receive(early, "quayside", 3)).isEqualTo("3 known");
        assertThat(
                early
                    .get(JdbcClient.class)
                    .sql("SELECT feed FROM source")
                    .query(String.class)
                    .list())
            .containsExactly("quayside");
      }
    }
  }

  @Test
  void feedsThatLookAlikeWithoutTheirSecretsStayApart() throws IOException {
    try (TestDesk desk =
        TestDesk.start(
            folder,
            """
            feeds:
              - { slug: one, url: "https://quay.example/feed?${QUAY_KEY_ONE:1}" }
              - { slug: other, url: "https://quay.example/feed?${QUAY_KEY_TWO:2}" }
            """,
            database)) {
      assertThat(receive(desk, "one", 1)).isEqualTo("1 new");
      receive(desk, "other", 1);
      assertThat(
              desk.get(JdbcClient.class)
                  .sql("SELECT feed FROM source ORDER BY feed")
                  .query(String.class)
                  .list())
          .containsExactly("one", "other");
    }
  }

  private static String receive(TestDesk desk, String slug, int entries) {
    Feed feed = desk.get(CurrentFeeds.class).feed(slug).orElseThrow();
    StringBuilder items = new StringBuilder();
    for (int n = 1; n <= entries; n++) {
      items.append(
          "<item><guid>quay-%1$d</guid><title>Ferry %1$d leaves late</title></item>".formatted(n));
    }
    String xml = "<rss version='2.0'><channel><title>Quay</title>" + items + "</channel></rss>";
    ParsedFeed document =
        (ParsedFeed) new FeedParser().parse(new Document(feed.url(), null, xml.getBytes(UTF_8)));
    return desk.get(Desk.class).receive(feed, document, desk.clock().instant(), _ -> {}).inWords();
  }
}
