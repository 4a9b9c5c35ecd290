package dev.wiredesk.archive;

import java.time.Instant;

/** What the archive knows of an address or id that somebody asks about. */
public sealed interface Trace {

  /**
   * It stands under that story.
   *
   * @param story the story's number
   */
  record Filed(long story) implements Trace {}

  /**
   * It came and was not filed.
   *
   * @param reason words for people
   */
  record Spiked(String feed, String key, Instant seen, String reason) implements Trace {}

  /** It waits for its article's page. */
  record Waiting(String feed, String key, Instant seen) implements Trace {}

  /**
   * It waits for the end of an embargo.
   *
   * @param words what its copy says of it
   */
  record Held(String feed, String key, Instant seen, Instant until, String words)
      implements Trace {}

  /** Its story was on file, and has been deleted since. */
  record Gone(String feed, String key, Instant seen) implements Trace {}

  /** It never came. */
  record Unknown() implements Trace {}
}
