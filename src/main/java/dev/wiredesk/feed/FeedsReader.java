package dev.wiredesk.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads and checks the text of a feeds.yml. Everything that is wrong is told at once, with its
 * place. Limits: 3 MB of text, 30 levels, 200 aliases. Safe for any thread.
 */
public final class FeedsReader {

  private static final Key<Node> DESK = Key.of("desk", Value.node());
  private static final Key<Node> DEFAULTS = Key.of("defaults", Value.node());
  private static final Key<List<Node>> FEEDS = Key.of("feeds", Value.items());
  private static final Key<List<Node>> EDITIONS = Key.of("editions", Value.items());
  private static final Key<List<Node>> VOCABULARY = Key.of("vocabulary", Value.items());

  static final List<Key<?>> KEYS = List.of(DESK, DEFAULTS, FEEDS, EDITIONS, VOCABULARY);

  private final Environment environment;
  private final @Nullable URI deskUrl;

  /**
   * Resolves references such as <code>${TOKEN}</code> by the given environment, which answers null
   * for what is not set: {@code new FeedsReader(System::getenv)}.
   */
  public FeedsReader(Function<String, @Nullable String> environment) {
    this(new Environment(environment), null);
  }

  private FeedsReader(Environment environment, @Nullable URI deskUrl) {
    this.environment = environment;
    this.deskUrl = deskUrl;
  }

  /**
   * The same, under another public address than the file's {@code desk.url}: what an operator says
   * at the start goes before what the file says.
   *
   * @param address null or blank to leave the file its say
   * @throws RefusedFeedsException with words for the user, if it is no address of a desk
   */
  public FeedsReader at(@Nullable String address) {
    try {
      return address == null || address.isBlank()
          ? this
          : new FeedsReader(environment, Addresses.desk(address.strip()));
    } catch (Wrong e) {
      throw new RefusedFeedsException("desk.url " + e.getMessage(), e);
    }
  }

  /**
   * Reads a whole file.
   *
   * @param fileName the file's name, for messages
   */
  public Reading read(String text, String fileName) {
    Problems problems = new Problems(fileName);
    Page page = new Page(environment, problems);
    Optional<Feeds> feeds =
        YamlReader.read(text, problems)
            .flatMap(root -> Block.read("the file", KEYS, root, page))
            .map(root -> feeds(root, page));
    return feeds.isPresent() && problems.none()
        ? new Reading.Accepted(feeds.get())
        : new Reading.Refused(problems.sorted());
  }

  private Feeds feeds(Block root, Page page) {
    if (!root.has(FEEDS) || root.get(FEEDS).filter(List::isEmpty).isPresent()) {
      page.report(root.place(FEEDS), FEEDS.name(), "must list at least one feed");
    }
    FeedReader feed = new FeedReader(root.get(DEFAULTS), page);
    List<Feed> feeds = items(root, FEEDS, feed::read);
    EditionReader edition = new EditionReader(feed.slugs(), page);
    HouseWordsReader words = new HouseWordsReader(page);
    return new Feeds(
        masthead(root, page),
        feeds,
        items(root, EDITIONS, edition::read),
        items(root, VOCABULARY, words::read));
  }

  private Masthead masthead(Block root, Page page) {
    Masthead own = MastheadReader.read(root.get(DESK), page);
    return deskUrl == null ? own : new Masthead(own.title(), own.zone(), deskUrl, own.contact());
  }

  private static <T> List<T> items(
      Block root, Key<List<Node>> key, Function<Node, Optional<T>> reader) {
    return root.get(key).orElse(List.of()).stream()
        .flatMap(node -> reader.apply(node).stream())
        .toList();
  }
}
