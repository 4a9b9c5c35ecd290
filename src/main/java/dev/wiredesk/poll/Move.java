package dev.wiredesk.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says it lives now. A permanent redirect is adopted once it has been the same for a
 * week with the same feed behind it: a captive portal, or whoever picked up a lapsed domain, must
 * not carry a subscription off in an hour. A feed may move on from there in the same way.
 *
 * @param to where permanent redirects lead; null while there are none
 * @param since when they first led there
 * @param home the address adopted last; null if the configured one has always done
 * @param adopted whether the feed is asked there
 * @param identity what tells the feed from another: its own id, else its title and link
 */
public record Move(
    @Nullable URI to,
    @Nullable Instant since,
    @Nullable URI home,
    boolean adopted,
    @Nullable String identity) {

  /** A feed that has not been read yet. */
  public static final Move NONE = new Move(null, null, null, false, null);

  static final Duration TRIAL = Duration.ofDays(7);

  /** After an answer that redirects led to, or none did. */
  Move answered(@Nullable URI movedTo, Instant now) {
    if (movedTo == null) {
      // A configured address that answers for itself is where the feed lives.
      return new Move(null, null, adopted ? home : null, adopted, identity);
    }
    if (movedTo.equals(home)) {
      return new Move(null, null, home, true, identity);
    }
    if (!movedTo.equals(to) || since == null) {
      return new Move(movedTo, now, home, adopted, identity);
    }
    return now.isBefore(since.plus(TRIAL)) ? this : new Move(null, null, to, true, identity);
  }

  /**
   * After an answer with that feed in it: another one at the new address starts the trial anew,
   * also on the very day on which it would have ended.
   */
  Move answered(@Nullable URI movedTo, String found, Instant now) {
    boolean same = identity == null || identity.equals(found);
    return new Move(to, same || to == null ? since : now, home, adopted, found)
        .answered(movedTo, now);
  }

  /**
   * A failure is no other answer, so the trial goes on. Once another address has been adopted, both
   * are tried by turns: the configured one may be gone for good, or it may lead somewhere new.
   */
  Move failed() {
    return home == null ? this : new Move(to, since, home, !adopted, identity);
  }
}
