package dev.wiredesk.desk;

import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.dedupe.Renamed;
import dev.wiredesk.dedupe.Telling;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is new or has changed.
 *
 * @param submission null if it is not to be filed
 * @param telling of its article, as it is compared with others; null if it is not to be filed
 * @param spiked why not, empty if it is
 * @param renamed what it is known under, null if it has come under no other id
 */
record Copy(
    Form form,
    @Nullable Submission submission,
    @Nullable Telling telling,
    String spiked,
    @Nullable Renamed renamed) {

  static Copy of(Submission submission, Telling telling) {
    return new Copy(submission.form(), submission, telling, "", null);
  }

  static Copy spiked(Form form, String reason) {
    return new Copy(form, null, null, reason, null);
  }

  /** One that nothing is to be made of, since it is on file under another id. */
  static Copy settled(Form form, Renamed renamed) {
    return new Copy(form, null, null, "", renamed);
  }

  Copy under(@Nullable Renamed first) {
    return new Copy(form, submission, telling, spiked, first);
  }

  /** Of the entry. */
  String key() {
    return form.key();
  }
}
