package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.SY;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a publisher asks readers to wait: RSS ttl in minutes, or the syndication module. */
final class Ttl {

  private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private Ttl() {}

  /** Null if nothing sensible is said; never more than a year. */
  static @Nullable Duration of(Element channel) {
    int minutes = number(Fields.text(channel, Vocabulary.NONE, "ttl"));
    if (minutes > 0) {
      return Duration.ofMinutes(Math.min(minutes, MINUTES_OF_A_YEAR));
    }
    String period = Fields.text(channel, SY, "updatePeriod");
    if (period == null) {
      return null;
    }
    Duration length = PERIODS.get(period.toLowerCase(Locale.ROOT));
    int times = Math.max(1, number(Fields.text(channel, SY, "updateFrequency")));
    return length == null ? null : length.dividedBy(times);
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
