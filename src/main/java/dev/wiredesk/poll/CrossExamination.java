package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Admission;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.Validators;

/**
 * Asks a server once more whose document, asked for without validators, brought news under new
 * ones. If it still answers "not modified" to the old ones, it says so to everybody.
 */
final class CrossExamination {

  private final Fetcher fetcher;
  private final PollStates states;

  CrossExamination(Fetcher fetcher, PollStates states) {
    this.fetcher = fetcher;
    this.states = states;
  }

  /** The state afterwards, saved if it is another. */
  PollState examined(Feed feed, PollState before, PollState after) {
    Remembered old = before.remembered();
    Validators stored = old.trust().trusted(old.validators());
    boolean isCaughtAlready = !after.remembered().trust().trusted(stored).equals(stored);
    if (old.hash() == null
        || stored.equals(Validators.NONE)
        || isCaughtAlready
        || !saysNotModified(feed, old, stored)) {
      return after;
    }
    PollState wiser =
        after.with(after.remembered().distrusted(), new Next(after.due(), after.rule()));
    states.save(wiser);
    return wiser;
  }

  private boolean saysNotModified(Feed feed, Remembered old, Validators stored) {
    return fetcher.fetch(old.request(feed, stored).within(Admission.ORDINARY))
        instanceof NotModified;
  }
}
