package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.feed.Republish;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts merged feeds together from what the archive holds and feeds.yml allows. */
@Component
final class MergedFeeds {

  /** Stories in a merged feed. */
  static final int LENGTH = 60;

  private final Stories stories;
  private final CurrentFeeds feeds;

  MergedFeeds(Stories stories, CurrentFeeds feeds) {
    this.stories = stories;
    this.feeds = feeds;
  }

  /** The feed of a section, as it stands now. */
  MergedFeed of(Section section, Format format) {
    Masthead masthead = feeds.get().masthead();
    List<Item> items = items(section.query(LENGTH));
    String page = masthead.url() + section.path();
    return new MergedFeed(
        section.title() + " · " + masthead.title(),
        "Stories " + section.subject() + ", each once, with who else carries it.",
        masthead.title(),
        page,
        section.address(masthead.url(), format),
        page,
        masthead.url() + "/regions/",
        MergedFeed.updated(items),
        items);
  }

  /** The stories asked for, cut down to what their sources let us carry. */
  List<Item> items(StoryQuery query) {
    return stories.list(query).stream().map(this::item).toList();
  }

  /** A story, cut down to what its source lets us carry. */
  Item item(Story story) {
    Feeds current = feeds.get();
    String page = current.masthead().url() + "/stories/" + story.id();
    return new Item(story, republish(current, story), page);
  }

  /** What was agreed with a feed that is gone nobody knows, so its text is not given in full. */
  private static Republish republish(Feeds current, Story story) {
    return current
        .feed(story.source().feed())
        .map(MergedFeeds::republish)
        .orElse(Republish.EXCERPT);
  }

  /** Text taken from a page was not offered for republication; text in a feed was. */
  private static Republish republish(Feed feed) {
    Republish configured = feed.republish();
    if (configured != null) {
      return configured;
    }
    return feed.fullText() ? Republish.EXCERPT : Republish.FULL;
  }
}
