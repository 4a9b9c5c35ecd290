package dev.wiredesk.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The formats in which outlets publish. */
enum FeedForm {
  RSS("application/rss+xml"),
  RDF("application/rdf+xml"),
  ATOM("application/atom+xml"),
  JSON("application/feed+json");

  private final String mediaType;

  FeedForm(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The outlet's feed with these items; what is broken by temper is broken here. */
  String write(Outlet outlet, List<Item> items) {
    String document =
        switch (this) {
          case RSS -> RssWriter.write(outlet, items);
          case RDF -> RdfWriter.write(outlet, items);
          case ATOM -> AtomWriter.write(outlet, items);
          case JSON -> JsonWriter.write(outlet, items);
        };
    return outlet.temper() == Temper.BROKEN ? Damage.done(document) : document;
  }

  /** When any of them last changed. */
  static Instant lastChange(List<Item> items) {
    return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
