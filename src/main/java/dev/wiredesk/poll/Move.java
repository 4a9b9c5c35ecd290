package dev.wiredesk.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says it lives now. A permanent redirect is adopted once it has been the same for a
 * week with the same feed behind it: a captive portal, or whoever picked up a lapsed domain, must
 * not carry a subscription off in an hour.
 *
 * @param to where permanent redirects lead; null while there are none
 * @param since when they first led there
 * @param adopted whether the feed is asked there
 * @param identity what tells the feed from another: its own id, else its title and link
 */
public record Move(
    @Nullable URI to, @Nullable Instant since, boolean adopted, @Nullable String identity) {

  /** A feed that has not been read yet. */
  public static final Move NONE = new Move(null, null, false, null);

  static final Duration TRIAL = Duration.ofDays(7);

  /** After an answer that redirects led to, or none did. An adopted address stays. */
  Move answered(@Nullable URI movedTo, Instant now) {
    if (adopted) {
      return this;
    }
    if (movedTo == null) {
      return new Move(null, null, false, identity);
    }
    if (!movedTo.equals(to) || since == null) {
      return new Move(movedTo, now, false, identity);
    }
    return now.isBefore(since.plus(TRIAL)) ? this : new Move(to, since, true, identity);
  }

  /** After a document was read: another feed at the new address starts the trial anew. */
  Move read(String found, Instant now) {
    boolean same = identity == null || identity.equals(found);
    return same || adopted || to == null
        ? new Move(to, since, adopted, found)
        : new Move(to, now, false, found);
  }

  /**
   * A failure is no other answer, so the trial goes on. An adopted address that fails is left all
   * the same: the configured one is asked again, and adopted anew if it still leads there.
   */
  Move failed() {
    return adopted ? new Move(to, since, false, identity) : this;
  }
}
