package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** One item of {@code editions:}. Remembers the items before it, for slugs must be unique. */
final class EditionReader {

  private static final Key<String> SLUG = Key.scalar("slug", Scalars::slug);
  private static final Key<String> TITLE = Key.scalar("title", Scalars::text);
  private static final Key<String> QUERY = Key.scalar("query", Scalars::query);
  private static final Key<List<Region>> REGIONS =
      Key.of("regions", Value.listOf("UA", Places::region));
  private static final Key<List<Topic>> TOPICS =
      Key.of("topics", Value.listOf("politics", Subjects::topic));

  static final List<Key<?>> KEYS = List.of(SLUG, TITLE, QUERY, REGIONS, TOPICS);

  private final Page page;
  private final Unique slugs = new Unique("is the slug of another edition already, in line ");

  EditionReader(Page page) {
    this.page = page;
  }

  /** Empty when the edition cannot be made, which is then reported. */
  Optional<Edition> read(Node node) {
    return Block.read("an edition", KEYS, node, page).flatMap(this::read);
  }

  private Optional<Edition> read(Block edition) {
    Optional<String> slug = edition.require(SLUG, page);
    Optional<String> title = edition.require(TITLE, page);
    slug.ifPresent(value -> slugs.check("slug", value, edition.place(SLUG), page));
    if (!edition.has(QUERY) && !edition.has(REGIONS) && !edition.has(TOPICS)) {
      page.problems()
          .add(edition.place(SLUG).getStartMark(), "an edition needs query, regions or topics");
    }
    return slug.flatMap(name -> title.map(heading -> edition(name, heading, edition)));
  }

  private static Edition edition(String slug, String title, Block edition) {
    return new Edition(
        slug,
        title,
        edition.get(QUERY).orElse(""),
        edition.get(REGIONS).orElse(List.of()),
        edition.get(TOPICS).orElse(List.of()));
  }
}
