package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;

/**
 * A whole feeds.yml, read and checked.
 *
 * @param vocabulary the desk's own words for regions and topics
 */
public record Feeds(
    Masthead masthead, List<Feed> feeds, List<Edition> editions, List<HouseWords> vocabulary) {

  /** Without a vocabulary of its own. */
  public Feeds(Masthead masthead, List<Feed> feeds, List<Edition> editions) {
    this(masthead, feeds, editions, List.of());
  }

  /** "1 feed", "12 feeds". */
  public String count() {
    return count(feeds.size());
  }

  /** The same of so many. */
  public static String count(int feeds) {
    return feeds == 1 ? "1 feed" : feeds + " feeds";
  }

  /** The feed of that slug, if it is configured. */
  public Optional<Feed> feed(String slug) {
    return feeds.stream().filter(feed -> feed.slug().equals(slug)).findFirst();
  }
}
