package dev.wiredesk.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Map;

/** How much of a feed the parameters of an address ask for. */
final class Extents {

  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private Extents() {}

  /**
   * Reads {@code count}, {@code since} and {@code before}.
   *
   * @throws IllegalArgumentException whose message tells the client what is allowed
   */
  static Extent of(Map<String, String> parameters) {
    String count = parameters.get("count");
    String since = parameters.get("since");
    int length = count == null ? Extent.USUAL.span().limit() : count(count);
    String before = parameters.get("before");
    return new Extent.Latest(
        length, since == null ? null : since(since), before == null ? null : story(before));
  }

  private static int count(String text) {
    int most = Extent.Latest.MOST;
    int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > most) {
      throw new IllegalArgumentException("count is a number from 1 to " + most + ".");
    }
    return count;
  }

  private static Long story(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("before is the number of a story, as in /stories/4711.");
    }
    return Long.parseLong(text);
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
