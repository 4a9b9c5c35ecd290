package dev.wiredesk.desk;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.query.Query;
import dev.wiredesk.query.Searchable;

/** What a feed brings that the desk does not want. */
final class Selection {

  private Selection() {}

  /** Why the article is not filed, in words; empty if it is. */
  static String refusal(Feed feed, Article article, Searchable searchable) {
    if (article.headline().isBlank()) {
      return "has no headline";
    }
    Query only = feed.only();
    if (only != null && !only.matches(searchable)) {
      return "does not match the feed's \"only\"";
    }
    Query skip = feed.skip();
    return skip != null && skip.matches(searchable) ? "matches the feed's \"skip\"" : "";
  }
}
