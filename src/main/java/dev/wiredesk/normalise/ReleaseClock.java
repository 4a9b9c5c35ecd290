package dev.wiredesk.normalise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day at which an embargo ends.
 *
 * @param minutes from the beginning of the day; midnight is its end, unless it is written "0000"
 * @param from where it stands in the line
 * @param to where it ends there
 */
record ReleaseClock(int minutes, int from, int to) {

  private static final int DAY = 24 * 60;

  private static final String HOUR = "(?<![\\d.:,/-])(?<hour>\\d{1,2})";
  private static final String MINUTES = "(?:[:.](?<minute>\\d{2}))?";
  private static final String OF_FOUR = "(?<!\\d)(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)";

  /** What is surely a time goes before what may be a date. */
  private static final List<Pattern> PATTERNS =
      List.of(
          pattern(HOUR + MINUTES + "\\s*(?<half>[ap])\\.?\\s?m(?![\\p{L}\\d])\\.?"),
          pattern(
              "(?<early>午前|上午|오전)?(?<late>午後|下午|오후)?\\s?(?<hour>\\d{1,2})\\s?(?:[時时点點시]"
                  + "(?:\\s?(?<minute>\\d{1,2})\\s?[分분])?|:(?<minutes>\\d{2}))"),
          pattern(
              HOUR
                  + MINUTES
                  + "\\s*(?:uhr|hrs?|hours?|heures?|horas?|часов|часа|годині|uur|óra)(?!\\p{L})"),
          pattern(HOUR + "\\s?h\\s?(?<minute>\\d{2})?(?![\\p{L}\\d])"),
          pattern(
              OF_FOUR
                  + "\\s*(?:hrs?|hours?|uhr|\\(?(?:"
                  + WrittenDates.ZONE
                  + "|[ECMP]T|Z))(?!\\p{L})"),
          pattern(HOUR + "[.](?<minute>\\d{2})(?![.\\d])"),
          pattern(
              "(?<![\\p{L}])(?:kl|klo|alle|às|a las|godz|at|um|в|о|об)\\.?\\s"
                  + HOUR
                  + "(?![\\d./])"));

  private static final Pattern DIGITS = Pattern.compile(OF_FOUR + "(?!\\d)");

  private static final Pattern NOON =
      word("(?:12 )?noon|midday|mittags?|midi|mediodía|mezzogiorno|meio-dia|полдень|полудня");
  private static final Pattern MIDNIGHT =
      word("(?:12 )?midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite|полночь|полуночи");

  /** Null if the line names none. */
  static @Nullable ReleaseClock of(String line) {
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        ReleaseClock read = read(matcher);
        if (read != null) {
          return read;
        }
      }
    }
    Matcher noon = NOON.matcher(line);
    if (noon.find()) {
      return new ReleaseClock(DAY / 2, noon.start(), noon.end());
    }
    Matcher midnight = MIDNIGHT.matcher(line);
    return midnight.find() ? new ReleaseClock(DAY, midnight.start(), midnight.end()) : null;
  }

  /** Four digits and nothing else to tell them from a year; only where a day is named. */
  static @Nullable ReleaseClock ofDigits(String line) {
    Matcher matcher = DIGITS.matcher(line);
    return matcher.find() ? read(matcher) : null;
  }

  Instant on(LocalDate day, ZoneId zone) {
    return day.plusDays(minutes / DAY)
        .atTime(minutes % DAY / 60, minutes % 60)
        .atZone(zone)
        .toInstant();
  }

  /** The line without it. */
  String without(String line) {
    return line.substring(0, from) + " " + line.substring(to);
  }

  private static @Nullable ReleaseClock read(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group("hour"));
    String minute =
        group(matcher, "minute") == null ? group(matcher, "minutes") : group(matcher, "minute");
    String half = group(matcher, "half");
    boolean late = "p".equalsIgnoreCase(half) || group(matcher, "late") != null;
    boolean halved = late || half != null || group(matcher, "early") != null;
    int all =
        (halved ? hour % 12 + (late ? 12 : 0) : hour) * 60
            + (minute == null ? 0 : Integer.parseInt(minute));
    boolean sound = hour <= (halved ? 12 : 24) && all <= DAY && all % 60 < 60;
    return sound ? new ReleaseClock(all, matcher.start(), matcher.end()) : null;
  }

  private static @Nullable String group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }

  private static Pattern word(String words) {
    return pattern("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
