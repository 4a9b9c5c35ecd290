package dev.wiredesk.publish;

import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Enclosure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a merged feed as RSS 2.0 in the RSS Best Practices Profile. What RSS has no word for (the
 * last change, copies, the agency) is said in elements of Atom.
 */
final class RssWriter {

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final XmlDocument xml = new XmlDocument();
  private final MergedFeed feed;

  private RssWriter(MergedFeed feed) {
    this.feed = feed;
  }

  static byte[] write(MergedFeed feed) {
    return new RssWriter(feed).document();
  }

  private byte[] document() {
    xml.open(
            "rss",
            "version",
            "2.0",
            "xmlns:atom",
            XmlDocument.ATOM,
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:media",
            XmlDocument.MEDIA,
            "xmlns:georss",
            XmlDocument.GEORSS)
        .open("channel")
        .leaf("title", feed.title())
        .leaf("link", feed.alternate())
        .leaf("description", feed.description())
        .leaf("language", "en")
        .leaf("lastBuildDate", date(feed.updated()))
        .leaf("generator", "Wiredesk")
        .empty("atom:link", "rel", "self", "type", Format.RSS.type(), "href", feed.self())
        .link("atom:link", "hub", feed.hub());
    ChainLinks.write(xml, "atom:link", feed);
    image(feed);
    feed.items().forEach(this::item);
    return xml.close().close().bytes();
  }

  /** Title and address are the channel's own, as the format wants it. */
  private void image(MergedFeed feed) {
    String width = Integer.toString(Assets.PICTURE_WIDTH);
    xml.open("image")
        .leaf("url", feed.icon())
        .leaf("title", feed.title())
        .leaf("link", feed.alternate())
        .leaf("width", width)
        .leaf("height", width)
        .close();
  }

  private void item(Item item) {
    boolean permalink = item.id().equals(item.link());
    xml.open("item")
        .leaf("title", item.title())
        .leaf("link", item.link())
        .leaf("guid", item.id(), "isPermaLink", Boolean.toString(permalink))
        .leaf("pubDate", date(item.published()))
        .leaf("atom:updated", item.updated().toString())
        .leaf("dc:creator", item.author())
        .leaf("dc:language", item.language())
        .leaf("dc:rights", item.rights());
    credits(item);
    Subject.of(item, feed.regions())
        .forEach(subject -> xml.leaf("category", subject.label(), "domain", domain(subject)));
    text(item);
    enclosure(Enclosures.downloads(item));
    MediaElements.write(xml, Enclosures.besideTheFirst(item));
    Places.write(xml, item);
    xml.close();
  }

  /** Readers show the text of a category as it stands, so the code goes into the domain. */
  private static @Nullable String domain(Subject subject) {
    return subject.scheme() == null ? null : subject.scheme() + subject.term();
  }

  private void credits(Item item) {
    SourceFeed source = item.source();
    xml.leaf("source", source.title(), "url", source.url());
    Agency agency = item.agency();
    if (agency != null) {
      xml.open("atom:contributor").leaf("atom:name", agency.title()).close();
    }
    Provenance original = item.original();
    if (original != null && original.link() != null) {
      String title = "Original: " + original.name();
      xml.empty("atom:link", "rel", "via", "href", original.link(), "title", title);
    }
    item.relatedLinks()
        .forEach((link, title) ->
            xml.empty("atom:link", "rel", "related", "href", link, "title", title));
  }

  private void text(Item item) {
    String html = item.html();
    if (item.isWhole() && !html.isEmpty()) {
      xml.leaf("description", Text.escape(item.lede())).leaf("content:encoded", html);
    } else {
      xml.leaf("description", html);
    }
  }

  /** One enclosure an item is all that readers agree on; the others go as media. */
  private void enclosure(List<Enclosure> downloads) {
    if (!downloads.isEmpty()) {
      Enclosure first = downloads.getFirst();
      String length = Long.toString(Math.max(0, first.length()));
      String type = Enclosures.type(first);
      xml.empty("enclosure", "url", first.url(), "length", length, "type", type);
    }
  }

  private static String date(Instant instant) {
    return RFC_822.format(instant);
  }
}
