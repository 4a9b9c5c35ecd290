package dev.wiredesk;

import dev.wiredesk.desk.Prepared;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one feed or article page that was looked through.
 *
 * @param feed null for an article page, or if nothing could be read
 * @param advertised the feeds that a page offers
 * @param error why nothing could be read, else null
 */
record Trial(
    @Nullable ParsedFeed feed, List<URI> advertised, List<Item> items, @Nullable String error) {

  /**
   * One entry, or the page.
   *
   * @param id the publisher's own id
   */
  record Item(@Nullable String id, Prepared prepared) {}

  static Trial failed(String reason) {
    return new Trial(null, List.of(), List.of(), reason);
  }
}
