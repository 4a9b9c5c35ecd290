package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Refusals;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;

/** Desks that show between them a page of every kind, each as full as it comes. */
final class ShowcaseDesk implements AutoCloseable {

  private static final String MISTAKEN =
      """
      feeds:
        - slug: Harbour Courier
          url: gopher://harbour-courier.example/
          everry: 5m
      """;

  /** What publishers write, in every shape that a body may have. */
  private static final String BODY =
      """
      <figure><img src="https://courier.example/tug.jpg" width="100%" alt="A tug beside a hull"
       srcset="https://courier.example/s.jpg 320w, https://courier.example/l.jpg 1280w"><figcaption>The
       tug Olena stood by all night.</figcaption></figure>
      <p>The <a href="https://courier.example/sirin">Sirin</a> left the quay at noon.</p>
      <h4>What the divers saw</h4>
      <p>“Her lamps were <em>still</em> in their brackets,” one of them said.</p>
      <blockquote><p>We came up in silence.</p></blockquote>
      <p><img src="https://courier.example/map.png" sizes="auto"></p><figcaption>Where she lies.</figcaption>
      <table><thead><tr><th></th><th>Depth in metres</th></tr></thead><tfoot><tr><td>mean</td>
       <td>41</td></tr></tfoot><tbody><tr><td>bow</td><td>40</td></tr></tbody></table>
      <ul><li>No oil was seen.</li><li><a href="https://courier.example/chart"><img
       src="https://courier.example/chart.png"></a></li></ul>
      <pre>    46°29′N  030°44′E    a line that is longer than any phone is wide, and is not broken by its writer</pre>
      <video src="https://courier.example/dive.mp4" controls></video>
      """;

  private final CurrentFeeds feeds = SampleDesk.feeds();
  private final RunningDesk full;
  private final RunningDesk empty;
  private final RunningDesk down;

  ShowcaseDesk() {
    List<Story> stories = Stream.concat(Stream.of(rich()), SampleDesk.stories().stream()).toList();
    full = SampleDesk.startWithEditions(stories);
    empty = RunningDesk.start(new FixedStories(List.of()), List.of(), feeds);
    Refusals.refuse(feeds, MISTAKEN);
    down = RunningDesk.start(new UnreachableStories(), List.of(), SampleDesk.feeds());
  }

  /** The address of each page, by what there is to be seen. */
  Map<String, URI> pages() {
    Map<String, URI> pages = new LinkedHashMap<>();
    pages.put("front", full.at("/"));
    pages.put("front-empty", empty.at("/"));
    pages.put("sections", full.at("/feeds"));
    pages.put("sections-empty", empty.at("/feeds"));
    pages.put("world", full.at("/feeds/world"));
    pages.put("region", full.at("/feeds/europe"));
    pages.put("topic", full.at("/feeds/world/disaster"));
    pages.put("region-and-topic", full.at("/feeds/eastern-europe/disaster"));
    pages.put("region-empty", full.at("/feeds/peru"));
    pages.put("edition", full.at("/feeds/editions/wrecks"));
    pages.put("edition-empty", full.at("/feeds/editions/regattas"));
    pages.put("day", full.at("/feeds/world/2026-08-20"));
    pages.put("search", full.at("/feeds/search"));
    pages.put("search-found", full.at("/feeds/search?q=ferry+OR+ukraine"));
    pages.put("search-named", full.at("/feeds/search?q=ukraine"));
    pages.put("search-nothing", full.at("/feeds/search?q=zeppelin"));
    pages.put("search-unread", full.at("/feeds/search?q=(ferry"));
    pages.put("story", full.at("/stories/7"));
    pages.put("story-rich", full.at("/stories/13"));
    pages.put("story-from-the-right", full.at("/stories/9"));
    pages.put("story-bare", full.at("/stories/12"));
    pages.put("sources", full.at("/sources"));
    pages.put("sources-mistaken", empty.at("/sources"));
    pages.put("sources-sought", full.at("/sources?q=nobody"));
    pages.put("source", full.at("/sources/harbour-courier"));
    pages.put("source-failing", full.at("/sources/delta-radio"));
    pages.put("not-found", full.at("/nowhere"));
    pages.put("not-found-near", full.at("/feeds/ukrain"));
    pages.put("not-read", full.at("/feeds/world?before=x"));
    pages.put("unreachable", down.at("/"));
    pages.put("broken", down.at("/stories/7"));
    return pages;
  }

  private static Story rich() {
    return Wire.story()
        .id(13)
        .headline("Divers chart the hull of the Sirin, and find her lamps where they hung")
        .body(BODY)
        .copyIn(
            "fr", "La Gazette de Lyon", "Le Sirin cartographié", "https://gazette-lyon.example/2")
        .copy("Delta Radio", "Sirin: the chart", "https://delta-radio.example/chart")
        .related(9, "بريد بيروت", "العثور على حطام العبارة سيرين", "ar")
        .related(12, "Delta Radio", "Diver tells of the Sirin", null)
        .regions("ukraine", "france", "lebanon")
        .topics("armed-conflict", "disaster", "science")
        .correctedAfter(Duration.ofMinutes(7))
        .age(Duration.ofMinutes(3))
        .make();
  }

  @Override
  public void close() {
    full.close();
    empty.close();
    down.close();
  }

  /** An archive that cannot be reached, and one story of which something is wrong. */
  private static final class UnreachableStories extends FixedStories {

    UnreachableStories() {
      super(List.of());
    }

    @Override
    public List<Story> list(StoryQuery query) {
      throw new DataAccessResourceFailureException("The database is away");
    }

    @Override
    public Optional<Story> find(long id) {
      throw new IllegalStateException("Story " + id + " is broken");
    }
  }
}
