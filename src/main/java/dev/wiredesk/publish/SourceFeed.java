package dev.wiredesk.publish;

import dev.wiredesk.archive.Source;
import dev.wiredesk.language.LanguageTag;
import dev.wiredesk.parse.Entry.Borrowed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The feed that an entry is credited to (RFC 4287 §4.2.11): the one it was in first, if the feed
 * that we took it from is itself an aggregator that names it, else that feed.
 *
 * @param id an IRI
 * @param title never blank
 * @param address of the feed; null if an aggregator names it by its id alone
 * @param link of its site
 * @param language BCP 47
 * @param updated as an aggregator tells it; else when we took the entry, the nearest that never
 *     changes, as the feed's own is not ours to know
 */
record SourceFeed(
    String id,
    String title,
    @Nullable String address,
    @Nullable String link,
    @Nullable String language,
    @Nullable String rights,
    Instant updated) {

  static SourceFeed of(Item item) {
    Source source = item.story().source();
    Borrowed borrowed = item.article().borrowed();
    String id = borrowed == null ? null : iri(borrowed);
    return borrowed == null || id == null
        ? own(source, item.filed())
        : borrowed(id, borrowed, source.title(), item.filed());
  }

  /** What RSS wants an address of: the feed, else its site, else what it goes by. */
  String url() {
    return address != null ? address : link != null ? link : id;
  }

  private static SourceFeed own(Source source, Instant filed) {
    String address = source.url().toString();
    String id = source.id();
    return new SourceFeed(
        id != null && isIri(id) ? id : address,
        source.title(),
        address,
        Text.webAddress(source.link()),
        LanguageTag.of(source.language()),
        source.rights(),
        filed);
  }

  private static SourceFeed borrowed(String id, Borrowed feed, String aggregator, Instant filed) {
    String address = feed.feed() == null ? null : feed.feed().toString();
    String title = feed.title();
    boolean isNamed = title != null && !Text.clean(title).isBlank();
    Instant updated = feed.updated() == null ? filed : feed.updated().instant();
    return new SourceFeed(
        id,
        isNamed && title != null ? title : aggregator,
        address,
        feed.link() == null ? null : feed.link().toString(),
        null,
        feed.rights(),
        (updated.isAfter(filed) ? filed : updated).truncatedTo(ChronoUnit.SECONDS));
  }

  /** By its id, else by its address; null for one that has neither. */
  private static @Nullable String iri(Borrowed feed) {
    URI address = feed.feed();
    String id = feed.id();
    return id != null && isIri(id) ? id : address == null ? null : address.toString();
  }

  /** An id that is no IRI would make the entry that carries it invalid. */
  private static boolean isIri(String id) {
    try {
      return new URI(id).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
