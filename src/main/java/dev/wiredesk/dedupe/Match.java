package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Evidence;
import dev.wiredesk.archive.KnownEntry;

/** What an article turned out to be. */
public sealed interface Match {

  /** Filed before; nothing that a reader sees has changed. */
  record Known() implements Match {}

  /**
   * A later version of an article by its own source.
   *
   * @param matters whether its words have changed, as opposed to its furniture or dates
   */
  record WriteThru(KnownEntry known, boolean matters) implements Match {}

  /** Another telling of a story on file. */
  record SyndicatedCopy(long story, Evidence evidence) implements Match {}

  /** Nothing like it is on file. */
  record Original() implements Match {}
}
