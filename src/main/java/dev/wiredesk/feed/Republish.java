package dev.wiredesk.feed;

/** How much of an article the merged feeds may carry. */
public enum Republish {
  /** The whole body. */
  FULL,
  /** The lede and no more. */
  EXCERPT,
  /** The headline and the link. */
  HEADLINE
}
