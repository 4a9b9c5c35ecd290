package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.parse.Skips;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next: a pure function of what happened, what is known of the feed, the
 * clock and a number drawn by lot.
 *
 * <p>A feed is never given up for failing; only a publisher who says twice, a day apart, that it is
 * gone ends it.
 */
final class PollPolicy {

  /** Looks between two entries: news is found after an eighth of the usual gap at the latest. */
  static final int LOOKS = 8;

  /** However seldom a feed publishes, if it did so within the week we look hourly. */
  static final Duration LONGEST_OF_THE_LIVELY = Duration.ofHours(1);

  static final Duration LONGEST_OF_THE_QUIET = Duration.ofHours(6);

  /** However fresh a publisher calls an answer, and however quiet it is, we look once a day. */
  static final Duration LONGEST = Duration.ofDays(1);

  /** However surely a hub brings the news. */
  static final Duration WHILE_BROUGHT = Duration.ofHours(4);

  /** However long a publisher tells us to stay away, we come again after a week. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

  /** A feed that has failed for so long is taken for dead, and probed weekly all the same. */
  static final Duration DEAD_AFTER = Duration.ofDays(30);

  static final Duration PROBE = Duration.ofDays(7);

  /** Two 410s so far apart are no mishap. */
  static final Duration GONE_FOR_GOOD = Duration.ofDays(1);

  /** A feed that has ended; a date that any database can hold. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** So long a host is taken to be busy with one feed, its rest included. */
  static final Duration TURN = Duration.ofSeconds(2);

  /** What is allowed after a forbidden hour lasts as long at least. */
  private static final Duration OPEN_HOUR = Duration.ofHours(1);

  /** After an outage of the database news is missed no longer than that. */
  private static final Duration UNSAVED = Duration.ofSeconds(10);

  private static final int MOST_DOUBLINGS = 12;

  /** So that feeds that start together do not stay together. */
  private static final double SPREAD = 0.1;

  private PollPolicy() {}

  /** How long to wait, and which rule says so: the first of those that say the same. */
  private record Wait(Duration time, Rule rule) {

    Wait orLonger(Duration other, Rule otherRule) {
      return other.compareTo(time) > 0 ? new Wait(other, otherRule) : this;
    }
  }

  /**
   * After an answer: the interval learnt from what the feed publishes, not below the configured
   * one, lengthened by what the publisher asks for.
   *
   * @param lot uniform in [0, 1)
   */
  static Next afterAnswer(Feed feed, Rhythm rhythm, Wishes wishes, Instant now, double lot) {
    Wait wait =
        new Wait(feed.every(), Rule.EVERY)
            .orLonger(learnt(feed, rhythm, now), Rule.LEARNT)
            .orLonger(capped(wishes.fresh()), Rule.FRESHNESS)
            .orLonger(capped(wishes.ttl()), Rule.TTL);
    Instant due = now.plus(wait.time()).plus(part(wait.time(), SPREAD * lot));
    return outside(wishes.skips(), feed, new Next(due, wait.rule()), lot);
  }

  /** Not in an hour or on a day that the publisher forbids, but soon after it. */
  static Next outside(Skips skips, Feed feed, Next meant, double lot) {
    Instant allowed = skips.allowed(meant.due());
    if (allowed.equals(meant.due())) {
      return meant;
    }
    Duration spread = part(shorter(feed.every(), OPEN_HOUR), SPREAD * lot);
    return new Next(allowed.plus(spread), Rule.SKIP);
  }

  /**
   * While a hub brings the news: seldom, but often enough to notice if it does not bring all. A
   * publisher who asks for longer is obeyed.
   */
  static Next whileBrought(Feed feed, Next usual, Skips skips, Instant now, double lot) {
    Instant seldom = now.plus(WHILE_BROUGHT).plus(part(WHILE_BROUGHT, SPREAD * lot));
    return usual.due().isBefore(seldom)
        ? outside(skips, feed, new Next(seldom, Rule.PUSHED), lot)
        : usual;
  }

