package dev.wiredesk.archive;

import java.time.Instant;
import java.util.Set;

/**
 * Something that was filed: what every node follows to bring up to date what it made of the
 * archive.
 *
 * @param number in the order of commits; without gaps, but for what is older than a week
 * @param kind "opened", "attached", "revised", "expunged" …
 */
public record Change(long number, long story, String kind, Instant made) {

  private static final Set<String> STAYING = Set.of("opened", "attached", "revised", "related");

  /** Whether the story is where it was before: only then do its labels say what it touches. */
  public boolean leavesItsPlace() {
    return STAYING.contains(kind);
  }
}
