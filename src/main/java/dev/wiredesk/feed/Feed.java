package dev.wiredesk.feed;

import dev.wiredesk.query.Query;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document we subscribe to: one item of {@code feeds:} in feeds.yml.
 *
 * @param slug stable name, in keys and URLs
 * @param source the outlet credited; null takes the feed's own title
 * @param country the outlet's home, a prior for the regions of its stories
 * @param topics what this feed always is
 * @param regions where this feed always is
 * @param every shortest interval between two polls
 * @param priority the higher is preferred as the original of a story
 * @param fullText whether the article's page is fetched for its body
 * @param republish null takes the default: full for what the feed carries, excerpt for text taken
 *     from the page
 * @param keep how long its articles are kept
 * @param headers sent with each request; values may be secrets
 * @param only query that an entry must match to be filed, or null
 * @param skip query whose entries are not filed, or null
 * @param notTopics what its stories are never filed under, whatever their words say; nor what is
 *     below them
 * @param merge whether its articles and those of other feeds may be copies of each other
 * @param shownUrl the address as others may see it: without its query where that came from the
 *     environment
 */
public record Feed(
    String slug,
    URI url,
    @Nullable String source,
    @Nullable Region country,
    List<Topic> topics,
    List<Region> regions,
    Duration every,
    int priority,
    boolean fullText,
    @Nullable Republish republish,
    Duration keep,
    Map<String, String> headers,
    @Nullable Query only,
    @Nullable Query skip,
    List<Topic> notTopics,
    boolean merge,
    URI shownUrl) {

  /** Interval of a feed that names none. */
  public static final Duration DEFAULT_EVERY = Duration.ofMinutes(15);

  /** Retention of a feed that names none. */
  public static final Duration DEFAULT_KEEP = Duration.ofDays(90);

  /** A feed with nothing configured but its address. */
  public static Feed of(String slug, URI url) {
    return new Feed(
        slug,
        url,
        null,
        null,
        List.of(),
        List.of(),
        DEFAULT_EVERY,
        0,
        false,
        null,
        DEFAULT_KEEP,
        Map.of(),
        null,
        null,
        List.of(),
        true,
        url);
  }

  /** The same feed, content with what its entries carry. */
  public Feed withoutPages() {
    return new Feed(
        slug, url, source, country, topics, regions, every, priority, false, republish, keep,
        headers, only, skip, notTopics, merge, shownUrl);
  }

  /** Leaves the headers and secret addresses out. */
  @Override
  public String toString() {
    return "Feed[" + slug + " " + shownUrl + "]";
  }
}
