package dev.wiredesk.parse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as exactly as its publisher said.
 *
 * @param instant for ordering; midnight UTC of a bare date
 * @param dateOnly whether the publisher gave a date without a time
 */
public record Moment(Instant instant, boolean dateOnly) {

  /** A moment known to the second. */
  public static Moment at(Instant instant) {
    return new Moment(instant, false);
  }

  /** A bare date. */
  public static Moment on(LocalDate date) {
    return new Moment(date.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
  }

  /**
   * Reads a date as feeds and pages write them, in many languages. A zone that is missing or
   * unknown counts as UTC.
   *
   * @return null for what is no date
   */
  public static @Nullable Moment read(String written) {
    return Dates.read(written);
  }

  /** RFC 3339: "2025-02-13" or "2025-02-13T09:30:00Z". */
  @Override
  public String toString() {
    return dateOnly
        ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : instant.toString();
  }
}
