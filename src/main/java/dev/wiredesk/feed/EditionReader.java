package dev.wiredesk.feed;

import dev.wiredesk.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** One item of {@code editions:}. Remembers the items before it, for slugs must be unique. */
final class EditionReader {

  private static final Key<String> SLUG = Key.scalar("slug", Scalars::editionSlug);
  private static final Key<String> TITLE = Key.scalar("title", Scalars::text);
  private static final Key<Query> QUERY = Key.scalar("query", Scalars::query);
  private static final Key<List<Region>> REGIONS =
      Key.of("regions", Value.listOf("UA", Places::region));
  private static final Key<List<Topic>> TOPICS =
      Key.of("topics", Value.listOf("politics", Subjects::topic));
  private static final Key<List<String>> SOURCES =
      Key.of("sources", Value.listOf("bbc-world", Scalars::slug));
  private static final Key<List<String>> LANGUAGES =
      Key.of("languages", Value.listOf("en", Scalars::language));

  private static final Key<Boolean> MERGE = Key.scalar("merge", Scalars::truth);

  static final List<Key<?>> KEYS =
      List.of(SLUG, TITLE, QUERY, REGIONS, TOPICS, SOURCES, LANGUAGES, MERGE);

  /** Any one of these makes an edition. */
  private static final List<Key<?>> ASKING = List.of(QUERY, REGIONS, TOPICS, SOURCES, LANGUAGES);

  private final List<String> feeds;
  private final Page page;
  private final Unique slugs = new Unique("is the slug of another edition already, in line ");

  /**
   * @param feeds slugs of the feeds that an edition may draw on
   */
  EditionReader(List<String> feeds, Page page) {
    this.feeds = feeds;
    this.page = page;
  }

  /** Empty when the edition cannot be made, which is then reported. */
  Optional<Edition> read(Node node) {
    int others = page.problems().count();
    return Block.read("an edition", KEYS, node, page).flatMap(edition -> read(edition, others));
  }

  private Optional<Edition> read(Block edition, int others) {
    Optional<String> slug = edition.require(SLUG, page);
    Optional<String> title = edition.require(TITLE, page);
    slug.ifPresent(value -> slugs.check("slug", value, edition.place(SLUG), page));
    edition.get(SOURCES).orElse(List.of()).forEach(source -> check(source, edition));
    List<Query> asked = asked(edition);
    if (asked.isEmpty()) {
      reportThatNothingIsAsked(edition, others);
      return Optional.empty();
    }
    boolean merge = edition.get(MERGE).orElse(true);
    return slug.flatMap(
        name -> title.map(heading -> new Edition(name, heading, Query.all(asked), merge)));
  }

  /**
   * Lists may be empty; a value that was refused is reported already.
   *
   * @param others how many problems there were before this edition
   */
  private void reportThatNothingIsAsked(Block edition, int others) {
    if (ASKING.stream().noneMatch(edition::has) || page.problems().count() == others) {
      page.problems()
          .add(
              edition.place(SLUG).getStartMark(),
              "an edition needs at least one of query, regions, topics, sources or languages");
    }
  }

  private static List<Query> asked(Block edition) {
    List<Query> asked = new ArrayList<>();
    edition.get(QUERY).ifPresent(asked::add);
    add(
        asked,
        edition.get(REGIONS),
        regions -> Query.aboutRegions(regions.stream().map(Region::code).toList()));
    add(
        asked,
        edition.get(TOPICS),
        topics -> Query.onTopics(topics.stream().map(Topic::code).toList()));
    add(asked, edition.get(SOURCES), Query::ofFeeds);
    add(asked, edition.get(LANGUAGES), Query::inLanguages);
    return asked;
  }

  /** An empty list asks for nothing in particular. */
  private static <T> void add(
      List<Query> asked, Optional<List<T>> values, Function<List<T>, Query> query) {
    values.filter(list -> !list.isEmpty()).map(query).ifPresent(asked::add);
  }

  private void check(String source, Block edition) {
    if (!feeds.contains(source)) {
      String hint = Nearest.hint(source, feeds);
      page.report(
          edition.place(SOURCES),
          "sources",
          Words.quoted(source) + " is not the slug of a feed" + hint);
    }
  }
}
