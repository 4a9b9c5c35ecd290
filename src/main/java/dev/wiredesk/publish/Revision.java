package dev.wiredesk.publish;

import dev.wiredesk.archive.Version;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.publish.WordDifference.Kind;
import dev.wiredesk.publish.WordDifference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A later version of an article, for the story's page.
 *
 * @param number of the version
 * @param matters whether a reader would care
 * @param correction what its source says that it puts right; null if it does not say so
 * @param paragraphs what differs from the version before; empty if that may not be shown
 */
record Revision(
    String source,
    int number,
    Times.Stamp filed,
    boolean matters,
    @Nullable String correction,
    List<List<Part>> paragraphs) {

  /** Words are compared for so many; of earlier ones the page tells when they came. */
  private static final int MOST_COMPARED = 12;

  /** The later versions, latest first; those of the article that stands for the story in words. */
  static List<Revision> of(List<Version> versions, Item item, Times times) {
    List<Revision> revisions = new ArrayList<>();
    for (Version version : versions) {
      if (version.number() > 1) {
        List<List<Part>> paragraphs =
            version.leads() && revisions.size() < MOST_COMPARED
                ? difference(version, versions, item)
                : List.of();
        revisions.add(
            new Revision(
                version.source(),
                version.number(),
                times.at(version.filed()),
                version.matters(),
                Corrections.words(version.content()),
                paragraphs));
      }
    }
    return revisions;
  }

  private static List<List<Part>> difference(Version version, List<Version> all, Item item) {
    return all.stream()
        .filter(
            other -> other.article() == version.article() && other.number() == version.number() - 1)
        .findFirst()
        .map(before ->
            WordDifference.of(lines(before.content(), item), lines(version.content(), item)))
        .orElse(List.of());
  }

  /** No more than the desk may show of the article itself. */
  private static List<String> lines(Article article, Item item) {
    Stream<String> body =
        switch (item.republish()) {
          case FULL -> article.text().lines();
          case EXCERPT -> Stream.of(article.lede());
          case HEADLINE -> Stream.of();
        };
    return Stream.concat(Stream.of(article.headline()), body).map(Text::clean).toList();
  }

  /** "2 passages taken out, 3 put in". */
  public String summary() {
    long out = count(Kind.TAKEN_OUT);
    long in = count(Kind.PUT_IN);
    return out == 0
        ? in + (in == 1 ? " passage put in" : " passages put in")
        : out
            + (out == 1 ? " passage taken out" : " passages taken out")
            + (in == 0 ? "" : ", " + in + " put in");
  }

  private long count(Kind kind) {
    return paragraphs.stream().flatMap(List::stream).filter(part -> part.kind() == kind).count();
  }
}
