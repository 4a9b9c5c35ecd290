package dev.wiredesk.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of stories, newest filed first.
 *
 * @param limit at most so many
 * @param from filed then or later; null for any time
 * @param before filed earlier than that, and told as it stood at the end of its day (UTC); null for
 *     any time, as it stands
 * @param since filed or changed then or later; null for any time
 * @param below filed before the story of that number; null for any
 */
public record Span(
    int limit,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable Instant since,
    @Nullable Long below) {

  /** Of all stories. */
  public Span(
      int limit, @Nullable Instant from, @Nullable Instant before, @Nullable Instant since) {
    this(limit, from, before, since, null);
  }

  /** The same part, but longer or shorter. */
  public Span limitedTo(int other) {
    return new Span(other, from, before, since, below);
  }

  /** Those of it that were filed at that moment or later, changed or not. */
  Span filedFrom(Instant moment) {
    boolean isLater = from == null || moment.isAfter(from);
    return new Span(limit, isLater ? moment : from, before, null, below);
  }

  /**
   * Those filed before the story of that number that have changed after that moment, at most so
   * many. What was filed at that very moment came with the story, and is no change; moments on file
   * are exact to the microsecond.
   */
  public static Span changed(Instant after, long below, int limit) {
    return new Span(limit, null, null, after.plus(1, ChronoUnit.MICROS), below);
  }

  /** The rest of it, from the stories filed before the one of that number. */
  public Span below(long story) {
    return new Span(limit, from, before, since, story);
  }

  /** The latest. */
  public static Span latest(int limit) {
    return new Span(limit, null, null, null);
  }

  /** Whether the story is in that part. */
  boolean holds(Story story) {
    return (from == null || !story.filed().isBefore(from))
        && (before == null || story.filed().isBefore(before))
        && (since == null || !story.updated().isBefore(since))
        && (below == null || story.id() < below);
  }

  /** Those first filed on that day in UTC. */
  public static Span day(LocalDate day, int limit) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Span(limit, midnight, next, null);
  }
}
