package dev.wiredesk.publish;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** A way to subscribe to a merged feed, for pages. */
record Subscription(String label, String type, String path, String address, String title) {

  /** In every format, the one that carries most first. */
  static List<Subscription> to(Selection section, URI desk) {
    return Stream.of(Format.values())
        .map(format ->
            new Subscription(
                format.label(),
                format.type(),
                section.path(format),
                section.address(desk, format),
                section.title()))
        .toList();
  }
}
