package dev.wiredesk.parse;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

  private static final Pattern NAMED_DAY =
      Pattern.compile(
          "(\\p{L}{2,3})\\p{L}{0,10}[.,]{0,2} ?(\\d{1,4}([/.-])\\d{1,2}\\3\\d{1,4}(?:\\D.*)?)");
  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(toMap(day -> day.name().substring(0, 3).toLowerCase(ROOT), day -> day));

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
    Moment numbers = DateNumbers.read(text, null);
    return numbers != null ? numbers : named(text);
  }

  /** With the day of the week before it: "Mon, 03/30/2020 - 19:19", as Drupal has it. */
  private static @Nullable Moment named(String text) {
    Matcher named = NAMED_DAY.matcher(text);
    Moment numbers =
        named.matches()
            ? DateNumbers.read(named.group(2), DAYS.get(named.group(1).toLowerCase(ROOT)))
            : null;
    return numbers != null ? numbers : DateWords.read(text);
  }

  /** What programs write that have no date: second 0 of Unix, year 1. */
  private static @Nullable Moment sane(@Nullable Moment read) {
    return read == null || read.instant().equals(Instant.EPOCH) || read.instant().isBefore(FIRST)
        ? null
        : read;
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
}
