package dev.wiredesk.publish;

import dev.wiredesk.archive.Tombstone;
import java.util.List;
import java.util.stream.Stream;

/** Makes merged feeds for the tests of the writers. */
final class Merged {

  private Merged() {}

  static MergedFeed feed(Format format, Item... items) {
    return feed(format, List.of(), items);
  }

  static MergedFeed feed(Format format, List<Tombstone> gone, Item... items) {
    return new MergedFeed(
        "Ukraine · Black Sea desk",
        "Stories about Ukraine.",
        "Black Sea desk",
        "https://desk.example/feeds/ukraine",
        "https://desk.example/feeds/ukraine." + format.extension(),
        "https://desk.example/feeds/ukraine",
        "https://desk.example/assets/desk-64.png",
        "https://desk.example/regions/",
        MergedFeed.updated(Stream.of(items).map(Item::story).toList(), gone),
        List.of(items),
        gone,
        null,
        "https://desk.example/hub",
        1);
  }
}
