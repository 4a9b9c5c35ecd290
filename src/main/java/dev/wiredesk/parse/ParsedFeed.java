package dev.wiredesk.parse;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed document, read.
 *
 * @param format "RSS 2.0", "Atom 1.0", "JSON Feed 1.1" …
 * @param id atom:id of up to 1,000 characters, else null
 * @param title its first 1,000 characters
 * @param link of the site
 * @param language BCP 47, of the feed or else of its Content-Language header
 * @param rights their first 1,000 characters
 * @param ttl how long the publisher asks us to wait (RSS ttl, sy:updatePeriod), null if not said
 * @param skips when the publisher asks not to be asked (RSS skipHours, skipDays)
 * @param entries in the order of the document
 * @param repairs what had to be mended before it could be read, in words
 * @param push who would bring the news instead of being asked for them; null if nobody offers to
 */
public record ParsedFeed(
    String format,
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable String description,
    @Nullable String language,
    @Nullable String rights,
    @Nullable Moment updated,
    @Nullable Duration ttl,
    Skips skips,
    List<Entry> entries,
    List<String> repairs,
    @Nullable PushOffer push)
    implements ParseResult {

  /** Readers are sent these with every entry: what is too long for its purpose does not pass. */
  public ParsedFeed {
    id = Fields.identifier(id);
    title = Fields.cut(title);
    rights = Fields.cut(rights);
  }

  /** The same with an offer. */
  ParsedFeed with(@Nullable PushOffer offer) {
    return new ParsedFeed(
        format,
        id,
        title,
        link,
        description,
        language,
        rights,
        updated,
        ttl,
        skips,
        entries,
        repairs,
        offer);
  }

  /** The same in a language that others than its author name: its server, say. */
  ParsedFeed inLanguage(@Nullable String named) {
    return new ParsedFeed(
        format,
        id,
        title,
        link,
        description,
        named,
        rights,
        updated,
        ttl,
        skips,
        entries,
        repairs,
        push);
  }
}
