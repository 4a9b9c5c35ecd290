package dev.wiredesk.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dates to the letter of RFC 5322 ("Wed, 25 Nov 2026 09:30:00 +0100") and RFC 3339
 * ("2026-11-25T09:30:00Z"). Nearly all are, each poll brings dozens, and to search them for
 * everything that {@link Dates} understands takes ten times as long.
 */
final class PlainDates {

  /** Offsets beyond are seldom meant, and judged elsewhere. */
  private static final int MOST_HOURS_FROM_UTC = 12;

  /** No thirty-first of February is taken for the last of the month. */
  private static final DateTimeFormatter MAIL =
      DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private PlainDates() {}

  /** The moment; null for what is no such date, or a strange one. */
  static @Nullable Instant read(String text) {
    DateTimeFormatter form = form(text);
    if (form == null) {
      return null;
    }
    try {
      return form.parse(text, Instant::from).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable DateTimeFormatter form(String text) {
    int length = text.length();
    if (length >= 28 && length <= 31 && text.charAt(3) == ',') {
      boolean zoned = text.endsWith(" GMT") || hasOffset(text, length - 5, length - 2);
      return zoned ? MAIL : null;
    }
    if (length >= 20 && length <= 35 && text.charAt(10) == 'T') {
      boolean zoned = text.endsWith("Z") || hasOffset(text, length - 6, length - 2);
      return zoned ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : null;
    }
    return null;
  }

  private static boolean hasOffset(String text, int sign, int minutes) {
    char first = text.charAt(sign);
    int hours =
        10 * Character.digit(text.charAt(sign + 1), 10)
            + Character.digit(text.charAt(sign + 2), 10);
    return (first == '+' || first == '-')
        && hours < MOST_HOURS_FROM_UTC
        && Character.isDigit(text.charAt(minutes));
  }
}
