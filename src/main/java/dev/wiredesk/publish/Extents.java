package dev.wiredesk.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of a feed the parameters of an address ask for. */
final class Extents {

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

  private static @Nullable Instant since(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "since is a date as 2026-08-20 or a moment as 2026-08-20T06:00:00Z.", e);
    }
  }
}
