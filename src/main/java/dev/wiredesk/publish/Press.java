package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.publish.Rendered.About;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.springframework.stereotype.Component;

/** Makes the documents that are asked for, or finds them made. */
@Component
final class Press {

  private static final String FEED = "max-age=60, stale-while-revalidate=300";
  private static final String PAST = "max-age=3600, stale-while-revalidate=86400";

  private final MergedFeeds merged;
  private final RenderedDocuments documents;
  private final Stories stories;
  private final CurrentFeeds feeds;
  private final DeskAddress address;
  private final Door door;

  Press(
      MergedFeeds merged,
      RenderedDocuments documents,
      Stories stories,
      CurrentFeeds feeds,
      DeskAddress address,
      Door door) {
    this.merged = merged;
    this.documents = documents;
    this.stories = stories;
    this.feeds = feeds;
    this.address = address;
    this.door = door;
  }

  /** The edition of feeds.yml in force, to be noted before a document is looked for in it. */
  long edition() {
    return documents.edition();
  }

  /**
   * The document as it stands now.
   *
   * @param edition of feeds.yml that it was found in
   */
  Rendered feed(FeedDocument document, long edition) {
    return documents.get(place(document), recipe(document, edition));
  }

  /** The same of a long one: who has a place to make it gives that back when it is made. */
  Rendered longFeed(FeedDocument document, long edition) {
    return documents.inPerson(place(document), recipe(document, edition));
  }

  private Recipe recipe(FeedDocument document, long edition) {
    return new Recipe(edition, document.selection()::isTouchedBy, () -> render(document));
  }

  /** Today's is another document from midnight on: of a day that is over. */
  private String place(FeedDocument document) {
    String today = isUnderWay(document) ? " today" : "";
    return document.address() + today + document.pass().mark();
  }

  private boolean isUnderWay(FeedDocument document) {
    return document.extent() instanceof Extent.Day day && !day.date().isBefore(merged.today());
  }

  /** The document, never one that is being replaced. */
  Rendered fresh(FeedDocument document) {
    return documents.fresh(document.address(), recipe(document, documents.edition()));
  }

  /**
   * What a client lacks that has an earlier state of the feed (RFC 3229 with the manipulation
   * "feed"). It is kept under no address that anybody could ask for.
   */
  Rendered delta(FeedDocument document, Rendered whole, long known) {
    FeedDocument delta =
        new FeedDocument(document.selection(), document.format(), new Extent.Delta(known));
    return documents.get(
        document.address() + " " + known + " " + whole.etag(),
        new Recipe(
            documents.edition(),
            cells -> false,
            () -> whole.part(document.format().write(merged.of(delta)), part(whole))));
  }

  /** A list of feeds for import into a reader. */
  Rendered outlines(OpmlList list, Pass pass) {
    return documents.get(
        list.address() + pass.mark(),
        new Recipe(documents.edition(), list::isTouchedBy, () -> opml(list, pass)));
  }

  private static About part(Rendered whole) {
    About about = whole.about();
    HttpField manipulation = new PreEncodedHttpField("IM", "feed");
    return new About(
        about.type(), "no-store", about.modified(), about.mark(), 226, List.of(manipulation));
  }

  private Rendered render(FeedDocument document) {
    MergedFeed feed = merged.of(document);
    boolean isOver = document.extent() instanceof Extent.Day && !isUnderWay(document);
    return new Rendered(
        document.format().write(feed),
        new About(
            document.format().contentType(),
            caching(isOver ? PAST : FEED),
            isOver ? feed.updated() : modified(feed),
            isOver ? "" : "." + Long.toString(feed.change(), Character.MAX_RADIX),
            200,
            discovery(feed)));
  }

  /** A copy changes the document without being an update of its story. */
  private Instant modified(MergedFeed feed) {
    return stories
        .madeAt(feed.change())
        .filter(made -> made.isAfter(feed.updated()))
        .orElse(feed.updated());
  }

  /** WebSub §4: subscribers look for both among the headers first. */
  private static List<HttpField> discovery(MergedFeed feed) {
    String hub = feed.hub();
    return hub == null
        ? List.of()
        : List.of(
            new PreEncodedHttpField(
                HttpHeader.LINK,
                "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(hub, feed.self())));
  }

  /** What only some may read no cache may hand to others (RFC 9111 §5.2.2.7). */
  private String caching(String usual) {
    return door.isLocked() ? "private, " + usual : usual;
  }

  private Rendered opml(OpmlList list, Pass pass) {
    Feeds inForce = feeds.get();
    HttpField name = new PreEncodedHttpField("Content-Disposition", list.file(inForce));
    return new Rendered(
        list.write(inForce, address.get(), stories, pass),
        new About("text/x-opml;charset=UTF-8", caching(FEED), null, "", 200, List.of(name)));
  }
}
