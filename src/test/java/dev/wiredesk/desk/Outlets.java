package dev.wiredesk.desk;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Outlets with one article each, and what a desk makes of them. */
final class Outlets {

  private Outlets() {}

  /** The article as a feed document of that outlet. */
  static Receipt bring(TestDesk desk, String outlet, String headline, String text) {
    return bring(
        desk, Feed.of(outlet, URI.create("https://" + outlet + ".example/feed")), headline, text);
  }

  static Receipt bring(TestDesk desk, Feed feed, String headline, String text) {
    return bring(desk, feed, document(feed, headline, text), _ -> {});
  }

  /** The same with what must stand or fall with it. */
  static Receipt bring(
      TestDesk desk, String outlet, String headline, String text, Consumer<Receipt> within) {
    Feed feed = Feed.of(outlet, URI.create("https://" + outlet + ".example/feed"));
    return bring(desk, feed, document(feed, headline, text), within);
  }

  private static String document(Feed feed, String headline, String text) {
    return """
    <rss version="2.0"><channel><title>%s</title><item><title>%s</title>
    <guid>https://%s.example/story</guid><description><![CDATA[<p>%s</p>]]></description>
    </item></channel></rss>
    """
        .formatted(feed.slug(), headline, feed.slug(), text);
  }

  private static Receipt bring(TestDesk desk, Feed feed, String xml, Consumer<Receipt> within) {
    Document document = new Document(feed.url(), null, xml.getBytes(StandardCharsets.UTF_8));
    ParsedFeed parsed = (ParsedFeed) new FeedParser().parse(document);
    return desk.get(Desk.class).receive(feed, parsed, desk.clock().instant(), within);
  }

  /** The outlets of each story of a round, without the round's name. */
  static Set<Set<String>> groups(TestDesk desk, String round) {
    return desk.get(Stories.class).list(StoryQuery.latest(100)).stream()
        .map(story ->
            Stream.concat(
                    Stream.of(story.source().title()),
                    story.copies().stream().map(Story.Copy::source))
                .filter(outlet -> outlet.startsWith(round))
                .map(outlet -> outlet.substring(round.length()))
                .collect(Collectors.toCollection(TreeSet::new)))
        .filter(outlets -> !outlets.isEmpty())
        .collect(Collectors.toSet());
  }
}
