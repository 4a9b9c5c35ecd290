package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
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
 * @param remembered what the last answer left for the next request
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
    Remembered remembered,
    int failures,
    @Nullable Instant failingSince,
    String outcome,
    List<String> repairs,
    List<String> advertised) {

  /** A feed that has not been polled yet. */
  static PollState first(String feed, Instant now) {
    return new PollState(
        feed, now, null, null, Remembered.NOTHING, 0, null, "not polled yet", List.of(), List.of());
  }

  /** Itself, remembering only what still means something for the feed as it is configured now. */
  PollState askedAs(Feed configured) {
    return new PollState(
        feed,
        due,
        lastPoll,
        lastNew,
        remembered.as(configured),
        failures,
        failingSince,
        outcome,
        repairs,
        advertised);
  }

  /** Whether the last poll failed. */
  public boolean isFailing() {
    return failures > 0;
  }

  /** The same document as last time, by its server's word or by its bytes. */
  PollState unchanged(String words, Remembered next, Instant now, Instant nextDue) {
    return new PollState(feed, nextDue, now, lastNew, next, 0, null, words, repairs, List.of());
  }

  /** A document was filed. */
  PollState filed(
      String words,
      boolean news,
      Remembered next,
      List<String> mended,
      Instant now,
      Instant nextDue) {
    return new PollState(
        feed, nextDue, now, news ? now : lastNew, next, 0, null, words, mended, List.of());
  }

  /** It failed. What was filed before stays known, so what is remembered is kept. */
  PollState failed(String reason, List<String> offered, Instant now, Instant nextDue) {
    return new PollState(
        feed,
        nextDue,
        now,
        lastNew,
        remembered,
        failures + 1,
        failingSince == null ? now : failingSince,
        reason,
        repairs,
        offered);
  }
}
