package dev.wiredesk.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has asked a hub for, and what came of it (WebSub).
 *
 * @param token the last part of the callback, which nobody can guess
 * @param feed slug
 * @param callback where the hub brings the news
 * @param topic what is subscribed to
 * @param secret what the hub signs with
 * @param wanted false once it is to end
 * @param asked when the hub was last asked for what it has not confirmed; null if nothing is open
 * @param confirmed when the hub last confirmed it
 * @param ends when the hub stops unless it is asked again; null while nothing is confirmed
 * @param brought when it last brought something
 * @param relied whether it has brought all news since it was last found not to
 * @param failures requests in a row that the hub did not take or confirm
 * @param outcome what was wrong with the last, in words; empty if nothing
 */
public record PushLease(
    String token,
    String feed,
    URI callback,
    URI hub,
    URI topic,
    String secret,
    boolean wanted,
    @Nullable Instant asked,
    @Nullable Instant confirmed,
    @Nullable Instant ends,
    @Nullable Instant brought,
    boolean relied,
    int failures,
    String outcome) {

  private static final Duration SHORTEST = Duration.ofMinutes(5);

  /** One that has yet to be asked for. */
  public static PushLease wish(
      String token, String feed, URI callback, URI hub, URI topic, String secret) {
    return new PushLease(
        token, feed, callback, hub, topic, secret, true, null, null, null, null, false, 0, "");
  }

  /** Whether the hub has promised to bring the news now. */
  public boolean isActive(Instant now) {
    return wanted && ends != null && now.isBefore(ends);
  }

  /** Whether the feed may be polled seldom. */
  boolean isReliedOn(Instant now) {
    return relied && isActive(now);
  }

  /**
   * When to ask for more time: with a fifth of the lease left, but not at once however short a
   * lease a hub may give.
   */
  public Instant renewal() {
    if (confirmed == null || ends == null) {
      return Instant.EPOCH;
    }
    Instant late = ends.minus(Duration.between(confirmed, ends).dividedBy(5));
    Instant earliest = confirmed.plus(SHORTEST);
    return late.isBefore(earliest) ? earliest : late;
  }

  /** Whether it is to end and its hub has yet to be told so for the first time. */
  public boolean isToBeParted() {
    return !wanted && asked == null && failures == 0;
  }

  /** Leaves out what is secret. */
  @Override
  public String toString() {
    return "PushLease[" + feed + " by " + hub.getHost() + "]";
  }
}
