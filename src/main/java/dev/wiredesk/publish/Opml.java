package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes lists of feeds as OPML 2.0, for import into a reader. */
final class Opml {

  private final XmlDocument xml = new XmlDocument();
  private final URI desk;
  private final Pass pass;
  private boolean isBare = true;

  private Opml(String title, URI desk, Pass pass) {
    this.desk = desk;
    this.pass = pass;
    xml.open("opml", "version", "2.0").open("head").leaf("title", title).close().open("body");
  }

  /**
   * The regions, the topics at the top and the editions that have stories: no reader takes well to
   * all cells of the grid.
   */
  static byte[] choice(Feeds feeds, URI desk, Stories stories, Pass pass) {
    Opml opml = new Opml(feeds.masthead().title(), desk, pass);
    Map<Cell, Integer> counts = stories.counts();
    opml.folder(
        "Regions",
        RegionTree.sections(counts).keySet().stream()
            .map(place -> Section.of(place.region()))
            .toList());
    opml.folder(
        "Topics",
        Topics.topLevel().stream()
            .map(Section::of)
            .filter(section -> counts.containsKey(section.cell()))
            .toList());
    return opml.withEditions(feeds, stories);
  }

  /**
   * Every merged feed that has stories, a folder for each region and a feed in it for each topic;
   * and the editions.
   */
  static byte[] byRegion(Feeds feeds, URI desk, Stories stories, Pass pass) {
    Opml opml = new Opml("Merged feeds of " + feeds.masthead().title(), desk, pass);
    RegionTree.sections(stories.counts())
        .forEach((place, inside) -> opml.folder(place.region().name(), inside));
    return opml.withEditions(feeds, stories);
  }

  /** The same, a folder for each topic and a feed in it for each region. */
  static byte[] byTopic(Feeds feeds, URI desk, Stories stories, Pass pass) {
    Opml opml = new Opml("Merged feeds of " + feeds.masthead().title() + ", by topic", desk, pass);
    Map<String, List<Section>> folders = new TreeMap<>();
    RegionTree.sections(stories.counts()).values().stream()
        .flatMap(List::stream)
        .forEach(section ->
            folders.computeIfAbsent(topicFolder(section), name -> new ArrayList<>()).add(section));
    folders.forEach((topic, inside) -> opml.folder(topic, inside));
    return opml.withEditions(feeds, stories);
  }

  /** Every feed that the desk subscribes to; without the headers it sends. */
  static byte[] sources(Feeds feeds, URI desk, Stories stories) {
    Opml opml = new Opml("Sources of " + feeds.masthead().title(), desk, Pass.NONE);
    Map<String, String> outlets = stories.outlets();
    feeds.feeds().forEach(feed -> opml.source(feed, outlets));
    return opml.end();
  }

  private static String topicFolder(Section section) {
    Topic topic = section.topic();
    return topic == null ? "All topics" : topic.name();
  }

  /** The feed of the whole desk is there from the start, and a list must list something. */
  private byte[] withEditions(Feeds feeds, Stories stories) {
    List<EditionSelection> filled = EditionSelection.filled(feeds, stories);
    if (!filled.isEmpty()) {
      editions(filled);
    }
    if (isBare) {
      folder("Regions", List.of(Section.WORLD));
    }
    return end();
  }

  private void folder(String name, List<Section> inside) {
    if (inside.isEmpty()) {
      return;
    }
    isBare = false;
    xml.open("outline", "text", name);
    for (Section section : inside) {
      Topic topic = section.topic();
      String place = RegionTree.Place.of(section.region()).category();
      String category = place + (topic == null ? "" : ",/" + topic.slug());
      String page = desk + section.path();
      String feed = pass.onto(section.address(desk, Format.ATOM));
      outline(section.title(), feed, page, category);
    }
    xml.close();
  }

  private void editions(List<EditionSelection> editions) {
    isBare = false;
    xml.open("outline", "text", "Editions");
    for (EditionSelection edition : editions) {
      String feed = pass.onto(edition.address(desk, Format.ATOM));
      outline(edition.title(), feed, desk + edition.path(), "/editions");
    }
    xml.close();
  }

  /** Named as on the pages: as feeds.yml has it, else as the feed itself, else by the slug. */
  private void source(Feed feed, Map<String, String> outlets) {
    String source = feed.source();
    String name = source == null ? outlets.getOrDefault(feed.slug(), feed.slug()) : source;
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
