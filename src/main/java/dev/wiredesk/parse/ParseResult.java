package dev.wiredesk.parse;

import java.net.URI;
import java.util.List;

/** What a document turned out to be. */
public sealed interface ParseResult permits ParsedFeed, ParseResult.Page, ParseResult.Unreadable {

  /**
   * A web page where a feed was expected.
   *
   * @param advertised the feeds that it offers; proposed, never followed
   */
  record Page(List<URI> advertised) implements ParseResult {}

  /**
   * Not a feed, or one that cannot be read.
   *
   * @param reason a sentence for people
   */
  record Unreadable(String reason) implements ParseResult {}
}
