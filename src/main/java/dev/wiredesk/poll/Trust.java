package dev.wiredesk.poll;

import dev.wiredesk.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which validators of a feed have been caught lying: staying the same while the feed brought news.
 * One that did is not sent any more; a feed without any is told by the hash of its bytes.
 *
 * @param lastWhole when the feed was last asked without validators, to put them to the test
 * @param caught the day on which a lie was last noticed; null if none was, or nobody remembers
 */
public record Trust(
    boolean etag, boolean lastModified, @Nullable Instant lastWhole, @Nullable Instant caught) {

  /** Nothing is held against anybody yet. */
  public static final Trust FULL = new Trust(true, true, null, null);

  static final Duration SAMPLED = Duration.ofDays(1);

  /** After so long without a lie validators are put to the test that they failed. */
  static final Duration RETRIED = Duration.ofDays(28);

  Validators trusted(Validators stored) {
    return new Validators(etag ? stored.etag() : null, lastModified ? stored.lastModified() : null);
  }

  /**
   * Once a day each feed is asked without validators; which hour it is differs from slug to slug.
   */
  boolean isSampleDue(String slug, Instant now) {
    return lastWhole == null
        || now.isAfter(lastWhole.plus(SAMPLED).plusSeconds(Math.floorMod(slug.hashCode(), 7200)));
  }

  Trust asked(Instant now) {
    return new Trust(etag, lastModified, now, caught);
  }

  /** After news under these validators, where those were stored before. */
  Trust judged(Validators before, Validators after, Instant now) {
    boolean sameEtag = before.etag() != null && before.etag().equals(after.etag());
    boolean sameDate =
        before.lastModified() != null && before.lastModified().equals(after.lastModified());
    return new Trust(
        etag && !sameEtag,
        lastModified && !sameDate,
        lastWhole,
        sameEtag || sameDate ? day(now) : caught);
  }

  /** After a server said "not modified" of validators that its document no longer has. */
  Trust none(Instant now) {
    return new Trust(false, false, lastWhole, day(now));
  }

  /** Whether nothing more is held against anybody than that. */
  boolean isAsGoodAs(Trust other) {
    return etag == other.etag
        && lastModified == other.lastModified
        && Objects.equals(caught, other.caught);
  }

  /** Whether those that lied have told nothing but the truth for weeks. */
  boolean isRetrialDue(Instant now) {
    return !(etag && lastModified) && (caught == null || !now.isBefore(caught.plus(RETRIED)));
  }

  /** After a server told the truth of validators that its document no longer has. */
  Trust restored() {
    return new Trust(true, true, lastWhole, null);
  }

  private static Instant day(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS);
  }
}
