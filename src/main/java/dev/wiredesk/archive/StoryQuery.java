package dev.wiredesk.archive;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which stories to list, newest filed first.
 *
 * @param region stories in it or in what it contains; null for any
 * @param topic stories on it or on what is below it; null for any
 * @param span which of them
 */
public record StoryQuery(@Nullable Region region, @Nullable Topic topic, Span span) {

  /** The latest of a region and topic. */
  public StoryQuery(@Nullable Region region, @Nullable Topic topic, int limit) {
    this(region, topic, Span.latest(limit));
  }

  /** The latest stories of the whole desk. */
  public static StoryQuery latest(int limit) {
    return new StoryQuery(null, null, limit);
  }

  /** Whether it asks for every story of the desk. */
  boolean isOfAll() {
    return region == null && topic == null;
  }

  /** Its place in the grid. */
  Cell cell() {
    return Cell.of(region == null ? Regions.WORLD : region, topic);
  }

  /** At most so many. */
  public int limit() {
    return span.limit();
  }
}
