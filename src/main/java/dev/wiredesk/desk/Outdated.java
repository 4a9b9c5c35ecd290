package dev.wiredesk.desk;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells an older copy of an entry from a new version of it. A hub that tries again and a cache that
 * lags bring what has been corrected since; filed, it would undo the correction.
 */
final class Outdated {

  private Outdated() {}

  /**
   * Whether the entry says itself that it is older than what is on file of it.
   *
   * @param onFile null if that has been expunged
   */
  static boolean isOlder(Entry brought, @Nullable Entry onFile, Instant now) {
    return onFile != null && isBefore(brought.updated(), onFile.updated(), now);
  }

  /** What is to be updated in the future is a mistake, which its publisher may correct. */
  private static boolean isBefore(@Nullable Moment brought, @Nullable Moment onFile, Instant now) {
    return brought != null
        && onFile != null
        && brought.dateOnly() == onFile.dateOnly()
        && brought.instant().isBefore(onFile.instant())
        && !onFile.instant().isAfter(now);
  }
}
