package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that waits for its article's page, or for the end of an embargo.
 *
 * @param number of the entry
 * @param sourceNumber number of its source
 * @param hash of the entry as published
 * @param firstSeen when the entry was first met, in whatever form
 * @param since when it came in; of an embargo, when that ends
 * @param due when its page is to be asked for, and it is to be filed if it needs none
 * @param tries how often that has failed
 * @param embargo what its copy says of an embargo that ends when it is due; null if there is none
 */
public record Waiting(
    long number,
    long sourceNumber,
    Source source,
    Entry entry,
    String hash,
    Instant firstSeen,
    Instant since,
    Instant due,
    int tries,
    @Nullable String embargo) {

  /** Whether it is under an embargo that has not ended. */
  public boolean isHeld(Instant now) {
    return embargo != null && due.isAfter(now);
  }
}
