package dev.wiredesk.feed;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of feeds.yml: {@code 30s 5m 2h 90d}, or ISO 8601 without months ({@code PT15M}). */
final class Durations {

  private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([smhd])");

  private static final Pattern ISO =
      Pattern.compile("P(?=.)([0-9]{1,6}D)?(T(?=.)([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?");

  private Durations() {}

  /** Understands durations from the shortest to the longest, both included. */
  static Page.Parser<Duration> between(String shortest, String longest) {
    return text -> {
      Duration duration = parse(text);
      if (duration.compareTo(parse(shortest)) < 0) {
        throw Wrong.value("is too short; the shortest is " + shortest);
      }
      if (duration.compareTo(parse(longest)) > 0) {
        throw Wrong.value("is too long; the longest is " + longest);
      }
      return duration;
    };
  }

  private static Duration parse(String text) throws Wrong {
    Matcher matcher = SHORT.matcher(text);
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        default -> Duration.ofDays(amount);
      };
    }
    if (ISO.matcher(text).matches()) {
      return Duration.parse(text);
    }
    throw Wrong.value("is not a duration; write it as 30s, 5m, 2h, 90d or PT15M");
  }
}
