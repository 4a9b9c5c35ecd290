package dev.wiredesk.publish;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.parse.Entry.Category;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A category of an entry: where the desk filed it, or how its publisher did.
 *
 * @param term the code, or the publisher's own word
 * @param scheme IRI of the vocabulary; null for a word of no known one
 * @param label the English name, or the publisher's
 */
record Subject(String term, @Nullable String scheme, String label) {

  private static final int MOST_OF_THE_PUBLISHER = 20;

  /**
   * That it is corrected, then topics, the main one leading, then regions, then what the publisher
   * calls it. A word of his that the desk has said already is not said again: readers show each.
   */
  static List<Subject> of(Item item, String regionScheme) {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    if (Corrections.words(item.article()) != null) {
      add(subjects, Corrections.SUBJECT);
    }
    topics(item).forEach(topic -> add(subjects, of(topic)));
    regions(item).forEach(region -> add(subjects, of(region, regionScheme)));
    Set<String> told = subjects.values().stream().map(Subject::folded).collect(Collectors.toSet());
    item.article().categories().stream()
        .limit(MOST_OF_THE_PUBLISHER)
        .filter(category -> !Text.clean(category.term()).isBlank())
        .map(Subject::of)
        .filter(subject -> subject.scheme != null || !told.contains(subject.folded()))
        .forEach(subject -> add(subjects, subject));
    return List.copyOf(subjects.values());
  }

  /** The story's topics and those above them. */
  static Set<Topic> topics(Item item) {
    Set<Topic> topics = new LinkedHashSet<>();
    item.story().labels().topics().forEach(topic -> topics.addAll(Topics.enclosing(topic)));
    return topics;
  }

  /** The story's countries and areas and the areas around them; the world goes without saying. */
  static Set<Region> regions(Item item) {
    Set<Region> regions = new LinkedHashSet<>();
    item.story().labels().regions().forEach(region -> regions.addAll(Regions.enclosing(region)));
    regions.remove(Regions.WORLD);
    return regions;
  }

  private String folded() {
    return label.toLowerCase(Locale.ROOT);
  }

  private static void add(Map<String, Subject> subjects, Subject subject) {
    subjects.putIfAbsent(subject.scheme() + " " + subject.term(), subject);
  }

  private static Subject of(Topic topic) {
    return new Subject(topic.code(), Topic.SCHEME, topic.name());
  }

  private static Subject of(Region region, String scheme) {
    return new Subject(region.code(), scheme, region.name());
  }

  private static Subject of(Category category) {
    String term = Text.clean(category.term()).strip();
    String label = category.label();
    return new Subject(term, scheme(category.scheme()), label == null ? term : label);
  }

  /** A scheme that is no absolute IRI would break the entry that carries it (RFC 4287 §4.2.2.2). */
  private static @Nullable String scheme(@Nullable String scheme) {
    try {
      return scheme != null && new URI(scheme).isAbsolute() ? scheme : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
