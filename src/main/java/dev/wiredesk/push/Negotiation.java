package dev.wiredesk.push;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.PostResult;
import dev.wiredesk.poll.Brought;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a hub to begin, to go on, or to stop (WebSub §5.1), and gives up on none for ever. */
@Component
class Negotiation {

  static final Duration LEASE = Duration.ofDays(10);

  /** So long a hub may take to ask back. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final int MOST_FAREWELLS = 3;
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");

  private final PushLeases leases;
  private final Brought brought;
  private final CurrentFeeds feeds;
  private final Fetcher fetcher;
  private final InstantSource clock;

  Negotiation(
      PushLeases leases,
      Brought brought,
      CurrentFeeds feeds,
      Fetcher fetcher,
      InstantSource clock) {
    this.leases = leases;
    this.brought = brought;
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Whom that lease is asked of; empty if it is over. */
  Optional<URI> hub(String token) {
    return leases.find(token).map(PushLease::hub);
  }

  /**
   * Does what is due for a lease.
   *
   * @return when to look again; empty if it is over
   */
  Optional<Instant> keep(String token) {
    Optional<PushLease> found = leases.find(token);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    PushLease lease = found.get();
    Instant now = clock.instant();
    Instant asked = lease.asked();
    if (asked != null && now.isBefore(asked.plus(PATIENCE))) {
      return Optional.of(asked.plus(PATIENCE));
    }
    if (asked != null) {
      leases.failed(token, "the hub did not confirm");
      return lease.wanted() ? Optional.of(now.plus(pause(lease))) : part(lease, now);
    }
    return lease.wanted() ? Optional.of(stay(lease, now)) : part(lease, now);
  }

  private Instant stay(PushLease lease, Instant now) {
    if (now.isBefore(lease.renewal())) {
      return lease.renewal();
    }
    if (lease.ends() != null && !lease.isActive(now)) {
      leases.ended(lease.token());
      feeds.feed(lease.feed()).ifPresent(brought::ended);
    }
    PostResult answer = ask(lease, "subscribe", "&hub.lease_seconds=" + LEASE.toSeconds(), now);
    if (!answer.isTaken()) {
      leases.failed(lease.token(), answer.reason());
      return answer.again(now.plus(pause(lease)), clock.instant());
    }
    // Some hubs ask back before they answer.
    return leases
        .find(lease.token())
        .filter(kept -> kept.asked() == null && now.isBefore(kept.renewal()))
        .map(PushLease::renewal)
        .orElse(now.plus(PATIENCE));
  }

  /**
   * Tells the hub that nothing more is wanted; after a few times without an answer it is let be.
   */
  private Optional<Instant> part(PushLease lease, Instant now) {
    Instant ends = lease.ends();
    if (ends == null || !now.isBefore(ends) || lease.failures() >= MOST_FAREWELLS) {
      leases.remove(lease.token());
      return Optional.empty();
    }
    PostResult answer = ask(lease, "unsubscribe", "", now);
    if (!answer.isTaken()) {
      leases.failed(lease.token(), answer.reason());
    }
    return Optional.of(answer.again(now.plus(PATIENCE), clock.instant()));
  }

  /** Noted before it is sent, since the hub may ask back before it answers. */
  private PostResult ask(PushLease lease, String mode, String further, Instant now) {
    leases.asked(lease.token(), now);
    String form =
        "hub.mode="
            + mode
            + "&hub.topic="
            + encode(lease.topic().toString())
            + "&hub.callback="
            + encode(lease.callback().toString())
            + "&hub.secret="
            + lease.secret()
            + further;
    return fetcher.post(lease.hub(), form.getBytes(StandardCharsets.UTF_8), FORM);
  }

  private static Duration pause(PushLease lease) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(lease.failures(), 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
