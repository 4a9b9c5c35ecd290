package dev.wiredesk.publish;

import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Enclosure;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes a merged feed as Atom 1.0 (RFC 4287). */
final class AtomWriter {

  private final XmlDocument xml = new XmlDocument();
  private final MergedFeed feed;

  private AtomWriter(MergedFeed feed) {
    this.feed = feed;
  }

  static byte[] write(MergedFeed feed) {
    return new AtomWriter(feed).document();
  }

  private byte[] document() {
    xml.open(
            "feed",
            "xmlns",
            XmlDocument.ATOM,
            "xmlns:media",
            XmlDocument.MEDIA,
            "xmlns:georss",
            XmlDocument.GEORSS,
            "xml:lang",
            "en")
        .leaf("id", feed.id())
        .leaf("title", feed.title())
        .leaf("subtitle", feed.description())
        .leaf("updated", feed.updated().toString())
        .empty("link", "rel", "self", "type", Format.ATOM.type(), "href", feed.self())
        .empty("link", "rel", "alternate", "type", "text/html", "href", feed.alternate())
        .link("link", "hub", feed.hub());
    ChainLinks.write(xml, "link", feed);
    xml.open("author")
        .leaf("name", feed.desk())
        .close()
        .leaf("generator", "Wiredesk")
        .leaf("icon", feed.icon());
    feed.gone().forEach(this::tombstone);
    feed.items().forEach(this::entry);
    return xml.close().bytes();
  }

  /** RFC 6721 §3: tells readers to forget an entry. */
  private void tombstone(Tombstone gone) {
    xml.open(
            "at:deleted-entry",
            "xmlns:at",
            XmlDocument.TOMBSTONES,
            "ref",
            gone.entryId(),
            "when",
            gone.made().truncatedTo(ChronoUnit.SECONDS).toString())
        .leaf("at:comment", gone.reason())
        .close();
  }

  private void entry(Item item) {
    xml.open("entry", "xml:lang", item.language())
        .leaf("id", item.id())
        .leaf("title", item.title())
        .leaf("published", item.published().toString())
        .leaf("updated", item.updated().toString());
    people(item);
    links(item);
    Subject.of(item, feed.regions())
        .forEach(subject ->
            xml.empty(
                "category",
                "scheme",
                subject.scheme(),
                "term",
                subject.term(),
                "label",
                subject.label()));
    xml.leaf("rights", item.rights());
    source(item.source());
    Places.write(xml, item);
    text(item);
    // After the text: some parsers take the first "content" of any namespace for it.
    MediaElements.write(xml, Enclosures.shown(item));
    xml.close();
  }

  private void people(Item item) {
    xml.open("author").leaf("name", item.author()).close();
    Agency agency = item.agency();
    if (agency != null) {
      xml.open("contributor").leaf("name", agency.title()).close();
    }
  }

  /** Copies are "related": one alternate of a type is all that an entry may have (§4.1.2). */
  private void links(Item item) {
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.link());
    via(item.original());
    item.relatedLinks()
        .forEach(
            (link, title) -> xml.empty("link", "rel", "related", "href", link, "title", title));
    for (Enclosure enclosure : Enclosures.downloads(item)) {
      xml.empty(
          "link",
          "rel",
          "enclosure",
          "type",
          Enclosures.type(enclosure),
          "length",
          enclosure.length() > 0 ? Long.toString(enclosure.length()) : null,
          "href",
          enclosure.url());
    }
  }

  /** Whose information it is (§4.2.7.2). */
  private void via(@Nullable Provenance original) {
    if (original != null && original.link() != null) {
      xml.empty(
          "link", "rel", "via", "href", original.link(), "title", "Original: " + original.name());
    }
  }

  /** Where the entry was copied from (§4.2.11). */
  private void source(SourceFeed source) {
    xml.open("source", "xml:lang", source.language())
        .leaf("id", source.id())
        .leaf("title", source.title())
        .leaf("updated", source.updated().toString())
        .link("link", "self", source.address());
    if (source.link() != null) {
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", source.link());
    }
    xml.open("author").leaf("name", source.title()).close().leaf("rights", source.rights()).close();
  }

  /** A whole article is content, a part of one a summary. */
  private void text(Item item) {
    String html = item.html();
    if (!item.isWhole()) {
      xml.leaf("summary", html.isEmpty() ? Text.escape(item.title()) : html, "type", "html");
      return;
    }
    boolean saysMore = !item.lede().equals(item.article().text().strip());
    xml.leaf("summary", saysMore ? item.lede() : null, "type", "text");
    xml.leaf("content", html.isEmpty() ? Text.escape(item.title()) : html, "type", "html");
  }
}
