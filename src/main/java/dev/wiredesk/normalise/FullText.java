package dev.wiredesk.normalise;

import dev.wiredesk.language.TextLanguage;
import dev.wiredesk.normalise.PageCopy.Barrier;
import dev.wiredesk.parse.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry's article with the body of its page. */
public final class FullText {

  private FullText() {}

  /**
   * What the feed says of its article stands; the page gives the body, and whatever the feed does
   * not say. A page that yields less than the feed, or sells the rest, gives no more than its
   * dates, if it is headed like the article: it may be the outlet's front page. A summary in the
   * feed that the page does not repeat is the standfirst, else what the page has for one.
   *
   * @param entry as the feed has it
   * @param feed its article
   * @param named whether the feed, or its server, names the language; if not, the page's word goes
   *     before what was detected in the feed
   */
  public static Article of(Entry entry, Article feed, PageCopy page, boolean named) {
    if (saysMore(feed, page)) {
      return introduced(
          merged(dated(entry, feed, page.article()), page.article(), named), feed, page);
    }
    return isPageOf(feed, page) ? dated(entry, feed, page.article()) : feed;
  }

  /** Whether the page is that article's, however little it shows of it. */
  public static boolean isPageOf(Article feed, PageCopy page) {
    return saysMore(feed, page) || isHeadedAlike(feed, page.article());
  }

  private static boolean saysMore(Article feed, PageCopy page) {
    return page.barrier() == Barrier.NONE && page.article().text().length() > feed.text().length();
  }

  /** Outlets lengthen and shorten a headline from place to place; most of its words stay. */
  private static boolean isHeadedAlike(Article feed, Article page) {
    String said = Plain.words(feed.headline());
    String there = Plain.words(page.headline());
    List<String> words = List.of(said.split(" ", -1));
    List<String> others = List.of(there.split(" ", -1));
    return !said.isEmpty()
        && (there.contains(said)
            || words.stream().filter(others::contains).count() * 2 > words.size());
  }

  /** The feed's own dates; else what the page declares, else what either text says. */
  private static Article dated(Entry entry, Article feed, Article page) {
    return feed.dated(
        entry.published() == null ? or(page.published(), feed.published()) : feed.published(),
        entry.updated() == null ? or(page.modified(), feed.modified()) : feed.modified());
  }

  private static Article introduced(Article whole, Article feed, PageCopy page) {
    Standfirst summary = Standfirst.of(feed.text());
    Article told = summary == null ? whole : summary.before(whole);
    Standfirst head = page.standfirst();
    return told.equals(whole) && head != null ? head.before(whole) : told;
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
        feed.published(),
        feed.modified(),
        named
            ? TextLanguage.of(feed.language(), page.text())
            : or(page.language(), feed.language()),
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
