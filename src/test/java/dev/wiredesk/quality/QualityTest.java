package dev.wiredesk.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.Wiredesk;
import dev.wiredesk.classify.Classifier;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Normaliser;
import dev.wiredesk.normalise.PageReader;
import dev.wiredesk.parse.FeedParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Runs the product's own stages over labelled sets and writes predictions for their scorer: {@code
 * ./mvnw -B -q -Pquality test -Dquality.data=DIR -Dquality.out=OUT}. Labels are never opened.
 */
@Tag("quality")
class QualityTest {

  private final Feed feed = Feed.of("quality", URI.create("https://outlet.example/feed"));

  @Test
  void readsArticlePages() throws IOException {
    QualitySet set = set("extraction");
    PageReader pages = new PageReader();
    set.run(document -> {
      String id = document.get("id").asString();
      Path file = set.file("pages/" + id + ".html.gz");
      Document page;
      try (var html = new GZIPInputStream(Files.newInputStream(file))) {
        page =
            new Document(
                URI.create(document.get("url").asString().replace(" ", "%20")),
                "text/html",
                html.readAllBytes());
      }
      return Map.of("id", id, "text", pages.read(page).text());
    });
  }

  @Test
  void readsFeeds() throws IOException {
    QualitySet set = set("feeds");
    FeedParser parser = new FeedParser();
    set.run(document -> {
      String file = document.get("file").asString();
      Document bytes =
          new Document(
              URI.create("http://127.0.0.1:8097/" + file),
              text(document, "content_type"),
              Files.readAllBytes(set.file(file)));
      return FeedPrediction.of(file, parser.parse(bytes));
    });
  }

  @Test
  void tellsStoriesApart() throws IOException {
    QualitySet set = set("copies");
    Path feeds = Files.createTempFile("feeds", ".yml");
    Files.writeString(feeds, "feeds: [{ slug: quality, url: https://outlet.example/feed }]", UTF_8);
    try (var context =
        new SpringApplicationBuilder(Wiredesk.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=jdbc:h2:mem:quality;MODE=PostgreSQL;"
                    + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "--wiredesk.poll=false",
                "--wiredesk.feeds=" + feeds)) {
      new CopiesRun(context.getBean(Desk.class), context.getBean(JdbcClient.class)).run(set);
    }
  }

  @Test
  void filesByRegion() throws IOException {
    Classifier classifier = new Classifier();
    set("regions")
        .run(document ->
            Map.of(
                "id",
                document.get("id").asString(),
                "countries",
                classifier.classify(article(document), feed).regions().stream()
                    .filter(Region::isCountry)
                    .map(Region::code)
                    .toList()));
  }

  @Test
  void filesByTopic() throws IOException {
    Classifier classifier = new Classifier();
    set("topics")
        .run(document ->
            Map.of(
                "id",
                document.get("id").asString(),
                "topics",
                classifier.classify(article(document), feed).topics().stream()
                    .map(topic -> Topics.enclosing(topic).getLast().code())
                    .distinct()
                    .toList()));
  }

  private Article article(JsonNode document) {
    return new Normaliser().normalise(Texts.entry(document), feed.url(), "en");
  }

  private static QualitySet set(String name) {
    String data = property("quality.data");
    QualitySet set =
        new QualitySet(name, Path.of(data), Path.of(property("quality.out")).toAbsolutePath());
    assumeTrue(set.exists(), name + " is not in " + data);
    return set;
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), () -> "say -D" + name + "=DIR");
  }

  static @Nullable String text(JsonNode document, String member) {
    JsonNode value = document.get(member);
    return value == null || value.isNull() ? null : value.asString();
  }
}
