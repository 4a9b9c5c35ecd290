package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** When a feed that answered is polled next: as the policy says, and seldom while a hub is sure. */
@Component
class Timetable {

  private final PushLeases leases;
  private final RandomGenerator lots;

  Timetable(PushLeases leases, RandomGenerator lots) {
    this.leases = leases;
    this.lots = lots;
  }

  Next next(Feed feed, Remembered known, Instant now) {
    Next usual = usual(feed, known, now);
    boolean isBrought =
        known.push() != null
            && leases.of(feed.slug()).stream().anyMatch(lease -> lease.isReliedOn(now));
    return isBrought
        ? PollPolicy.whileBrought(feed, usual, known.wishes().skips(), now, lots.nextDouble())
        : usual;
  }

  /** After a poll found what the hub should have brought: it is not relied on until it does. */
  Next unbrought(Feed feed, Remembered known, Instant now) {
    if (known.push() != null) {
      leases.doubt(feed.slug());
    }
    return usual(feed, known, now);
  }

  /** As if there were no hub. */
  Next usual(Feed feed, Remembered known, Instant now) {
    return PollPolicy.afterAnswer(feed, known.rhythm(), known.wishes(), now, lots.nextDouble());
  }
}