  private static Duration learnt(Feed feed, Rhythm rhythm, Instant now) {
    Duration silence = rhythm.silence(now);
    Duration lively = shorter(LONGEST_OF_THE_LIVELY, feed.every().multipliedBy(12));
    Duration longest =
        silence.toDays() >= 30 ? LONGEST : silence.toDays() >= 7 ? LONGEST_OF_THE_QUIET : lively;
    return shorter(rhythm.pause(now).dividedBy(LOOKS), longest);
  }

  /**
   * After a failure: Retry-After is obeyed to the second and never shortened (RFC 9110 §10.2.3);
   * else exponential backoff. Whoever is gone or dead is not asked oftener for saying when.
   *
   * @param trouble this failure counted
   */
  static Next afterFailure(Feed feed, Failed failed, Trouble trouble, Instant now, double lot) {
    Next own = ownChoice(feed, trouble, now, lot);
    Duration retryAfter = failed.retryAfter();
    if (retryAfter == null || own.rule() == Rule.ENDED) {
      return own;
    }
    Duration wait = longer(shorter(retryAfter, LONGEST_RETRY_AFTER), feed.every());
    Instant asked = now.plus(wait).plus(part(feed.every(), SPREAD * lot));
    boolean isLater = own.rule() != Rule.BACKOFF && own.due().isAfter(asked);
    return isLater ? own : new Next(asked, Rule.RETRY_AFTER);
  }

  private static Next ownChoice(Feed feed, Trouble trouble, Instant now, double lot) {
    Instant goneSince = trouble.goneSince();
    if (goneSince == null) {
      return afterTrouble(feed, trouble, now, lot);
    }
    Instant again = goneSince.plus(GONE_FOR_GOOD);
    return now.isBefore(again)
        ? new Next(again.plus(part(feed.every(), SPREAD * lot)), Rule.GONE)
        : new Next(NEVER, Rule.ENDED);
  }

  /**
   * After an answer that could not be read, or trouble of our own: full jitter between the
   * configured interval and one that doubles with each failure.
   */
  static Next afterTrouble(Feed feed, Trouble trouble, Instant now, double lot) {
    Instant since = trouble.since();
    if (since != null && !now.isBefore(since.plus(DEAD_AFTER))) {
      return new Next(now.plus(PROBE).plus(part(PROBE, SPREAD * lot)), Rule.DEAD);
    }
    int doublings = Math.clamp(trouble.failures() - 1, 0, MOST_DOUBLINGS);
    Duration longest = longer(LONGEST, feed.every());
    Duration backoff = shorter(feed.every().multipliedBy(1L << doublings), longest);
    Duration above = backoff.minus(feed.every());
    return new Next(now.plus(feed.every()).plus(part(above, lot)), Rule.BACKOFF);
  }

  /** While nobody at all can be reached, which is no feed's fault. */
  static Next whileAway(Feed feed, Instant now, double lot) {
    return new Next(now.plus(feed.every()).plus(part(feed.every(), SPREAD * lot)), Rule.AWAY);
  }

  /**
   * After a poll whose outcome could not be saved, as while the database is away: soon, and then
   * less and less often, since its feed is asked in vain as long as that goes on.
   *
   * @param failures how many such polls came before it
   */
  static Duration whileUnsaved(Feed feed, int failures) {
    int doublings = Math.clamp(failures, 0, MOST_DOUBLINGS);
    return shorter(UNSAVED.multipliedBy(1L << doublings), longer(UNSAVED, feed.every()));
  }

  /** While a host wants to be left alone, none of its feeds is asked. */
  static Next whilePaused(Feed feed, Instant until, double lot) {
    return new Next(until.plus(part(feed.every(), SPREAD * lot)), Rule.RETRY_AFTER);
  }

  /**
   * While many feeds of its host wait for their turn, a feed comes again when they may be through.
   */
  static Next whileQueued(int ahead, Instant now, double lot) {
    Duration wait = TURN.multipliedBy(ahead);
    return new Next(now.plus(wait).plus(part(wait, lot)), Rule.TURN);
  }

  private static Duration capped(@Nullable Duration wish) {
    return wish == null ? Duration.ZERO : shorter(wish, LONGEST);
  }

  private static Duration part(Duration whole, double share) {
    return Duration.ofMillis((long) (whole.toMillis() * share));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
