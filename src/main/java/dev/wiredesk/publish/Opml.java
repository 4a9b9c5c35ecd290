package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.feed.Topic;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes lists of feeds as OPML 2.0, for import into a reader. */
final class Opml {

  private final XmlDocument xml = new XmlDocument();

  private Opml(String title) {
    xml.open("opml", "version", "2.0").open("head").leaf("title", title).close().open("body");
  }

  /**
   * Every merged feed that has stories, a folder for each region and a feed in it for each topic;
   * and every edition.
   */
  static byte[] merged(Feeds feeds, Map<Stories.Cell, Integer> counts) {
    Masthead masthead = feeds.masthead();
    Opml opml = new Opml("Merged feeds of " + masthead.title());
    Map<RegionTree.Place, List<Section>> sections = RegionTree.sections(counts);
    sections.forEach((place, inside) -> opml.folder(place, inside, masthead));
    if (!feeds.editions().isEmpty()) {
      opml.editions(feeds);
    }
    return opml.end();
  }

  /** Every feed that the desk subscribes to; without the headers it sends. */
  static byte[] sources(Feeds feeds) {
    Opml opml = new Opml("Sources of " + feeds.masthead().title());
    feeds.feeds().forEach(opml::source);
    return opml.end();
  }

  private void folder(RegionTree.Place place, List<Section> inside, Masthead masthead) {
    xml.open("outline", "text", place.region().name());
    for (Section section : inside) {
      Topic topic = section.topic();
      String category = place.category() + (topic == null ? "" : ",/" + topic.slug());
      String page = masthead.url() + section.path();
      outline(section.title(), section.address(masthead.url(), Format.ATOM), page, category);
    }
    xml.close();
  }

  private void editions(Feeds feeds) {
    URI desk = feeds.masthead().url();
    xml.open("outline", "text", "Editions", "title", "Editions");
    for (Edition edition : feeds.editions()) {
      Selection selection = new EditionSelection(edition);
      String feed = selection.address(desk, Format.ATOM);
      outline(edition.title(), feed, desk + selection.path(), "/editions");
    }
    xml.close();
  }

  private void source(Feed feed) {
    String name = feed.source() == null ? feed.slug() : feed.source();
    outline(name, feed.shownUrl().toString(), null, null);
  }

  private void outline(String text, String feed, @Nullable String page, @Nullable String category) {
    xml.empty(
        "outline",
        "type",
        "rss",
        "text",
        text,
        "title",
        text,
        "xmlUrl",
        feed,
        "htmlUrl",
        page,
        "category",
        category);
  }

  private byte[] end() {
    return xml.close().close().bytes();
  }
}
