package dev.wiredesk.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0, with the extensions that publishers use. */
final class RssWriter {

  private RssWriter() {}

  static String write(Outlet outlet, List<Item> items) {
    return XmlPen.document(pen ->
        pen.element(
            "rss",
            rss -> rss.newline().element("channel", channel -> channel(channel, outlet, items)),
            "version",
            "2.0",
            "xmlns:atom",
            "http://www.w3.org/2005/Atom",
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:media",
            "http://search.yahoo.com/mrss/"));
  }

  private static void channel(XmlPen pen, Outlet outlet, List<Item> items) {
    pen.newline()
        .text("title", outlet.title())
        .text("link", outlet.base() + "/")
        .text("description", outlet.about())
        .text("language", outlet.language())
        .text("copyright", "© " + outlet.title())
        .empty(
            "atom:link",
            "rel",
            "self",
            "href",
            outlet.base() + outlet.path(),
            "type",
            "application/rss+xml");
    if (!items.isEmpty()) {
      pen.text("lastBuildDate", rfc1123(FeedForm.lastChange(items)));
    }
    items.forEach(item -> pen.newline().element("item", entry -> item(entry, item)));
    pen.newline();
  }

  private static void item(XmlPen pen, Item item) {
    pen.text("title", item.headline())
        .text("link", item.link())
        .text("guid", item.id(), "isPermaLink", "false")
        .text("pubDate", rfc1123(item.published()));
    if (item.isCorrected()) {
      pen.text("atom:updated", item.updated().toString());
    }
    if (item.outlet().carries() == Outlet.Carries.DESCRIPTION) {
      pen.text("description", Furniture.around(item));
    } else {
      pen.text("description", item.lede()).cdata("content:encoded", Furniture.around(item));
    }
    pen.text("dc:creator", Furniture.byline(item))
        .empty("media:content", "url", item.picture(), "medium", "image");
    item.categories().forEach(category -> pen.text("category", category));
  }

  private static String rfc1123(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
