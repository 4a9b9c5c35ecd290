package dev.wiredesk.desk;

import dev.wiredesk.archive.Source;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.ParsedFeed;

/** Whom a feed's entries are credited to. */
final class Outlet {

  private Outlet() {}

  /** As feeds.yml says, else as the feed calls itself. */
  static String name(Feed feed, ParsedFeed document) {
    String configured = feed.source();
    String title = configured != null ? configured : document.title();
    return title == null || title.isBlank() ? feed.slug() : title.strip();
  }

  static Source source(Feed feed, ParsedFeed document) {
    return new Source(
        feed.slug(),
        feed.shownUrl(),
        name(feed, document),
        document.id(),
        document.link(),
        document.language(),
        document.rights());
  }
}
