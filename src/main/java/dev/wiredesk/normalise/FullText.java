package dev.wiredesk.normalise;

import dev.wiredesk.normalise.PageCopy.Barrier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry's article with the body of its page. */
public final class FullText {

  private FullText() {}

  /**
   * What the feed says of its article stands; the page gives the body, and whatever the feed does
   * not say. A page that yields less than the feed, or hides its article, changes nothing.
   *
   * @param named whether the feed, or its server, names the language; if not, the page's word goes
   *     before what was detected in the feed
   */
  public static Article of(Article feed, PageCopy page, boolean named) {
    Article found = page.article();
    boolean less = found.text().length() <= feed.text().length();
    return less || page.barrier() != Barrier.NONE ? feed : merged(feed, found, named);
  }

  private static Article merged(Article feed, Article page, boolean named) {
    return new Article(
        or(feed.link(), page.link()),
        feed.headline().isEmpty() ? page.headline() : feed.headline(),
        page.lede(),
        page.body(),
        page.text(),
        or(feed.byline(), page.byline()),
        or(page.dateline(), feed.dateline()),
        or(page.agency(), feed.agency()),
        Stream.concat(page.credits().stream(), feed.credits().stream()).distinct().toList(),
        or(feed.published(), page.published()),
        or(feed.modified(), page.modified()),
        named ? Languages.of(feed.language(), page.text()) : or(page.language(), feed.language()),
        either(feed.categories(), page.categories()),
        either(feed.enclosures(), page.enclosures()),
        or(feed.rights(), page.rights()),
        or(feed.advisory(), page.advisory()),
        Origin.PAGE,
        feed.borrowed());
  }

  private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static <T> List<T> either(List<T> first, List<T> second) {
    return first.isEmpty() ? second : first;
  }
}
