package dev.wiredesk.archive;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A place in the region × topic grid.
 *
 * @param region code; "001" is the world and holds every story, with or without a country
 * @param topic code, or "" for all topics together
 */
public record Cell(String region, String topic) {

  /** Stands for all topics together. */
  static final String EVERY_TOPIC = "";

  /**
   * That of a region and topic.
   *
   * @param topic null for all together
   */
  public static Cell of(Region region, @Nullable Topic topic) {
    return new Cell(region.code(), topic == null ? EVERY_TOPIC : topic.code());
  }
}
