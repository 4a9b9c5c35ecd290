package dev.wiredesk.publish;

/** What an address leads to. */
sealed interface Asked {

  /** A document of a merged feed. */
  record Feed(FeedDocument document) implements Asked {}

  /** A list of feeds. */
  record Outlines(OpmlList list) implements Asked {}

  /** Another place, or none. */
  record Elsewhere(Reply reply) implements Asked {}

  /** Nothing of ours: a page, perhaps. */
  record Other() implements Asked {}
}
