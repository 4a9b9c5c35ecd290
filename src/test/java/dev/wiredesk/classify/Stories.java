package dev.wiredesk.classify;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Dateline;
import dev.wiredesk.normalise.Origin;
import dev.wiredesk.parse.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles for the tests of this room. */
final class Stories {

  static final Feed FEED = Feed.of("wire", URI.create("https://wire.example/rss"));

  /** A story of {@code stories.txt} with the labels it must get. */
  record Expected(String name, Article article, List<String> regions, List<String> topic) {}

  private Stories() {}

  static Article story(String headline, String... paragraphs) {
    return article(null, null, null, headline, List.of(paragraphs), List.of());
  }

  static Article filedFrom(String place, String headline, String... paragraphs) {
    return article(null, null, place, headline, List.of(paragraphs), List.of());
  }

  static Article article(
      @Nullable String link,
      @Nullable String language,
      @Nullable String place,
      String headline,
      List<String> paragraphs,
      List<Entry.Category> categories) {
    return new Article(
        link,
        headline,
        paragraphs.isEmpty() ? "" : paragraphs.getFirst(),
        "",
        String.join("\n", paragraphs),
        null,
        place == null ? null : new Dateline(place, null, null),
        null,
        List.of(),
        null,
        null,
        language,
        categories,
        List.of(),
        null,
        null,
        Origin.FEED,
        null);
  }

  static Stream<Expected> all() throws IOException {
    try (InputStream in = Stories.class.getResourceAsStream("/classify/stories.txt")) {
      String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(file.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"))
          .map(block -> expected(List.of(block.split("\n"))));
    }
  }

  private static Expected expected(List<String> lines) {
    String[] head = lines.getFirst().split(" \\| ", -1);
    String dateline = "DATELINE ";
    boolean filed = lines.get(1).startsWith(dateline);
    int headline = filed ? 2 : 1;
    Article article =
        article(
            null,
            head[1].equals("-") ? null : head[1],
            filed ? lines.get(1).substring(dateline.length()) : null,
            lines.get(headline),
            lines.subList(headline + 1, lines.size()),
            List.of());
    return new Expected(head[0], article, labels(head[2]), labels(head[3]));
  }

  private static List<String> labels(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" "));
  }
}
