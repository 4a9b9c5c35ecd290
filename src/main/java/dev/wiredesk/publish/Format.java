package dev.wiredesk.publish;

import java.util.Optional;
import java.util.stream.Stream;

/** A way to write a merged feed down. */
enum Format {
  ATOM("atom", "Atom", "application/atom+xml"),
  RSS("rss", "RSS 2.0", "application/rss+xml"),
  JSON("json", "JSON Feed", "application/feed+json");

  private final String extension;
  private final String label;
  private final String type;

  Format(String extension, String label, String type) {
    this.extension = extension;
    this.label = label;
    this.type = type;
  }

  /** The format that an address ends in. */
  static Optional<Format> of(String extension) {
    return Stream.of(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  /** What an address in this format ends in, without the dot. */
  String extension() {
    return extension;
  }

  /** Its name for people. */
  String label() {
    return label;
  }

  /** Its media type, without parameters. */
  String type() {
    return type;
  }

  /** What to send as Content-Type. */
  String contentType() {
    return type + ";charset=UTF-8";
  }

  /** The document, the same bytes for the same feed. */
  byte[] write(MergedFeed feed) {
    return switch (this) {
      case ATOM -> AtomWriter.write(feed);
      case RSS -> RssWriter.write(feed);
      case JSON -> JsonFeedWriter.write(feed);
    };
  }
}
