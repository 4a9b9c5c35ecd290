/**
 * Merged feeds, pages and OPML over HTTP.
 *
 * <p>A feed, from the request on: {@link Newsstand} asks {@link RateLimit} and {@link Door}, and
 * hands out what lies ready ({@link RenderedDocuments}). For all else {@link BackRoom} has {@link
 * FeedAddresses} tell which {@link FeedDocument} is meant: a {@link Selection} of stories, in a
 * {@link Format}, to an {@link Extent}. {@link Press} has it made: {@link MergedFeeds} reads an
 * {@link Excerpt} and makes a {@link MergedFeed} of {@link Item}s, with its place in the archive of
 * the feed ({@link Chains}); {@link AtomWriter}, {@link RssWriter} or {@link JsonFeedWriter} writes
 * it, and {@link Rendered} is what goes out. {@link Opml} lists feeds; {@link Publications} gives
 * them to hubs.
 *
 * <p>A page: {@link FrontPage}, {@link SectionsPage}, {@link FeedPage}, {@link QueryPage}, {@link
 * StoryPage}, {@link SourcesPage} or {@link SourcePage} finds what is to be shown, often as a list
 * of {@link StoryCard}s ({@link ListPage}); {@link Page} adds what stands on all of them, and
 * {@link ErrorPage} says why there is none.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "feed",
      "parse",
      "language",
      "normalise",
      "classify",
      "archive",
      "poll",
      "query"
    })
package dev.wiredesk.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
