package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the archive documents around a document. Backwards lies what its day has no room for in it,
 * else the nearest day that has stories; forwards the next day, whatever it brings, so that a
 * document need not change when it comes.
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
      case Extent.Day day -> of(document, day, excerpt);
      case Extent.Latest latest when unshown != null ->
          new Chain(
              false,
              current(document),
              null,
              null,
              address(document, latest.after(excerpt.stories().getLast())));
      default -> null;
    };
  }

  private Chain of(FeedDocument document, Extent.Day day, Excerpt excerpt) {
    boolean isOver = day.date().isBefore(today);
    String rest =
        excerpt.unshown() == null
            ? null
            : address(document, day.after(excerpt.stories().getLast()));
    return new Chain(
        isOver,
        current(document),
        isOver && rest != null ? rest : before(document, day.date()),
        isOver && day.isLast() ? address(document, day.date().plusDays(1)) : null,
        isOver ? null : rest);
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
