package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;

/** A whole feeds.yml, read and checked. */
public record Feeds(Masthead masthead, List<Feed> feeds, List<Edition> editions) {

  /** The feed of that slug, if it is configured. */
  public Optional<Feed> feed(String slug) {
    return feeds.stream().filter(feed -> feed.slug().equals(slug)).findFirst();
  }
}
