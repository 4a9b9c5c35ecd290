package dev.wiredesk.publish;

import dev.wiredesk.archive.Version;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.publish.WordDifference.Kind;
import dev.wiredesk.publish.WordDifference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        boolean compared = version.leads() && revisions.size() < MOST_COMPARED;
        revisions.add(of(version, before(version, versions), compared, item, times));
      }
    }
    return revisions;
  }

  private static Revision of(
      Version version, @Nullable Version before, boolean compared, Item item, Times times) {
    return new Revision(
        version.source(),
        version.number(),
        times.at(version.filed()),
        version.matters(),
        correction(version, before),
        before == null || !compared
            ? List.of()
            : WordDifference.of(lines(before.content(), item), lines(version.content(), item)));
  }

  private static @Nullable Version before(Version version, List<Version> all) {
    return all.stream()
        .filter(
            other -> other.article() == version.article() && other.number() == version.number() - 1)
        .findFirst()
        .orElse(null);
  }

  /** A note that stays for good over an article corrects it once. */
  private static @Nullable String correction(Version version, @Nullable Version before) {
    String words = Corrections.words(version.content());
    return before == null || !Objects.equals(words, Corrections.words(before.content()))
        ? words
        : null;
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
