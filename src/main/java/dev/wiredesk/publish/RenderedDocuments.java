package dev.wiredesk.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feeds;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Rendered documents, kept until a story or feeds.yml changes: however many readers ask, a document
 * is rendered once for each change.
 */
@Component
final class RenderedDocuments {

  private static final long MOST_BYTES = 64L << 20;

  private final Stories stories;
  private final CurrentFeeds feeds;
  private final Cache<Object, Kept> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Object key, Kept kept) -> kept.document().weight())
          .build();

  RenderedDocuments(Stories stories, CurrentFeeds feeds) {
    this.stories = stories;
    this.feeds = feeds;
  }

  /** The document of that key, rendered anew if anything changed since it was. */
  Rendered get(Object key, Supplier<Rendered> renderer) {
    // Read before rendering: a change in between makes it old at once, never new for ever.
    long change = stories.lastChange();
    Feeds current = feeds.get();
    Kept kept = cache.getIfPresent(key);
    if (kept != null && kept.isOf(change, current)) {
      return kept.document();
    }
    return cache
        .asMap()
        .compute(
            key,
            (same, old) ->
                old != null && old.isOf(change, current)
                    ? old
                    : new Kept(change, current, renderer.get()))
        .document();
  }

  private record Kept(long change, Feeds feeds, Rendered document) {

    boolean isOf(long change, Feeds feeds) {
      // Identity: every edit of feeds.yml puts another object in force.
      return this.change == change && isSame(feeds);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isSame(Feeds other) {
      return feeds == other;
    }
  }
}
