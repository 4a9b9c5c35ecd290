package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the archive documents around a document: the nearest days that have stories. */
final class Chains {

  private final Stories stories;
  private final URI desk;

  Chains(Stories stories, URI desk) {
    this.stories = stories;
    this.desk = desk;
  }

  /** Null for a document that is neither the usual one nor a day's. */
  @Nullable Chain of(FeedDocument document) {
    return switch (document.extent()) {
      case Extent.Latest latest when document.isUsual() ->
          new Chain(false, current(document), address(document, dayBefore(document, null)), null);
      case Extent.Day(var day) ->
          new Chain(
              true,
              current(document),
              address(document, dayBefore(document, midnight(day))),
              address(document, dayFrom(document, midnight(day.plusDays(1)))));
      default -> null;
    };
  }

  private Optional<LocalDate> dayBefore(FeedDocument document, @Nullable Instant moment) {
    List<Story> last = document.selection().stories(stories, new Span(1, null, moment, null));
    return last.isEmpty() ? Optional.empty() : Optional.of(day(last.getFirst().filed()));
  }

  private Optional<LocalDate> dayFrom(FeedDocument document, Instant moment) {
    return document.selection().firstFiled(stories, moment).map(Chains::day);
  }

  private String current(FeedDocument document) {
    return desk + FeedDocument.of(document.selection(), document.format()).address();
  }

  private @Nullable String address(FeedDocument document, Optional<LocalDate> day) {
    return day.map(date ->
            desk
                + new FeedDocument(document.selection(), document.format(), new Extent.Day(date))
                    .address())
        .orElse(null);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
