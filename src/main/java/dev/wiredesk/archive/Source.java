package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.ParsedFeed;
import dev.wiredesk.parse.Skips;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outlet behind a feed, as its feed document names it: what {@code atom:source} needs (RFC 4287
 * §4.2.11).
 *
 * @param feed slug of the feed
 * @param url the feed's own address
 * @param title the outlet credited
 * @param id the feed's atom:id; null where it has none
 * @param link of the outlet's site
 */
public record Source(
    String feed,
    URI url,
    String title,
    @Nullable String id,
    @Nullable String link,
    @Nullable String language,
    @Nullable String rights) {

  /** The document that the entry stood in, as far as the archive remembers it. */
  public ParsedFeed document(Entry entry) {
    return new ParsedFeed(
        "",
        id,
        title,
        link,
        null,
        language,
        rights,
        null,
        null,
        Skips.NONE,
        List.of(entry),
        List.of(),
        null);
  }
}
