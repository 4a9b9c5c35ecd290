package dev.wiredesk.feed;

import dev.wiredesk.query.Query;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** One item of {@code feeds:}. Remembers the items before it, for what must be unique. */
final class FeedReader {

  private static final Key<String> SLUG = Key.scalar("slug", Scalars::slug);
  private static final Key<URI> URL = Key.scalar("url", Addresses::feed);
  private static final Key<String> SOURCE = Key.scalar("source", Scalars::text);
  private static final Key<Region> COUNTRY = Key.scalar("country", Places::country);
  private static final Key<List<Topic>> TOPICS =
      Key.of("topics", Value.listOf("politics", Subjects::topic));
  private static final Key<List<Topic>> NOT_TOPICS =
      Key.of("not-topics", Value.listOf("sport", Subjects::topic));
  private static final Key<List<Region>> REGIONS =
      Key.of("regions", Value.listOf("UA", Places::region));
  private static final Key<Duration> EVERY = Key.scalar("every", Durations.between("10s", "30d"));
  private static final Key<Integer> PRIORITY = Key.scalar("priority", Scalars::priority);
  private static final Key<Boolean> FULL_TEXT = Key.scalar("full-text", Scalars::truth);
  private static final Key<Boolean> MERGE = Key.scalar("merge", Scalars::truth);
  private static final Key<Republish> REPUBLISH = Key.scalar("republish", Scalars::republish);
  private static final Key<Duration> KEEP = Key.scalar("keep", Durations.between("1d", "3650d"));
  private static final Key<Map<String, String>> HEADERS = Key.of("headers", new Headers());
  private static final Key<Query> ONLY = Key.scalar("only", Scalars::query);
  private static final Key<Query> SKIP = Key.scalar("skip", Scalars::query);

  static final List<Key<?>> KEYS =
      List.of(
          SLUG,
          URL,
          SOURCE,
          COUNTRY,
          TOPICS,
          NOT_TOPICS,
          REGIONS,
          EVERY,
          PRIORITY,
          FULL_TEXT,
          MERGE,
          REPUBLISH,
          KEEP,
          HEADERS,
          ONLY,
          SKIP);

  /** Not headers: a secret is for one publisher. Not labels: they are added, never replaced. */
  static final List<Key<?>> DEFAULTS =
      List.of(EVERY, KEEP, COUNTRY, PRIORITY, FULL_TEXT, MERGE, REPUBLISH);

  private final Page page;
  private final Optional<Block> defaults;
  private final Unique slugs = new Unique("is the slug of another feed already, in line ");
  private final Unique urls = new Unique("is subscribed to already, in line ");
  private final List<String> named = new ArrayList<>();

  FeedReader(Optional<Node> defaults, Page page) {
    this.page = page;
    this.defaults = defaults.flatMap(node -> Block.read("defaults", DEFAULTS, node, page));
  }

  /** Empty when the feed has no usable slug or address, which is then reported. */
  Optional<Feed> read(Node node) {
    return Block.read("a feed", KEYS, node, page).flatMap(this::read);
  }

  /** The slugs of all items so far, also of those that are no feeds for another reason. */
  List<String> slugs() {
    return List.copyOf(named);
  }

  private Optional<Feed> read(Block feed) {
    Optional<String> slug = feed.require(SLUG, page);
    Optional<URI> url = feed.require(URL, page);
    slug.ifPresent(named::add);
    slug.ifPresent(value -> slugs.check("slug", value, feed.place(SLUG), page));
    url.ifPresent(value -> urls.check("url", Addresses.identity(value), feed.place(URL), page));
    return slug.flatMap(name -> url.map(address -> feed(name, address, feed)));
  }

  private Feed feed(String slug, URI url, Block feed) {
    return new Feed(
        slug,
        url,
        feed.get(SOURCE).orElse(null),
        orDefault(feed, COUNTRY).orElse(null),
        feed.get(TOPICS).orElse(List.of()),
        feed.get(REGIONS).orElse(List.of()),
        orDefault(feed, EVERY).orElse(Feed.DEFAULT_EVERY),
        orDefault(feed, PRIORITY).orElse(0),
        orDefault(feed, FULL_TEXT).orElse(false),
        orDefault(feed, REPUBLISH).orElse(null),
        orDefault(feed, KEEP).orElse(Feed.DEFAULT_KEEP),
        feed.get(HEADERS).orElse(Map.of()),
        feed.get(ONLY).orElse(null),
        feed.get(SKIP).orElse(null),
        feed.get(NOT_TOPICS).orElse(List.of()),
        orDefault(feed, MERGE).orElse(true),
        shown(url, feed));
  }

  /**
   * What came from the environment may be a secret, and secrets in addresses stand in the query.
   */
  private static URI shown(URI url, Block feed) {
    String whole = url.toString();
    int query = whole.indexOf('?');
    return feed.isFromEnvironment(URL) && query >= 0 ? URI.create(whole.substring(0, query)) : url;
  }

  private <T> Optional<T> orDefault(Block feed, Key<T> key) {
    return feed.get(key).or(() -> defaults.flatMap(block -> block.get(key)));
  }
}
