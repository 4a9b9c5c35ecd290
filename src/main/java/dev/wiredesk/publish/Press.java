package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
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

  /** The document as it stands now. */
  Rendered feed(FeedDocument document) {
    return documents.get(
        place(document), document.selection()::isTouchedBy, () -> render(document));
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
    return documents.fresh(
        document.address(), document.selection()::isTouchedBy, () -> render(document));
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
        cells -> false,
        () -> whole.part(document.format().write(merged.of(delta)), part(whole)));
  }

  /** A list of feeds for import into a reader. */
  Rendered outlines(OpmlList list, Pass pass) {
    return documents.get(
        list.address() + pass.mark(),
        list::isTouchedBy,
        () -> opml(list.write(feeds.get(), address.get(), stories, pass), list.file(feeds.get())));
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

  private Rendered opml(byte[] bytes, String file) {
    HttpField name = new PreEncodedHttpField("Content-Disposition", file);
    return new Rendered(
        bytes, new About("text/x-opml;charset=UTF-8", caching(FEED), null, "", 200, List.of(name)));
  }
}
