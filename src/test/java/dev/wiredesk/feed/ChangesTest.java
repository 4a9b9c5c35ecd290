package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.query.Query;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static Feed feed(String slug) {
    return Feed.of(slug, URI.create("https://example.org/" + slug));
  }

  private static Feeds feeds(Feed... feeds) {
    Masthead masthead = Read.feeds(Read.feedWith("")).masthead();
    return new Feeds(masthead, List.of(feeds), List.of());
  }

  private static String between(Feeds before, Feeds after) {
    return Changes.between(before, after).toString();
  }

  @Test
  void tellsAddedChangedAndRetiredFeeds() {
    Feed other = Feed.of("b", URI.create("https://example.net/"));
    assertThat(between(feeds(feed("a"), feed("b")), feeds(other, feed("c"), feed("d"))))
        .isEqualTo("added c, d; changed b; retired a");
  }

  @Test
  void knowsARenamedFeedByItsAddress() {
    Feed renamed = Feed.of("a-world", URI.create("https://example.org/a"));
    assertThat(between(feeds(feed("a"), feed("b")), feeds(renamed, feed("b"))))
        .isEqualTo("renamed a → a-world");
  }

  @Test
  void tellsWhatChangedBesidesTheFeeds() {
    Feeds before = feeds(feed("a"));
    Masthead masthead = before.masthead();
    Masthead other = new Masthead("Other", masthead.zone(), masthead.url(), null);
    Edition edition = new Edition("e", "E", Query.aboutRegions(List.of("UA")));
    assertThat(between(before, new Feeds(other, before.feeds(), List.of(edition))))
        .isEqualTo("other settings of desk, editions");
  }

  @Test
  void tellsThatOnlyTheOrderChanged() {
    assertThat(between(feeds(feed("a"), feed("b")), feeds(feed("b"), feed("a"))))
        .isEqualTo("only the order changed");
  }

  @Test
  void namesTwentyAtMost() {
    List<Feed> many = new ArrayList<>();
    IntStream.range(0, 25).forEach(i -> many.add(feed("f" + i)));
    assertThat(between(feeds(), new Feeds(feeds().masthead(), many, List.of())))
        .startsWith("added f0, f1,")
        .endsWith(", f19 and 5 more");
  }
}
