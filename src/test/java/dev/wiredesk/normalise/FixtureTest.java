package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Entry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code src/test/resources/normalise}: dirty markup, and in its leading comment what
 * must come of it. A key that is not there is not checked; an empty one must be absent.
 */
class FixtureTest {

  private static final Path FIXTURES = Path.of("src/test/resources/normalise");

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void makesOfTheFixtureWhatItsCommentSays(Path file) throws IOException {
    String whole = Files.readString(file);
    int end = whole.indexOf("-->");
    Expected expected = new Expected(whole.substring(4, end).lines().toList());
    String markup = whole.substring(end + 3).strip();
    Article article = expected.has("page") ? page(markup) : entry(markup, expected);
    expected.check("headline", article.headline());
    expected.check("lede", article.lede());
    expected.check("byline", Objects.requireNonNullElse(article.byline(), ""));
    expected.check("agency", article.agency() == null ? "" : article.agency().name());
    expected.check("dateline", words(article.dateline()));
    expected.check("credits", String.join(" | ", article.credits()));
    expected.check("advisory", words(article.advisory()));
    expected.check("language", Objects.toString(article.language(), ""));
    expected.check("modified", Objects.toString(article.modified(), ""));
    expected.check("published", Objects.toString(article.published(), ""));
    expected.check("body", article.body().replace("\n", ""));
    expected.checkText(article);
  }

  private static String words(@Nullable Dateline dateline) {
    if (dateline == null) {
      return "";
    }
    String date = dateline.date() == null ? "" : dateline.date() + " ";
    String agency = dateline.agency() == null ? "" : " " + dateline.agency().name();
    return dateline.place() + " | " + date + "|" + agency;
  }

  private static String words(@Nullable Advisory advisory) {
    return advisory == null ? "" : advisory.kind() + " | " + advisory.words();
  }

  private static Article page(String markup) {
    byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
    URI location = URI.create("https://lake.example/news/ice");
    return new PageReader().read(new Document(location, "text/html; charset=utf-8", bytes));
  }

  private static Article entry(String markup, Expected given) {
    Entry entry =
        Entries.of(markup)
            .titled(given.one("title"))
            .by(given.all("author"))
            .filedUnder(given.all("category"))
            .linking(given.has("link") ? given.one("link") : "https://outlet.example/story")
            .entry();
    String base =
        markup.contains("/a.jpg") ? "https://balloon.example/" : "https://harbour.example/";
    String language = given.has("language") ? given.one("language") : "en";
    return new Normaliser().normalise(entry, URI.create(base), language);
  }

  private record Expected(List<String> lines) {

    boolean has(String key) {
      return lines.stream().anyMatch(line -> line.startsWith(key + ":"));
    }

    List<String> all(String key) {
      return lines.stream()
          .filter(line -> line.startsWith(key + ":"))
          .map(line -> line.substring(key.length() + 1).strip())
          .toList();
    }

    String one(String key) {
      return all(key).getFirst();
    }

    void check(String key, String actual) {
      if (has(key)) {
        assertThat(actual).as(key).isEqualTo(one(key));
      }
    }

    void checkText(Article article) {
      assertThat(article.text().lines()).as("text").containsExactlyElementsOf(all("text"));
      all("has").forEach(part -> assertThat(article.body()).contains(part));
      all("lacks").forEach(part -> assertThat(article.body()).doesNotContain(part));
    }
  }
}
