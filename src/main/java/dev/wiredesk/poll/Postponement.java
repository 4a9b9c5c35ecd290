package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Fetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reasons of its publisher's or its host's not to ask a feed now. Nobody waits for them: the feed
 * is due later.
 */
@Component
class Postponement {

  /** So many may wait for their turn at one host; more would keep other hosts' polls waiting. */
  static final int QUEUE = 6;

  private final HostPauses pauses;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final RandomGenerator lots;

  Postponement(HostPauses pauses, Fetcher fetcher, InstantSource clock, RandomGenerator lots) {
    this.pauses = pauses;
    this.fetcher = fetcher;
    this.clock = clock;
    this.lots = lots;
  }

  /** The state with a later time; empty if the feed may be asked. */
  Optional<PollState> of(Feed feed, PollState before) {
    URI address = before.remembered().address(feed);
    Instant now = clock.instant();
    return paused(feed, address, now)
        .or(() -> unwelcome(feed, before, now))
        .or(() -> queued(address, now))
        .map(later -> before.with(before.remembered(), later));
  }

  /** Its host was told by another of its feeds when to come again. */
  private Optional<Next> paused(Feed feed, URI address, Instant now) {
    return pauses
        .until(address, now)
        .map(until -> PollPolicy.whilePaused(feed, until, lots.nextDouble()));
  }

  /** It comes late into an hour that its document forbids: after a failure, a wait or a stop. */
  private Optional<Next> unwelcome(Feed feed, PollState before, Instant now) {
    Next meant = new Next(now, before.rule());
    Next allowed =
        PollPolicy.outside(before.remembered().wishes().skips(), feed, meant, lots.nextDouble());
    return Optional.of(allowed).filter(next -> !next.equals(meant));
  }

  /** The way to its document led to a host that was told so, be it by a redirect or meanwhile. */
  PollState paused(Feed feed, PollState before, @Nullable Duration left) {
    Instant until = clock.instant().plus(left == null ? Duration.ZERO : left);
    return before.with(before.remembered(), PollPolicy.whilePaused(feed, until, lots.nextDouble()));
  }

  private Optional<Next> queued(URI address, Instant now) {
    int ahead = fetcher.waiting(address);
    return ahead < QUEUE
        ? Optional.empty()
        : Optional.of(PollPolicy.whileQueued(ahead, now, lots.nextDouble()));
  }
}
