package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the archive documents around a document. Backwards lies the nearest day that has stories;
 * forwards the next day, whatever it brings, so that a document need not change when it comes.
 */
final class Chains {

  private final Days days;
  private final URI desk;

  /** A day that is not over is no archive yet. */
  private final LocalDate today;

  Chains(Days days, URI desk) {
    this.days = days;
    this.desk = desk;
    this.today = days.today();
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
    return !Days.of(story).isBefore(today);
  }

  private @Nullable String before(FeedDocument document, LocalDate day) {
    LocalDate before = days.before(document.selection(), day);
    return before == null ? null : address(document, before);
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
