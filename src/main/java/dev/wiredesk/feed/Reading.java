package dev.wiredesk.feed;

import java.util.List;

/** What came of reading a feeds.yml: all of it or nothing. */
public sealed interface Reading {

  /** The file is sound. */
  record Accepted(Feeds feeds) implements Reading {}

  /**
   * The file is not to be used.
   *
   * @param problems what is wrong, in the order of the file; at least one, at most {@value
   *     Problems#MOST}
   */
  record Refused(List<Problem> problems) implements Reading {}
}
