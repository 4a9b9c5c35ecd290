package dev.wiredesk.desk;

import dev.wiredesk.archive.Submission;
import dev.wiredesk.dedupe.Renamed;
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
 * @param renamed what it is known under, null if it has come under no other id
 */
record Copy(
    Entry entry,
    String hash,
    @Nullable Submission submission,
    @Nullable Telling telling,
    String spiked,
    @Nullable Renamed renamed) {

  static Copy of(Submission submission, Telling telling) {
    return new Copy(submission.entry(), submission.hash(), submission, telling, "", null);
  }

  static Copy spiked(Entry entry, String hash, String reason) {
    return new Copy(entry, hash, null, null, reason, null);
  }

  /** One that nothing is to be made of, since it is on file under another id. */
  static Copy settled(Entry entry, String hash, Renamed renamed) {
    return new Copy(entry, hash, null, null, "", renamed);
  }

  Copy under(@Nullable Renamed first) {
    return new Copy(entry, hash, submission, telling, spiked, first);
  }
}
