package dev.wiredesk.poll;

import dev.wiredesk.fetch.Validators;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from polling it.
 *
 * @param feed slug
 * @param due when it is polled next
 * @param lastPoll when it was asked last, whatever came of it
 * @param lastNew when it last brought an entry that the desk had not seen
 * @param validators for the next conditional request
 * @param hash of the last document filed, so that an unchanged 200 costs no parse
 * @param failures polls that failed since the last that did not
 * @param failingSince when the first of them was; null while all is well
 * @param outcome of the last poll, in words for people ("3 new", "not modified", "503 Service
 *     Unavailable")
 * @param repairs what had to be mended in the last document, in words
 * @param advertised feeds that an HTML answer offers instead
 */
public record PollState(
    String feed,
    Instant due,
    @Nullable Instant lastPoll,
    @Nullable Instant lastNew,
    Validators validators,
    @Nullable String hash,
    int failures,
    @Nullable Instant failingSince,
    String outcome,
    List<String> repairs,
    List<String> advertised) {

  /** Whether the last poll failed. */
  public boolean isFailing() {
    return failures > 0;
  }
}
