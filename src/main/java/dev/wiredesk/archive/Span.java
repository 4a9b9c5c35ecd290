package dev.wiredesk.archive;

import java.time.Duration;
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
 * @param below filed before the story of that {@link Story#place}; null for any
 * @param isOfChanges whether what was filed at the very moment of {@code since} counts only if it
 *     has changed after that
 */
public record Span(
    int limit,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable Instant since,
    @Nullable Long below,
    boolean isOfChanges) {

  /** Moments on file are exact to that. */
  private static final Duration EXACT = Duration.of(1, ChronoUnit.MICROS);

  /** Changed or not. */
  public Span(
      int limit,
      @Nullable Instant from,
      @Nullable Instant before,
      @Nullable Instant since,
      @Nullable Long below) {
    this(limit, from, before, since, below, false);
  }

  /** Of all stories. */
  public Span(
      int limit, @Nullable Instant from, @Nullable Instant before, @Nullable Instant since) {
    this(limit, from, before, since, null);
  }

  /** The same part, but longer or shorter. */
  public Span limitedTo(int other) {
    return new Span(other, from, before, since, below, isOfChanges);
  }

  /** Those of it that were filed at that moment or later, changed or not. */
  Span filedFrom(Instant moment) {
    boolean isLater = from == null || moment.isAfter(from);
    return new Span(limit, isLater ? moment : from, before, null, below);
  }

  /**
   * Those filed before the story of that place that have changed at that moment or later, at most
   * so many. What else was filed at that very moment came with the story, and is no change.
   */
  public static Span changed(Instant since, long below, int limit) {
    return new Span(limit, null, null, since, below, true);
  }

  /** What was filed then or later is of the part, changed or not. */
  Instant filedSince(Instant moment) {
    return isOfChanges ? moment.plus(EXACT) : moment;
  }

  /** The rest of it, from what was filed before the story of that place. */
  public Span below(long place) {
    return new Span(limit, from, before, since, place, isOfChanges);
  }

  /** The latest. */
  public static Span latest(int limit) {
    return new Span(limit, null, null, null);
  }

  /** Whether the story is in that part. */
  public boolean holds(Story story) {
    return (from == null || !story.filed().isBefore(from))
        && (before == null || story.filed().isBefore(before))
        && (since == null || isSince(story, since))
        && (below == null || story.place() < below);
  }

  private boolean isSince(Story story, Instant moment) {
    return !story.updated().isBefore(moment)
        && (!isOfChanges || !story.filed().equals(moment) || story.updated().isAfter(moment));
  }

  /** Those first filed on that day in UTC. */
  public static Span day(LocalDate day, int limit) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Span(limit, midnight, next, null);
  }
}
