package dev.wiredesk.parse;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSS, Atom and CDF, of any version. */
final class XmlFeeds {

  private final Manuscript manuscript;
  private final Vocabulary home;
  private final Wording wording;
  private final URI location;
  private final Keys keys;
  private final List<String> authors;
  private final @Nullable String language;
  private final @Nullable String rights;
  private final @Nullable String link;
  private final URI base;

  private XmlFeeds(Manuscript manuscript, URI location) {
    this.manuscript = manuscript;
    this.home = manuscript.home();
    this.wording = Wording.of(home);
    this.location = location;
    Element channel = manuscript.channel();
    // RFC 4287 §4.2.1: an entry without authors has those of its feed.
    this.authors = manuscript.isAtom() ? Authors.of(channel, home) : List.of();
    this.language = Fields.language(channel, home);
    this.rights = Wording.first(channel, wording.rights());
    this.link = Permalinks.of(channel, home, location);
    this.base = base(link, location);
    this.keys =
        Keys.of(manuscript.entries(), Fields::id, element -> Permalinks.of(element, home, base));
  }

  static ParsedFeed read(Manuscript manuscript, Document document, Repairs repairs) {
    URI location = document.location();
    PushOffer.Named named = PushOffer.Named.in(manuscript.channel());
    return new XmlFeeds(manuscript, location)
        .feed(repairs)
        .with(PushOffer.of(document.links(), named, location));
  }

  /** RSS says nothing of relative links; those in use are relative to the site. */
  private URI base(@Nullable String link, URI location) {
    URI site = manuscript.isAtom() || link == null ? null : WebAddresses.read(link);
    return site == null || site.getHost() == null || !Links.isBase(site) ? location : site;
  }

  private ParsedFeed feed(Repairs repairs) {
    Element channel = manuscript.channel();
    Moment updated = Fields.updated(channel, home);
    return new ParsedFeed(
        manuscript.format(),
        manuscript.isAtom() ? Fields.id(channel) : null,
        Wording.first(channel, wording.title()),
        link,
        Wording.first(channel, wording.about()),
        language,
        rights,
        updated != null ? updated : Fields.published(channel, home),
        Ttl.of(channel),
        SkipFields.of(channel),
        manuscript.entries().stream().map(this::entry).toList(),
        repairs.list(),
        null);
  }

  private Entry entry(Element element) {
    String id = Fields.id(element);
    String link = Permalinks.of(element, home, base);
    String address = link != null ? link : named(element, id);
    String title = Wording.first(element, wording.headline());
    String summary = html(Wording.first(element, wording.summary()), element);
    String content = html(content(element), element);
    Keys.Key key = keys.next(id, address, title, content != null ? content : summary);
    String own = Fields.language(element, home);
    String ownRights = Wording.first(element, wording.rights());
    return new Entry(
        key.key(),
        key.rung(),
        id,
        address,
        title,
        summary,
        content,
        authors(element),
        Fields.published(element, home),
        Fields.updated(element, home),
        Categories.of(element, home),
        Media.of(element, base),
        own != null ? own : language,
        ownRights != null ? ownRights : rights,
        Borrowings.of(element, location));
  }

  /**
   * The id, where it is an address: RFC 4287 §4.2.6 promises nothing of it, but publishers who
   * leave out the link mint ids that lead there. A guid says itself whether it does.
   */
  private static @Nullable String named(Element element, @Nullable String id) {
    return element.child(Vocabulary.NONE, "guid") == null ? Permalinks.web(id) : null;
  }

  /** The entry's own, else those of the feed that it was in first, else those of this feed. */
  private List<String> authors(Element element) {
    List<String> own = Authors.of(element, home);
    List<String> first = own.isEmpty() ? Borrowings.authors(element) : own;
    return first.isEmpty() ? authors : first;
  }

  /** Atom may hold several forms of it; in RSS the places differ in what they are meant for. */
  private @Nullable String content(Element element) {
    return manuscript.isAtom()
        ? Wording.fullest(element, wording.content())
        : Wording.first(element, wording.content());
  }

  /** Links that xml:base bends are made absolute here, where it is still known. */
  private @Nullable String html(@Nullable String html, Element element) {
    return html == null || !Links.isBent(element) || !html.contains("<")
        ? html
        : References.absolute(html, Links.base(element, location));
  }
}
