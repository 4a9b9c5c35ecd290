package dev.wiredesk.publish;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;

/** A short link to a merged feed. */
record Chip(String label, String href) {

  /** To all topics of a region. */
  static Chip of(Region region) {
    return new Chip(region.name(), Section.of(region).path());
  }

  /** To one topic of the whole world. */
  static Chip of(Topic topic) {
    return new Chip(topic.name(), Section.of(topic).path());
  }
}
