package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the archive documents around a document. Backwards lies the nearest day that has stories;
 * forwards the next day, whatever it brings, so that a document need not change when it comes.
 */
final class Chains {

  private final Stories stories;
  private final URI desk;
  private final LocalDate today;

  /**
   * @param today in UTC: a day that is not over is no archive yet
   */
  Chains(Stories stories, URI desk, LocalDate today) {
    this.stories = stories;
    this.desk = desk;
    this.today = today;
  }

  /** Null for a document that leads nowhere: one cut to a client's wishes that holds all of it. */
  @Nullable Chain of(FeedDocument document, Excerpt excerpt) {
    Story unshown = excerpt.unshown();
    return switch (document.extent()) {
      case Extent.Latest latest when document.isUsual() ->
          new Chain(
              false,
              current(document),
              before(document, today),
              null,
              unshown != null && isOfToday(unshown) ? address(document, today) : null);
      case Extent.Day(var day) ->
          new Chain(
              day.isBefore(today),
              current(document),
              before(document, day),
              day.isBefore(today) ? address(document, day.plusDays(1)) : null,
              null);
      case Extent.Latest latest when unshown != null && document.selection().isByNumber() ->
          new Chain(false, current(document), null, null, rest(document, latest, excerpt));
      default -> null;
    };
  }

  private String rest(FeedDocument document, Extent.Latest latest, Excerpt excerpt) {
    return address(document, latest.after(excerpt.stories().getLast().id()));
  }

  /** It is in no archive yet. */
  private boolean isOfToday(Story story) {
    return !LocalDate.ofInstant(story.filed(), ZoneOffset.UTC).isBefore(today);
  }

  private @Nullable String before(FeedDocument document, LocalDate day) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Story> last = document.selection().stories(stories, new Span(1, null, midnight, null));
    return last.isEmpty()
        ? null
        : address(document, LocalDate.ofInstant(last.getFirst().filed(), ZoneOffset.UTC));
  }

  private String current(FeedDocument document) {
    return address(document, Extent.USUAL);
  }

  private String address(FeedDocument document, LocalDate day) {
    return address(document, new Extent.Day(day));
  }

  /** What is asked for by a token names itself without; only what leads on needs it. */
  private String address(FeedDocument document, Extent extent) {
    String address =
        desk + new FeedDocument(document.selection(), document.format(), extent).address();
    return extent.equals(document.extent()) ? address : document.pass().onto(address);
  }
}
