package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next: a pure function of what happened, the clock and a number drawn by
 * lot.
 *
 * <p>A feed is never given up; one that fails is asked less and less often.
 */
final class PollPolicy {

  /** However fresh a publisher calls an answer, we look once a day. */
  static final Duration LONGEST = Duration.ofDays(1);

  /** However long a publisher tells us to stay away, we come again after a week. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

  /** A feed that its publisher took away (410) is probed once a week. */
  static final Duration GONE = Duration.ofDays(7);

  private static final int MOST_DOUBLINGS = 12;

  /** So that feeds that start together do not stay together. */
  private static final double SPREAD = 0.1;

  private PollPolicy() {}

  /**
   * After an answer: the configured interval, lengthened by what the publisher asks for.
   *
   * @param fresh how long the answer stays fresh by its HTTP headers
   * @param ttl how long the document asks us to wait
   * @param lot uniform in [0, 1)
   */
  static Instant afterAnswer(
      Feed feed, @Nullable Duration fresh, @Nullable Duration ttl, Instant now, double lot) {
    Duration asked =
        Stream.of(fresh, ttl)
            .filter(Objects::nonNull)
            .map(wish -> shorter(wish, LONGEST))
            .reduce(feed.every(), PollPolicy::longer);
    return now.plus(asked).plus(part(asked, SPREAD * lot));
  }

  /**
   * After a failure: Retry-After is obeyed to the second and never shortened (RFC 9110 §10.2.3);
   * else exponential backoff with half of it drawn by lot.
   *
   * @param failures in a row, this one counted
   */
  static Instant afterFailure(Feed feed, Failed failed, int failures, Instant now, double lot) {
    Duration retryAfter = failed.retryAfter();
    if (retryAfter != null) {
      Duration wait = longer(shorter(retryAfter, LONGEST_RETRY_AFTER), feed.every());
      return now.plus(wait).plus(part(feed.every(), SPREAD * lot));
    }
    if (failed.failure() == Failure.GONE) {
      return now.plus(GONE);
    }
    return afterTrouble(feed, failures, now, lot);
  }

  /** After an answer that could not be read, or trouble of our own. */
  static Instant afterTrouble(Feed feed, int failures, Instant now, double lot) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    Duration backoff = shorter(feed.every().multipliedBy(1L << doublings), LONGEST);
    return now.plus(longer(part(backoff, 0.5 + 0.5 * lot), feed.every()));
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
