package dev.wiredesk.poll;

import dev.wiredesk.parse.Skips;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher asks of those who poll.
 *
 * @param fresh how long the answer stays fresh by its HTTP headers; a 304 says it anew, or means
 *     what was said before (RFC 9111 §4.3.4)
 * @param ttl how long the document asks us to wait
 * @param skips when it asks us to stay away
 */
public record Wishes(@Nullable Duration fresh, @Nullable Duration ttl, Skips skips) {

  /** Of a publisher who asks for nothing. */
  public static final Wishes NONE = new Wishes(null, null, Skips.NONE);

  /** After a 200, which says all that holds, be it nothing; the document is the same as before. */
  Wishes said(@Nullable Duration freshNow) {
    return new Wishes(freshNow, ttl, skips);
  }

  Wishes refreshed(@Nullable Duration said) {
    return said == null ? this : new Wishes(said, ttl, skips);
  }
}
