package dev.wiredesk.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of stories, newest filed first.
 *
 * @param limit at most so many
 * @param from filed then or later; null for any time
 * @param before filed earlier than that, and told as it stood at the end of its day (UTC); null for
 *     any time, as it stands
 * @param since filed or changed then or later; null for any time
 */
public record Span(
    int limit, @Nullable Instant from, @Nullable Instant before, @Nullable Instant since) {

  /** The latest. */
  public static Span latest(int limit) {
    return new Span(limit, null, null, null);
  }

  /** Whether the story is in that part. */
  boolean holds(Story story) {
    return (from == null || !story.filed().isBefore(from))
        && (before == null || story.filed().isBefore(before))
        && (since == null || !story.updated().isBefore(since));
  }

  /** Those first filed on that day in UTC. */
  public static Span day(LocalDate day, int limit) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Span(limit, midnight, next, null);
  }
}
