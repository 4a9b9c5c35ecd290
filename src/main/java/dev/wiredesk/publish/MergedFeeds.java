package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Origin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts merged feeds together from what the archive holds and feeds.yml allows. */
@Component
final class MergedFeeds {

  /** So long after it went a story is told to be gone, seen from the last change of the feed. */
  private static final Duration TOMBSTONES_KEPT = Duration.ofDays(30);

  /** Path of the desk's own hub. */
  static final String HUB = "/hub";

  private final Stories stories;
  private final Tombstones tombstones;
  private final CurrentFeeds feeds;
  private final DeskAddress address;
  private final Days days;

  MergedFeeds(
      Stories stories, Tombstones tombstones, CurrentFeeds feeds, DeskAddress address, Days days) {
    this.stories = stories;
    this.tombstones = tombstones;
    this.feeds = feeds;
    this.address = address;
    this.days = days;
  }

  /** The day that is not over yet, in UTC. */
  LocalDate today() {
    return days.today();
  }

  /** What the document says now. */
  MergedFeed of(FeedDocument document) {
    Masthead masthead = feeds.get().masthead();
    Selection selection = document.selection();
    long changeBefore = stories.lastChange();
    Excerpt excerpt = Excerpt.of(document, stories);
    List<Story> found = excerpt.shown();
    Map<Long, Long> changes = stories.lastChanges(found.stream().map(Story::id).toList());
    long latest = changes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Story> told =
        document.extent() instanceof Extent.Delta(long known)
            ? found.stream().filter(s -> changes.getOrDefault(s.id(), 0L) > known).toList()
            : found;
    URI desk = address.get();
    List<Tombstone> gone = gone(document, excerpt);
    return new MergedFeed(
        selection.title() + " · " + masthead.title(),
        "Stories " + selection.subject() + ", " + selection.promise() + ".",
        masthead.title(),
        masthead.name() + selection.page(),
        desk + document.address(),
        desk + selection.page(),
        desk + Assets.PICTURE,
        desk + "/regions/",
        MergedFeed.updated(found, gone),
        told.stream().map(this::item).toList(),
        gone,
        new Chains(days, desk).of(document, excerpt),
        document.isUsual() ? desk + HUB : null,
        // What has changed since the stories were read is not in them: a delta is still to tell it.
        Math.min(latest, changeBefore));
  }

  /**
   * A reader still holds what went while its neighbours stood in the feed. What was taken back of a
   * day its last stretch tells.
   */
  private List<Tombstone> gone(FeedDocument document, Excerpt excerpt) {
    if (document.extent() instanceof Extent.Day day) {
      return day.isLast() ? document.selection().takenBack(tombstones, day.span()) : List.of();
    }
    List<Story> found = excerpt.stories();
    Instant since = found.isEmpty() ? Instant.EPOCH : found.getLast().filed();
    List<Tombstone> gone = document.selection().gone(tombstones, since);
    Instant newest = MergedFeed.updated(found, gone);
    return gone.stream().filter(g -> g.made().isAfter(newest.minus(TOMBSTONES_KEPT))).toList();
  }

  /** The latest stories of a selection, cut down to what their sources let us carry. */
  List<Item> items(Selection selection, Span span) {
    return selection.stories(stories, span).stream().map(this::item).toList();
  }

  /** A story, cut down to what its source lets us carry. */
  Item item(Story story) {
    String page = address.get() + "/stories/" + story.id();
    Provenance original = Provenance.of(story, feeds::feed).orElse(null);
    return new Item(story, republish(story), page, original);
  }

  /** What was agreed with a feed that is gone nobody knows, so its text is not given in full. */
  private Republish republish(Story story) {
    return feeds
        .feed(story.source().feed())
        .map(feed -> republish(feed, story.article().origin()))
        .orElse(Republish.EXCERPT);
  }

  /** Text taken from a page was not offered for republication; text in a feed was. */
  private static Republish republish(Feed feed, Origin origin) {
    Republish configured = feed.republish();
    if (configured != null) {
      return configured;
    }
    return origin == Origin.PAGE ? Republish.EXCERPT : Republish.FULL;
  }
}
