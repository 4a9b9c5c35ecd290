package dev.wiredesk.publish;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the section that an address means. */
final class Sections {

  private static final int NEAREST = 5;

  private Sections() {}

  /** What the slugs of an address lead to. */
  sealed interface Found {

    /** The section itself. */
    record Here(Section section) implements Found {}

    /** The section, under an older slug or a code: its address is another. */
    record Moved(Section section) implements Found {}

    /**
     * Nothing.
     *
     * @param asked what stood in the address, fit to be shown
     * @param nearest sections that may have been meant, likeliest first; none is like enough if it
     *     is empty
     */
    record Nothing(String asked, List<Section> nearest) implements Found {}
  }

  /** The section of a region's and a topic's slug, or of their older slugs or codes. */
  static Found find(String region, @Nullable String topic) {
    Optional<Region> place = Regions.find(region);
    Optional<Topic> subject = topic == null ? Optional.empty() : Topics.find(topic);
    if (place.isEmpty() || (topic != null && subject.isEmpty())) {
      return new Found.Nothing(asked(region, topic), nearest(region, topic));
    }
    Section section = new Section(place.get(), subject.orElse(null));
    String slugs = topic == null ? region : region + "/" + topic;
    return section.path().equals("/feeds/" + slugs)
        ? new Found.Here(section)
        : new Found.Moved(section);
  }

  /** Each half is right, or as near as can be; a lone topic is one of the whole world. */
  private static List<Section> nearest(String region, @Nullable String topic) {
    List<Region> regions = Regions.find(region).map(List::of).orElseGet(() -> regionsLike(region));
    if (topic == null) {
      Stream<Section> worldwide = Topics.find(region).stream().map(Section::of);
      return Stream.concat(worldwide, regions.stream().map(Section::of)).limit(NEAREST).toList();
    }
    if (regions.isEmpty()) {
      return Topics.find(topic).stream().map(Section::of).toList();
    }
    List<Topic> topics = Topics.find(topic).map(List::of).orElseGet(() -> topicsLike(topic));
    return regions.stream()
        .flatMap(place -> topics.stream().map(subject -> new Section(place, subject)))
        .limit(NEAREST)
        .toList();
  }

  private static List<Region> regionsLike(String slug) {
    return Regions.all().stream()
        .filter(region -> Likeness.isNear(slug, region.slug()))
        .sorted(Comparator.comparingInt(region -> Likeness.distance(slug, region.slug())))
        .limit(NEAREST)
        .toList();
  }

  private static List<Topic> topicsLike(String slug) {
    return Topics.all().stream()
        .filter(topic -> Likeness.isNear(slug, topic.slug()))
        .sorted(Comparator.comparingInt(topic -> Likeness.distance(slug, topic.slug())))
        .limit(NEAREST)
        .toList();
  }

  private static String asked(String region, @Nullable String topic) {
    String asked = Text.clean(topic == null ? region : region + "/" + topic);
    return Text.cut(asked.replace('\n', ' '), 80);
  }
}
