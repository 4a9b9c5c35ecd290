package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Evidence;
import dev.wiredesk.archive.KnownEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Another telling of a story on file.
   *
   * @param story the oldest that it tells
   * @param others stories that are now known to be the same one
   */
  record SyndicatedCopy(long story, Evidence evidence, List<Long> others) implements Match {}

  /**
   * A story of its own.
   *
   * @param evidence why it is one although it shares text with others; null if nothing like it is
   *     on file
   */
  record Original(@Nullable Evidence evidence) implements Match {}
}
