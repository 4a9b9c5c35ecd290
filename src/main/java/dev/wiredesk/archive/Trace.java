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

  /** It came, and could not be filed or was not wanted. */
  record Spiked(String feed, String key, Instant seen) implements Trace {}

  /** Its story was on file, and has been deleted since. */
  record Gone(String feed, String key, Instant seen) implements Trace {}

  /** It never came. */
  record Unknown() implements Trace {}
}
