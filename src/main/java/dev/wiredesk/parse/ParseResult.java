package dev.wiredesk.parse;

import java.net.URI;
import java.util.List;

/** What a document turned out to be. */
public sealed interface ParseResult permits ParsedFeed, ParseResult.Unreadable {

  /**
   * Not a feed, or one that cannot be read.
   *
   * @param reason a sentence for people
   * @param advertised the feeds that an HTML page offers instead; proposed, never followed
   */
  record Unreadable(String reason, List<URI> advertised) implements ParseResult {}
}
