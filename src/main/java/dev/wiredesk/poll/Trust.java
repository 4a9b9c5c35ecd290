package dev.wiredesk.poll;

import dev.wiredesk.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which validators of a feed have been caught lying: staying the same while the feed brought news.
 * One that did is not sent any more; a feed without any is told by the hash of its bytes.
 *
 * @param lastWhole when the feed was last asked without validators, to put them to the test
 */
public record Trust(boolean etag, boolean lastModified, @Nullable Instant lastWhole) {

  /** Nothing is held against anybody yet. */
  public static final Trust FULL = new Trust(true, true, null);

  static final Duration SAMPLED = Duration.ofDays(1);

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
    return new Trust(etag, lastModified, now);
  }

  /** After news under these validators, where those were stored before. */
  Trust judged(Validators before, Validators after) {
    return new Trust(
        etag && !(before.etag() != null && before.etag().equals(after.etag())),
        lastModified
            && !(before.lastModified() != null
                && before.lastModified().equals(after.lastModified())),
        lastWhole);
  }

  /** After a server said "not modified" of validators that its document no longer has. */
  Trust none() {
    return new Trust(false, false, lastWhole);
  }
}
