package dev.wiredesk.publish;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One document of a merged feed: about what, in which format, and how much of it. */
record FeedDocument(Selection selection, Format format, Extent extent) {

  /** The feed as readers subscribe to it. */
  static FeedDocument of(Selection selection, Format format) {
    return new FeedDocument(selection, format, Extent.USUAL);
  }

  /** Its path and parameters, always written the same way. */
  String address() {
    String path =
        extent instanceof Extent.Day(var date) ? selection.path() + "/" + date : selection.path();
    String parameters =
        Stream.of(selection.parameters(), extent.parameters())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return path + "." + format.extension() + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** Whether it is what readers subscribe to. */
  boolean isUsual() {
    return extent.equals(Extent.USUAL);
  }
}
