package dev.wiredesk.desk;

import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells an older copy of an entry from a new version of it. A hub that tries again and a cache that
 * lags bring what has been corrected since; filed, it would undo the correction.
 */
@Component
final class Outdated {

  private final WaitingEntries entries;

  Outdated(WaitingEntries entries) {
    this.entries = entries;
  }

  /** Whether the entry says itself that it is older than what is on file of it. */
  boolean isOlder(long source, Entry brought, Instant now) {
    return brought.updated() != null
        && entries
            .original(source, brought.key())
            .filter(onFile -> isBefore(brought.updated(), onFile.updated(), now))
            .isPresent();
  }

  /** What is to be updated in the future is a mistake, which its publisher may correct. */
  static boolean isBefore(@Nullable Moment brought, @Nullable Moment onFile, Instant now) {
    return brought != null
        && onFile != null
        && brought.dateOnly() == onFile.dateOnly()
        && brought.instant().isBefore(onFile.instant())
        && !onFile.instant().isAfter(now);
  }
}
