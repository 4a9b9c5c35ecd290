package dev.wiredesk.demo;

import java.util.List;

/** Atom 1.0 (RFC 4287). */
final class AtomWriter {

  private AtomWriter() {}

  static String write(Outlet outlet, List<Item> items) {
    return XmlPen.document(pen ->
        pen.element(
            "feed",
            feed -> feed(feed, outlet, items),
            "xmlns",
            "http://www.w3.org/2005/Atom",
            "xml:lang",
            outlet.language()));
  }

  private static void feed(XmlPen pen, Outlet outlet, List<Item> items) {
    String self = outlet.base() + outlet.path();
    pen.newline()
        .text("title", outlet.title())
        .text("subtitle", outlet.about())
        .text("id", self)
        .text("updated", FeedForm.lastChange(items).toString())
        .empty("link", "rel", "self", "href", self, "type", "application/atom+xml")
        .empty("link", "rel", "alternate", "href", outlet.base() + "/", "type", "text/html")
        .element("author", author -> author.text("name", outlet.title()));
    items.forEach(item -> pen.newline().element("entry", entry -> entry(entry, item)));
    pen.newline();
  }

  private static void entry(XmlPen pen, Item item) {
    pen.text("title", item.headline())
        .text("id", item.id())
        .empty("link", "rel", "alternate", "href", item.link(), "type", "text/html")
        .text("published", item.published().toString())
        .text("updated", item.updated().toString())
        .element("author", author -> author.text("name", item.story().author()));
    item.categories().forEach(category -> pen.empty("category", "term", category));
    pen.text("summary", item.lede());
    if (item.outlet().carries() != Outlet.Carries.LEDE) {
      pen.text("content", Furniture.around(item), "type", "html");
    }
  }
}
