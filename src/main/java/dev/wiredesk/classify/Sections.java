package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What publishers say of their own stories: categories, and the sections in an address. Immutable,
 * safe for any thread.
 */
final class Sections {

  private static final double SECTION = 2.0;

  /** An area in an address ("/world/europe/") says where the outlet files it, and no more. */
  private static final double AREA = 0.8;

  private static final int MOST_CATEGORIES = 20;
  private static final int MOST_STEPS = 4;
  private static final int SHORTEST_REGION = 4;

  /** Steps of an address that are editions: "/it/" is Italian, not computing. */
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Instead of a topic, before names that say nothing. */
  private static final String NOTHING = "-";

  private static final int CODE = 8;

  private final Map<String, Topic> topics = new HashMap<>();

  /** Steps that are a country's name, and as often something else. */
  private final Set<String> ambiguous = new HashSet<>();

  Sections() {
    for (List<String> row : Rows.of("sections.tsv", 2)) {
      List<String> names = Rows.items(row.get(1));
      if (row.get(0).equals(NOTHING)) {
        ambiguous.addAll(names);
      } else {
        Topic topic = Topics.bySlug(row.get(0)).orElseThrow();
        names.forEach(name -> topics.put(slug(name), topic));
      }
    }
  }

  /** Adds what the publisher says. */
  void tally(Article article, String address, Tally regions, Tally subjects) {
    article.categories().stream().limit(MOST_CATEGORIES).forEach(c -> category(c, subjects));
    address(address, regions, subjects);
  }

  private void category(Entry.Category category, Tally subjects) {
    String term = category.term();
    Optional<Topic> topic = iptc(category).or(() -> named(term));
    topic.ifPresent(t -> subjects.add(t.code(), term, Zone.SECTION, SECTION));
  }

  private static Optional<Topic> iptc(Entry.Category category) {
    String term = category.term();
    String scheme = category.scheme();
    boolean ours = term.startsWith("medtop:") || Topic.SCHEME.equals(scheme);
    return ours && term.length() >= CODE
        ? Topics.byCode(term.substring(term.length() - CODE))
        : Optional.empty();
  }

  private Optional<Topic> named(String name) {
    return Optional.ofNullable(topics.get(slug(name)));
  }

  /** All steps of the path but the last, which names the story. */
  private void address(String link, Tally regions, Tally subjects) {
    int host = link.indexOf("://");
    int at = host < 0 ? -1 : link.indexOf('/', host + 3);
    for (int step = 0; at >= 0 && step < MOST_STEPS; step++) {
      int end = link.indexOf('/', at + 1);
      if (end < 0) {
        return;
      }
      String name = link.substring(at + 1, end);
      step(name).ifPresent(t -> subjects.add(t.code(), name, Zone.SECTION, SECTION));
      region(name).ifPresent(r -> regions.add(r.code(), name, Zone.SECTION, AREA));
      at = end;
    }
  }

  private Optional<Topic> step(String name) {
    return LANGUAGES.contains(name) ? Optional.empty() : named(name);
  }

  private Optional<Region> region(String step) {
    String name = step.toLowerCase(Locale.ROOT);
    return name.length() < SHORTEST_REGION
            || name.equals(Regions.WORLD.slug())
            || ambiguous.contains(name)
        ? Optional.empty()
        : Regions.bySlug(name);
  }

  private static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (char c : Folding.fold(name.strip().replace("&", " and ")).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
  }
}
