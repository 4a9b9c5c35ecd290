package dev.wiredesk.publish;

import org.jspecify.annotations.Nullable;

/**
 * Where a document stands in the archive of its feed (RFC 5005 §4).
 *
 * @param isArchive whether its day is over; else it is what readers subscribe to, or today's
 * @param current address of what readers subscribe to
 * @param previous address of the archive document before it; null for the first
 * @param next address of the archive document after it; null for the last
 * @param more address of the document that goes on with what this one has no room for; null if the
 *     archive document before it does
 */
record Chain(
    boolean isArchive,
    String current,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String more) {

  /** Where whoever pages through the feed reads on, whether that is an archive or not. */
  @Nullable String onward() {
    return more == null ? previous : more;
  }
}
