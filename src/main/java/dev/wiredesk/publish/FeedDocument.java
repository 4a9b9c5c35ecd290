package dev.wiredesk.publish;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One document of a merged feed: about what, in which format, and how much of it.
 *
 * @param pass what its links to other documents must carry
 */
record FeedDocument(Selection selection, Format format, Extent extent, Pass pass) {

  /** For anybody. */
  FeedDocument(Selection selection, Format format, Extent extent) {
    this(selection, format, extent, Pass.NONE);
  }

  /** The feed as readers subscribe to it. */
  static FeedDocument of(Selection selection, Format format) {
    return new FeedDocument(selection, format, Extent.USUAL);
  }

  /** The same for a reader with that pass. */
  FeedDocument with(Pass other) {
    return new FeedDocument(selection, format, extent, other);
  }

  /** Its path and parameters without a pass, always written the same way. */
  String address() {
    String path =
        extent instanceof Extent.Day day ? selection.path() + "/" + day.date() : selection.path();
    String parameters =
        Stream.of(selection.parameters(), extent.parameters())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return path + "." + format.extension() + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** Whether it may hold more than what readers subscribe to. */
  boolean isLong() {
    return extent.span().limit() > Extent.USUAL.span().limit();
  }

  /** Whether it is what readers subscribe to. */
  boolean isUsual() {
    return extent.equals(Extent.USUAL);
  }
}
