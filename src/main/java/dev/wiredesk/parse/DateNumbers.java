package dev.wiredesk.parse;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in figures: ISO 8601 / RFC 3339 and what is nearly that, "04.03.2025", "3/4/2025 9:30 PM",
 * seconds or milliseconds since 1970.
 */
final class DateNumbers {

  /** Go names the zone after its offset, others say twice that there is one. */
  private static final String NAME_TOO =
      "Z?(?:(?<=[+\u2212-]\\s?\\d{1,2}:?\\d{0,2})\\s+\\(?[A-Za-z]{1,5}\\)?)?";

  /** The largest first, and no more than is known; what parts a day's numbers is the same. */
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})(?:(?<by>[-/.]?)(?<month>\\d{1,2})(?:\\k<by>(?<day>\\d{1,2}))?)?"
              + "(?:(?:\\s*[Tt]\\s*|\\s+)(?:(?<hour>\\d{1,2})[:.]?(?<minute>\\d{2})"
              + "(?:[:.]?(?<second>\\d{1,2})(?:[.,]\\d{1,12})?)?\\s*(?<half>[AaPp][Mm])?"
              + "\\s*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?\\s*[+\u2212-]\\s*\\d{1,2}:?\\d{0,2})?"
              + NAME_TOO
              + ")?)?");

  /** Two digits of a year only with full stops or after a day; "25/03/04" might be anything. */
  private static final Pattern SMALL_FIRST =
      Pattern.compile(
          "(?<first>\\d{1,2})(?:(?<by>[/-])(?<second>\\d{1,2})\\k<by>(?<year>\\d{4}|\\d{2})"
              + "|\\.(?<month>\\d{1,2})\\.(?<anyYear>\\d{4}|\\d{2}))"
              + "(?:(?:,| [-\u2013|])? +(?<hour>\\d{1,2})[:.](?<minute>\\d{2})"
              + "(?:[:.](?<seconds>\\d{2}))?\\s*(?<half>[AaPp][Mm])?"
              + "\\s*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?\\s*[+\u2212-]\\d{1,2}:?\\d{0,2})?"
              + NAME_TOO
              + ")?");

  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}-\\d");

  /** The year and the day of the year. */
  private static final Pattern ORDINAL = Pattern.compile("(?<year>\\d{4})-?(?<day>\\d{3})");

  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{13}");

  /** So many digits count milliseconds. */
  private static final int MILLISECONDS = 13;

  private DateNumbers() {}

  /**
   * Null for what is not written so; throws {@link java.time.DateTimeException} for no such day.
   *
   * @param weekday what is written before it; null if nothing is
   */
  static @Nullable Moment read(String text, @Nullable DayOfWeek weekday) {
    if (EPOCH.matcher(text).matches()) {
      return sinceEpoch(text);
    }
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      return Moment.on(LocalDate.ofYearDay(number(ordinal, "year", 0), number(ordinal, "day", 0)));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso);
    }
    if (WEEK.matcher(text).matches()) {
      return Moment.on(LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE));
    }
    Matcher small = SMALL_FIRST.matcher(text);
    return small.matches() ? smallFirst(small, weekday) : null;
  }

  private static Moment sinceEpoch(String digits) {
    long number = Long.parseLong(digits);
    return Moment.at(
        digits.length() == MILLISECONDS
            ? Instant.ofEpochMilli(number)
            : Instant.ofEpochSecond(number));
  }

  private static Moment iso(Matcher iso) {
    LocalDate date =
        LocalDate.of(number(iso, "year", 0), number(iso, "month", 1), number(iso, "day", 1));
    String zone = iso.group("zone");
    return iso.group("hour") == null
        ? Moment.on(date)
        : Dates.moment(
            date,
            number(iso, "hour", 0),
            number(iso, "minute", 0),
            number(iso, "second", 0),
            iso.group("half"),
            zone == null ? "Z" : zone.replace(" ", ""));
  }

  /**
   * The day first, as nearly everywhere, unless it cannot be, the clock is the American one, or the
   * day of the week says otherwise.
   */
  private static @Nullable Moment smallFirst(Matcher small, @Nullable DayOfWeek weekday) {
    int first = number(small, "first", 0);
    int second = number(small, "second", number(small, "month", 0));
    String half = small.group("half");
    int written = number(small, "year", number(small, "anyYear", 0));
    if (written < 100 && small.group("by") != null && second <= 12) {
      return null;
    }
    int year = written < 100 ? DateWords.year(written) : written;
    boolean american = half != null && first <= 12 && "/".equals(small.group("by"));
    boolean monthFirst =
        second > 12
            || (american && weekday == null)
            || (isOn(weekday, year, first, second) && !isOn(weekday, year, second, first));
    LocalDate date = LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first);
    String zone = small.group("zone");
    return small.group("hour") == null
        ? Moment.on(date)
        : Dates.moment(
            date,
            number(small, "hour", 0),
            number(small, "minute", 0),
            number(small, "seconds", 0),
            half,
            zone == null ? "Z" : zone);
  }

  private static boolean isOn(@Nullable DayOfWeek weekday, int year, int month, int day) {
    return weekday != null
        && month <= 12
        && day <= YearMonth.of(year, month).lengthOfMonth()
        && LocalDate.of(year, month, day).getDayOfWeek() == weekday;
  }

  private static int number(Matcher matcher, String group, int otherwise) {
    String digits = matcher.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
