package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of a merged feed, in UTC: from that of its first story to the one that is not over. */
@Component
final class Days {

  private final Stories stories;
  private final Tombstones tombstones;
  private final InstantSource clock;

  Days(Stories stories, Tombstones tombstones, InstantSource clock) {
    this.stories = stories;
    this.tombstones = tombstones;
    this.clock = clock;
  }

  /** What the date in an address leads to. */
  sealed interface Found {

    /** A day that can be had, with stories or without. */
    record Here(LocalDate day) implements Found {}

    /** No such day; the sentence says why. */
    record Nothing(String sentence) implements Found {}
  }

  /** The day that is not over yet. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The day of that feed, unless it is yet to come or lies before the feed's first. */
  Found find(Selection selection, String date) {
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeException e) {
      return new Found.Nothing("There is no such day; archives are named by a date as 2026-08-20.");
    }
    if (day.isAfter(today())) {
      return new Found.Nothing(
          "That day is yet to come; the latest there is, in UTC, is " + today() + ".");
    }
    return day.equals(today()) || hasBegun(selection, day)
        ? new Found.Here(day)
        : new Found.Nothing("Nothing is on file from that day or from before.");
  }

  /** The nearest earlier day that has stories; null if none has. */
  @Nullable LocalDate before(Selection selection, LocalDate day) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Story> last = selection.stories(stories, new Span(1, null, midnight, null));
    return last.isEmpty() ? null : of(last.getFirst());
  }

  /** When the story was filed. */
  static LocalDate of(Story story) {
    return LocalDate.ofInstant(story.filed(), ZoneOffset.UTC);
  }

  /** A day of which everything was taken back has a document that says so. */
  private boolean hasBegun(Selection selection, LocalDate day) {
    return before(selection, day.plusDays(1)) != null
        || !selection.takenBack(tombstones, Span.day(day, 1)).isEmpty();
  }
}
