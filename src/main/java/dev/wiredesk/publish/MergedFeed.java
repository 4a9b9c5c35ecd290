package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merged feed, ready to be written in one format.
 *
 * @param title of the feed
 * @param description one sentence
 * @param desk title of the desk, the feed's author
 * @param id the feed's own id, the same in every format
 * @param self address of this document
 * @param alternate address of its page for people
 * @param icon address of the desk's picture, square
 * @param regions scheme of the region categories: scheme and code together lead to the region's
 *     merged feed
 * @param updated when a story last came, changed or went, never the moment of rendering
 * @param items newest filed first
 * @param gone what was in the feed and has been withdrawn or merged away, latest first
 * @param chain its place among the documents of its feed; null for one cut to a client's wishes
 * @param hub address of the hub that tells of changes (WebSub); null where there is none
 * @param change number of the last change among the stories, as far as they show it
 */
record MergedFeed(
    String title,
    String description,
    String desk,
    String id,
    String self,
    String alternate,
    String icon,
    String regions,
    Instant updated,
    List<Item> items,
    List<Tombstone> gone,
    @Nullable Chain chain,
    @Nullable String hub,
    long change) {

  /** {@code updated} of a feed that never held a story: fixed, so that its bytes are. */
  static final Instant NEVER = Instant.parse("2026-01-01T00:00:00Z");

  /** The last change of any of the stories, or when the last of them went; to the second. */
  static Instant updated(List<Story> stories, List<Tombstone> gone) {
    return Stream.concat(stories.stream().map(Story::updated), gone.stream().map(Tombstone::made))
        .max(Comparator.naturalOrder())
        .map(last -> last.truncatedTo(ChronoUnit.SECONDS))
        .orElse(NEVER);
  }
}
