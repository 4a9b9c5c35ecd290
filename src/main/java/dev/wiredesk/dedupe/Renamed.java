package dev.wiredesk.dedupe;

import dev.wiredesk.archive.KnownEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that its source has published before under another id.
 *
 * @param first the key that it came under first
 * @param known as met then; null if it stands in the same document and has yet to be filed
 * @param evidence in words
 * @param held whether it came in a flood of new ids: then it is no new version either
 */
public record Renamed(String first, @Nullable KnownEntry known, String evidence, boolean held) {

  Renamed hold() {
    return new Renamed(first, known, evidence, true);
  }

  /** Whether nothing is to be made of its present form. */
  public boolean isSettled() {
    return held || (known != null && known.article() == null);
  }
}
