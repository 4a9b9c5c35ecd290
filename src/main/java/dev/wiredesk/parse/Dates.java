package dev.wiredesk.parse;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822/5322, ISO 8601 / RFC 3339, seconds since 1970, and what is
 * nearly one of these. What cannot be understood is null, never now.
 */
final class Dates {

  private static final int MAX_LENGTH = 100;
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u200e\\u200f]+");
  private static final String TIME =
      "(?:(\\d{1,2})[:.hH](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?)";

  /** Go names the zone after its offset, others say twice that there is one. */
  private static final String NAME_TOO =
      "Z?(?:(?<=[+\u2212-]\\s?\\d{1,2}:?\\d{0,2})\\s+\\(?[A-Za-z]{1,5}\\)?)?";

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:([-/.]?)(\\d{1,2})(?:\\2(\\d{1,2}))?)?"
              + "(?:(?:\\s*[Tt]\\s*|\\s+)(?:(\\d{1,2})[:.]?(\\d{2})(?:[:.]?(\\d{1,2})(?:[.,]\\d{1,12})?)?"
              + "\\s*([AaPp][Mm])?\\s*([A-Za-z]{1,5}|(?:GMT|UTC)?\\s*[+\u2212-]\\s*\\d{1,2}:?\\d{0,2})?"
              + NAME_TOO
              + ")?)?");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}-\\d");

  /** Two digits of a year only with full stops or after a day; "25/03/04" might be anything. */
  private static final Pattern SMALL_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})|\\.(\\d{1,2})\\.(\\d{4}|\\d{2}))"
              + "(?:(?:,| [-\u2013|])? +(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*([AaPp][Mm])?"
              + "\\s*([A-Za-z]{1,5}|(?:GMT|UTC)?\\s*[+\u2212-]\\d{1,2}:?\\d{0,2})?"
              + NAME_TOO
              + ")?");

  private static final Pattern NAMED_DAY =
      Pattern.compile(
          "(\\p{L}{2,3})\\p{L}{0,10}[.,]{0,2} ?(\\d{1,4}([/.-])\\d{1,2}\\3\\d{1,4}(?:\\D.*)?)");
  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(toMap(day -> day.name().substring(0, 3).toLowerCase(ROOT), day -> day));

  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{13}");
  static final Pattern TIME_OF_DAY = Pattern.compile(TIME);

  private Dates() {}

  static @Nullable Moment read(@Nullable String written) {
    if (written == null || written.length() > MAX_LENGTH * 10) {
      return null;
    }
    Instant plain = PlainDates.read(written);
    return plain == null ? search(written) : sane(Moment.at(plain));
  }

  /** Any date that the text may be meant to be. */
  static @Nullable Moment search(String written) {
    String text = SPACE.matcher(written).replaceAll(" ").strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return sane(Zones.local(DateScripts.western(text), Dates::western));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Moment western(String text) {
    Moment exact = numeric(text, null);
    return exact != null ? exact : named(text);
  }

  /** With the day of the week before it: "Mon, 03/30/2020 - 19:19", as Drupal has it. */
  private static @Nullable Moment named(String text) {
    Matcher named = NAMED_DAY.matcher(text);
    Moment exact =
        named.matches()
            ? numeric(named.group(2), DAYS.get(named.group(1).toLowerCase(ROOT)))
            : null;
    return exact != null ? exact : DateWords.read(text);
  }

  /** What programs write that have no date: second 0 of Unix, year 1. */
  private static @Nullable Moment sane(@Nullable Moment read) {
    return read == null || read.instant().equals(Instant.EPOCH) || read.instant().isBefore(FIRST)
        ? null
        : read;
  }

  private static @Nullable Moment numeric(String text, @Nullable DayOfWeek day) {
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Moment.at(
          text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches() && !ORDINAL.matcher(text).matches()) {
      return iso(iso);
    }
    if (WEEK.matcher(text).matches()) {
      return Moment.on(LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE));
    }
    Matcher small = SMALL_FIRST.matcher(text);
    if (small.matches()) {
      return smallFirst(small, day);
    }
    Matcher ordinal = ORDINAL.matcher(text);
    return ordinal.matches()
        ? Moment.on(
            LocalDate.ofYearDay(
                Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2))))
        : null;
  }

  private static Moment iso(Matcher m) {
    LocalDate date = LocalDate.of(number(m, 1, 0), number(m, 3, 1), number(m, 4, 1));
    if (m.group(5) == null) {
      return Moment.on(date);
    }
    String zone = m.group(9) == null ? "Z" : m.group(9).replace(" ", "");
    return moment(date, number(m, 5, 0), number(m, 6, 0), number(m, 7, 0), m.group(8), zone);
  }

  /**
   * The day first, as nearly everywhere, unless it cannot be, the clock is the American one, or the
   * day of the week says otherwise.
   */
  private static @Nullable Moment smallFirst(Matcher m, @Nullable DayOfWeek day) {
    int first = number(m, 1, 0);
    int second = number(m, 3, number(m, 5, 0));
    String half = m.group(10);
    int written = number(m, 4, number(m, 6, 0));
    if (written < 100 && m.group(2) != null && second <= 12) {
      return null;
    }
    int year = written < 100 ? DateWords.year(written) : written;
    boolean american = half != null && first <= 12 && "/".equals(m.group(2));
    boolean monthFirst =
        second > 12
            || (american && day == null)
            || (isOn(day, year, first, second) && !isOn(day, year, second, first));
    LocalDate date = LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first);
    if (m.group(7) == null) {
      return Moment.on(date);
    }
    String zone = m.group(11) == null ? "Z" : m.group(11);
    return moment(date, number(m, 7, 0), number(m, 8, 0), number(m, 9, 0), half, zone);
  }

  /** Midnight as 24:00 (ISO 8601) and leap seconds are allowed for. */
  static Moment moment(
      LocalDate date, int hour, int minute, int second, @Nullable String half, String zone) {
    int hours = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    LocalDate day = hours == 24 ? date.plusDays(1) : date;
    LocalTime time = LocalTime.of(hours == 24 ? 0 : hours, minute, Math.min(second, 59));
    if (second > 60) {
      throw new DateTimeException("no such second");
    }
    return Moment.at(LocalDateTime.of(day, time).atZone(Zones.zone(zone)).toInstant());
  }

  private static boolean isOn(@Nullable DayOfWeek day, int year, int month, int dayOfMonth) {
    return day != null
        && month <= 12
        && dayOfMonth <= YearMonth.of(year, month).lengthOfMonth()
        && LocalDate.of(year, month, dayOfMonth).getDayOfWeek() == day;
  }

  private static int number(Matcher m, int group, int otherwise) {
    String digits = m.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
