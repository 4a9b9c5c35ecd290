package dev.wiredesk.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of a feed the parameters of an address ask for. */
final class Extents {

  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private Extents() {}

  /**
   * Of the latest stories: reads {@code count}, {@code since} and {@code before}.
   *
   * @throws IllegalArgumentException whose message tells the client what is allowed
   */
  static Extent of(Map<String, String> parameters) {
    String count = parameters.get("count");
    String since = parameters.get("since");
    int length = count == null ? Extent.USUAL.span().limit() : count(count);
    return new Extent.Latest(length, since == null ? null : since(since), before(parameters));
  }

  /**
   * Of a day: reads {@code before}.
   *
   * @throws IllegalArgumentException whose message tells the client what is allowed
   */
  static Extent of(LocalDate day, Map<String, String> parameters) {
    return new Extent.Day(day, before(parameters));
  }

  private static int count(String text) {
    int most = Extent.Latest.MOST;
    int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > most) {
      throw new IllegalArgumentException("count is a number from 1 to " + most + ".");
    }
    return count;
  }

  private static @Nullable Long before(Map<String, String> parameters) {
    String before = parameters.get("before");
    if (before == null) {
      return null;
    }
    if (!before.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("before is the number of a story, as in /stories/4711.");
    }
    return Long.parseLong(before);
  }

  /** Within the years of four digits (RFC 3339 §1), which databases and indexes can tell apart. */
  private static Instant since(String text) {
    try {
      OffsetDateTime since =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
      if (YEARS.isValidIntValue(since.getYear())) {
        return since.toInstant().truncatedTo(ChronoUnit.SECONDS);
      }
    } catch (DateTimeException e) {
      // As good as no date.
    }
    throw new IllegalArgumentException(
        "since is a date as 2026-08-20 or a moment as 2026-08-20T06:00:00Z.");
  }
}
