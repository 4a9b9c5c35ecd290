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
 * @param rule what says so
 * @param lastPoll when it was asked last, whatever came of it
 * @param lastNew when it last brought an entry that the desk had not seen
 * @param remembered what the last answer left for the next request
 * @param trouble how it fails
 * @param outcome of the last poll, in words for people ("3 new", "not modified", "503 Service
 *     Unavailable")
 * @param repairs what had to be mended in the last document, in words
 * @param advertised feeds that an HTML answer offers instead
 */
public record PollState(
    String feed,
    Instant due,
    Rule rule,
    @Nullable Instant lastPoll,
    @Nullable Instant lastNew,
    Remembered remembered,
    Trouble trouble,
    String outcome,
    List<String> repairs,
    List<String> advertised) {

  /** A feed that has not been polled yet. */
  static PollState first(String feed, Instant now) {
    return new PollState(
        feed,
        now,
        Rule.EVERY,
        null,
        null,
        Remembered.NOTHING,
        Trouble.NONE,
        "not polled yet",
        List.of(),
        List.of());
  }

  /**
   * Itself, remembering only what still means something for the feed as it is configured now: how
   * another address failed says nothing of this one.
   */
  PollState askedAs(Feed configured) {
    Remembered still = remembered.as(configured);
    return still.equals(remembered)
        ? this
        : new PollState(
            feed, due, rule, lastPoll, lastNew, still, Trouble.NONE, outcome, List.of(), List.of());
  }

  /** Whether the last poll failed. */
  public boolean isFailing() {
    return failures() > 0;
  }

  /** Whether it is well. */
  public Mood mood() {
    return Mood.of(lastPoll != null, isFailing(), !repairs.isEmpty());
  }

  /** Whether its publisher has ended it: it is not polled any more. */
  public boolean hasEnded() {
    return rule == Rule.ENDED;
  }

  /** Polls that failed since the last that did not. */
  public int failures() {
    return trouble.failures();
  }

  /** When the first of them was; null while all is well. */
  public @Nullable Instant failingSince() {
    return trouble.since();
  }

  /** Not asked, or asked about something else: only what is remembered and the time change. */
  PollState with(Remembered next, Next when) {
    return new PollState(
        feed,
        when.due(),
        when.rule(),
        lastPoll,
        lastNew,
        next,
        trouble,
        outcome,
        repairs,
        advertised);
  }

  /** The same document as last time, by its server's word or by its bytes. */
  PollState unchanged(String words, Remembered next, Instant now, Next when) {
    return new PollState(
        feed, when.due(), when.rule(), now, lastNew, next, Trouble.NONE, words, repairs, List.of());
  }

  /** A document was filed. */
  PollState filed(
      String words, boolean news, Remembered next, List<String> mended, Instant now, Next when) {
    return new PollState(
        feed,
        when.due(),
        when.rule(),
        now,
        news ? now : lastNew,
        next,
        Trouble.NONE,
        words,
        mended,
        List.of());
  }

  /** Its hub brought a document that was filed. */
  PollState brought(String words, boolean news, Remembered next, Instant now, Next when) {
    return new PollState(
        feed,
        when.due(),
        when.rule(),
        lastPoll,
        news ? now : lastNew,
        next,
        trouble,
        isFailing() ? outcome : words,
        repairs,
        advertised);
  }

  /** It failed. What was filed before stays known, so what is remembered is kept. */
  PollState failed(String reason, List<String> offered, Trouble more, Instant now, Next when) {
    return new PollState(
        feed,
        when.due(),
        when.rule(),
        now,
        lastNew,
        remembered.failed(),
        more,
        reason,
        repairs,
        offered);
  }
}
