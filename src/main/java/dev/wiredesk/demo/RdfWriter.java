package dev.wiredesk.demo;

import java.util.List;

/** RSS 1.0, which is RDF. */
final class RdfWriter {

  private RdfWriter() {}

  static String write(Outlet outlet, List<Item> items) {
    return XmlPen.document(pen ->
        pen.element(
            "rdf:RDF",
            rdf -> {
              rdf.newline()
                  .element(
                      "channel",
                      channel -> channel(channel, outlet, items),
                      "rdf:about",
                      outlet.base() + outlet.path());
              items.forEach(item -> item(rdf.newline(), item));
              rdf.newline();
            },
            "xmlns",
            "http://purl.org/rss/1.0/",
            "xmlns:rdf",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms",
            "http://purl.org/dc/terms/",
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/"));
  }

  private static void channel(XmlPen pen, Outlet outlet, List<Item> items) {
    pen.text("title", outlet.title())
        .text("link", outlet.base() + "/")
        .text("description", outlet.about())
        .text("dc:language", outlet.language())
        .element("items", list -> list.element("rdf:Seq", seq -> sequence(seq, items)));
  }

  private static void sequence(XmlPen pen, List<Item> items) {
    items.forEach(item -> pen.empty("rdf:li", "rdf:resource", item.id()));
  }

  private static void item(XmlPen rdf, Item item) {
    rdf.element(
        "item",
        pen -> {
          pen.text("title", item.headline())
              .text("link", item.link())
              .text("description", item.lede())
              .cdata("content:encoded", Furniture.around(item))
              .text("dc:date", item.published().toString())
              .text("dc:creator", Furniture.byline(item));
          if (item.isCorrected()) {
            pen.text("dcterms:modified", item.updated().toString());
          }
          item.categories().forEach(category -> pen.text("dc:subject", category));
        },
        "rdf:about",
        item.id());
  }
}
