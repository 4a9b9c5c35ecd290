package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked for an article's language: xml:lang, HTTP, the page, the text. */
class LanguageOrderTest {

  private static final URI FEED = URI.create("https://quay.example/feed.xml");
  private static final URI PAGE = URI.create("https://quay.example/ferries");
  private static final String TEXT =
      "Die Fähren fahren wieder, seit der Sturm über die Bucht gezogen ist.";

  private final Preparation preparation = new Preparation();

  @ParameterizedTest
  @CsvSource({
    "de-AT, de-CH, de-LI, de-LU, de-AT",
    ",      de-CH, de-LI, de-LU, de-CH",
    ",      ,      de-LI, de-LU, de-LI",
    ",      ,      ,      de-LU, de-LU",
    ",      ,      ,      ,      de",
    ",      'de, fr', de-LI, ,   de-LI",
  })
  void isAskedInOrder(
      @Nullable String xml,
      @Nullable String http,
      @Nullable String html,
      @Nullable String pageHttp,
      String language) {
    String rss =
        "<rss version='2.0'%s><channel><title>Kai</title><item><title>Fähren</title><description>%s</description></item></channel></rss>"
            .formatted(xml == null ? "" : " xml:lang='" + xml + "'", TEXT);
    String page =
        "<html%s><body><article><p>%s</p><p>%s</p></article></body></html>"
            .formatted(
                html == null ? "" : " lang=" + html,
                TEXT,
                "Am Mittag waren alle im Hafen, sagte der Hafenmeister.");
    ParsedFeed feed =
        (ParsedFeed)
            new FeedParser().parse(document(FEED, "application/rss+xml", rss).inLanguage(http));

    Prepared prepared =
        preparation.prepare(
            Feed.of("quay", FEED),
            feed,
            feed.entries().getFirst(),
            document(PAGE, "text/html; charset=utf-8", page).inLanguage(pageHttp),
            Instant.parse("2026-11-25T09:00:00Z"));

    assertThat(prepared.article().text()).contains("Hafenmeister");
    assertThat(prepared.article().language()).isEqualTo(language);
  }

  private static Document document(URI location, String type, String text) {
    return new Document(location, type, text.getBytes(StandardCharsets.UTF_8));
  }
}
