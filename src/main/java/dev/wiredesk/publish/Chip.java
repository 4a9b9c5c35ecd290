package dev.wiredesk.publish;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import java.util.Locale;

/** A short link to a merged feed. */
record Chip(String label, String href) {

  /** To all topics of a region. */
  static Chip of(Region region) {
    return new Chip(region.name(), Section.of(region).path());
  }

  /** To one topic of the whole world. */
  static Chip of(Topic topic) {
    return new Chip(name(topic), Section.of(topic).path());
  }

  /** A topic in a word: our slug, as the IPTC's labels run to five. */
  static String name(Topic topic) {
    String words = topic.slug().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
