package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Admission;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.Validators;
import java.time.Instant;

/**
 * Asks a server once more whose document, asked for without validators, brought news under new
 * ones. If it still answers "not modified" to the old ones, it says so to everybody. One that was
 * caught lying weeks ago is tested in the same way, since validators get repaired.
 */
final class CrossExamination {

  private final Fetcher fetcher;
  private final PollStates states;

  CrossExamination(Fetcher fetcher, PollStates states) {
    this.fetcher = fetcher;
    this.states = states;
  }

  /** The state afterwards, saved if it is another. */
  PollState examined(Feed feed, PollState before, PollState after, Instant now) {
    Remembered old = before.remembered();
    Trust trust = old.trust();
    boolean retried = trust.isRetrialDue(now);
    Validators stored = retried ? old.validators() : trust.trusted(old.validators());
    boolean isCaughtAlready = !after.remembered().trust().isAsGoodAs(trust);
    if (old.hash() == null || stored.equals(Validators.NONE) || isCaughtAlready) {
      return after;
    }
    return switch (fetcher.fetch(old.request(feed, stored).within(Admission.ORDINARY))) {
      case NotModified _ -> judged(after, after.remembered().trust().none(now));
      case Fetched _ when retried -> judged(after, after.remembered().trust().restored());
      default -> after;
    };
  }

  private PollState judged(PollState after, Trust verdict) {
    PollState wiser =
        after.with(after.remembered().judged(verdict), new Next(after.due(), after.rule()));
    states.save(wiser);
    return wiser;
  }
}
