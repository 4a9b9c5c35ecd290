package dev.wiredesk.desk;

import dev.wiredesk.archive.Submission;
import dev.wiredesk.dedupe.Telling;
import dev.wiredesk.parse.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is new or has changed.
 *
 * @param hash of the entry as published
 * @param submission null if it is not to be filed
 * @param telling of its article, as it is compared with others; null if it is not to be filed
 * @param spiked why not, empty if it is
 */
record Copy(
    Entry entry,
    String hash,
    @Nullable Submission submission,
    @Nullable Telling telling,
    String spiked) {

  static Copy of(Submission submission, Telling telling) {
    return new Copy(submission.entry(), submission.hash(), submission, telling, "");
  }

  static Copy spiked(Entry entry, String hash, String reason) {
    return new Copy(entry, hash, null, null, reason);
  }
}
