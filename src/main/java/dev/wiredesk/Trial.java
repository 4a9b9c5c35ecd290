package dev.wiredesk;

import dev.wiredesk.desk.Prepared;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.Hop;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one feed or article page that was looked through.
 *
 * @param way how it was fetched; null for a file
 * @param feed null for an article page, or if nothing could be read
 * @param advertised the feeds that a page offers
 * @param error why nothing could be read, else null
 */
record Trial(
    @Nullable Way way,
    @Nullable ParsedFeed feed,
    List<URI> advertised,
    List<Item> items,
    @Nullable String error) {

  /**
   * How a document was fetched.
   *
   * @param hops each answer on the way, redirects first
   */
  record Way(List<Hop> hops, FetchResult result) {}

  /**
   * One entry, or the page.
   *
   * @param id the publisher's own id
   */
  record Item(@Nullable String id, Prepared prepared) {}

  static Trial of(@Nullable ParsedFeed feed, List<URI> advertised, List<Item> items) {
    return new Trial(null, feed, advertised, items, null);
  }

  static Trial failed(String reason) {
    return new Trial(null, null, List.of(), List.of(), reason);
  }

  Trial fetchedBy(Way how) {
    return new Trial(how, feed, advertised, items, error);
  }
}
