package dev.wiredesk.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of all that a query asks for.
 *
 * @param limit at most so many, the highest numbers
 * @param from filed then or later; null for any time
 * @param before filed earlier; null for any time
 * @param since filed or changed then or later; null for any time
 * @param below of lower numbers than that; null for any
 */
public record Wanted(
    int limit,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable Instant since,
    @Nullable Long below) {

  /** Of any time. */
  public static Wanted highest(int limit) {
    return new Wanted(limit, null, null, null, null);
  }
}
