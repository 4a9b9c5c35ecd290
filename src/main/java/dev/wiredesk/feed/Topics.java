package dev.wiredesk.feed;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * Every subject that stories may be filed under: the 17 top-level IPTC Media Topics, and below them
 * those that a desk would subscribe to. Codes and labels are the IPTC's (CC BY 4.0), the slugs are
 * frozen in {@code topics.tsv}. Immutable, safe for any thread.
 */
public final class Topics {

  private static final Map<String, Topic> BY_CODE = new LinkedHashMap<>();
  private static final Map<String, Topic> BY_SLUG = new HashMap<>();
  private static final Map<String, Topic> BY_ALIAS = new HashMap<>();

  static {
    Table.read(Topics.class, "topics.tsv", 5).forEach(Topics::register);
  }

  private static final Map<String, SequencedSet<Topic>> LINES =
      BY_CODE.values().stream().collect(Collectors.toMap(Topic::code, Topics::climb));
  private static final List<Topic> ALL = List.copyOf(BY_CODE.values());
  private static final List<Topic> TOP_LEVEL = ALL.stream().filter(Topic::isTopLevel).toList();

  private Topics() {}

  /** The topic of that slug as it is today, exactly as written. */
  public static Optional<Topic> bySlug(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }

  /** The topic of that eight-digit IPTC code, if it is one of ours. */
  public static Optional<Topic> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The topic that once had that slug, or is also called so; its address redirects. */
  public static Optional<Topic> byAlias(String alias) {
    return Optional.ofNullable(BY_ALIAS.get(alias));
  }

  /** The topic of that code, slug or alias in any case, as a user writes it in feeds.yml. */
  public static Optional<Topic> find(String codeOrSlug) {
    String key = codeOrSlug.strip().toLowerCase(Locale.ROOT);
    return byCode(key).or(() -> bySlug(key)).or(() -> byAlias(key));
  }

  /** All topics: the 17 in the IPTC's order, then those below them. */
  public static List<Topic> all() {
    return ALL;
  }

  /** The 17 at the top, in the IPTC's order. */
  public static List<Topic> topLevel() {
    return TOP_LEVEL;
  }

  /** The topic itself, then those above it up to one of the 17. */
  public static SequencedSet<Topic> enclosing(Topic topic) {
    SequencedSet<Topic> line = LINES.get(topic.code());
    if (line == null) {
      throw new IllegalArgumentException("not a topic of this desk: " + topic);
    }
    return line;
  }

  private static SequencedSet<Topic> climb(Topic topic) {
    SequencedSet<Topic> line = new LinkedHashSet<>();
    for (Topic at = topic; line.add(at) && at.parent() != null; ) {
      at = byCode(at.parent()).orElseThrow();
    }
    return Collections.unmodifiableSequencedSet(line);
  }

  private static void register(List<String> row) {
    String parent = row.get(3).isEmpty() ? null : row.get(3);
    Topic topic = new Topic(row.get(0), row.get(1), row.get(2), parent);
    BY_CODE.put(topic.code(), topic);
    BY_SLUG.put(topic.slug(), topic);
    Table.items(row.get(4)).forEach(alias -> BY_ALIAS.put(alias, topic));
  }
}
