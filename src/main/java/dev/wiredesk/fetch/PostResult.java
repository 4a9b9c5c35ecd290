package dev.wiredesk.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending something.
 *
 * @param status of the answer; 0 if there was none
 * @param reason a sentence for people, without secrets
 * @param retryAfter what a busy server wishes (RFC 9110 §10.2.3), null if it has no such wish
 */
public record PostResult(int status, String reason, @Nullable Duration retryAfter) {

  /** What servers wish beyond that is a mistake. */
  private static final Duration LONGEST = Duration.ofDays(7);

  /** Without a wish. */
  PostResult(int status, String reason) {
    this(status, reason, null);
  }

  /** Nothing was sent, since the host wants to be left alone for so long. */
  static PostResult paused(Duration left) {
    return new PostResult(0, Fetcher.LEFT_ALONE, left);
  }

  /** When to try again that was meant to be tried then: not before the server wishes. */
  public Instant again(Instant meant, Instant now) {
    if (retryAfter == null) {
      return meant;
    }
    Instant wish = now.plus(retryAfter.compareTo(LONGEST) > 0 ? LONGEST : retryAfter);
    return wish.isAfter(meant) ? wish : meant;
  }

  /** Whether the other side took it. */
  public boolean isTaken() {
    return status >= 200 && status < 300;
  }

  /** Whether the other side wants no more, ever. */
  public boolean isGone() {
    return status == 410;
  }
}
