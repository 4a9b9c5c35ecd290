package dev.wiredesk.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry met before.
 *
 * @param number of the entry; of the one it is a further name of, if it is one
 * @param hash of the entry as it was last time
 * @param article number of the article made of it; null if it was spiked or has been expunged
 * @param spiked whether it could not be filed
 * @param waiting whether it waits for its article's page
 * @param renamed whether its source has given it several ids
 * @param story number of the story it is filed under; null together with {@code article}
 * @param firstSeen when the desk met it for the first time
 */
public record KnownEntry(
    long number,
    String key,
    String hash,
    @Nullable Long article,
    @Nullable Long story,
    boolean spiked,
    boolean waiting,
    boolean renamed,
    Instant firstSeen) {

  /** Whether the entry has changed since. */
  public boolean differs(String newHash) {
    return !hash.equals(newHash);
  }

  /**
   * Whether its story was filed and has been deleted since: it does not come back from the dead.
   */
  public boolean isExpunged() {
    return article == null && !spiked && !waiting;
  }

  /** The same entry, which now comes under another id. */
  public KnownEntry underAnotherId() {
    return new KnownEntry(number, key, hash, article, story, spiked, waiting, true, firstSeen);
  }
}
