package dev.wiredesk.normalise;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an embargo ends.
 *
 * @param rest the line without it
 */
record ReleaseDay(LocalDate date, String rest) {

  private static final String YEAR = "(?<year>20\\d{2})";

  /** Dates of which the month is written in letters or the order is beyond doubt. */
  private static final List<Pattern> CLEAR =
      List.of(
          Pattern.compile(
              "(?<!\\d)" + YEAR + "[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)"),
          Pattern.compile(
              "(?:"
                  + YEAR
                  + "\\s?[年년]\\s?)?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]"),
          Pattern.compile(
              "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.º°])?\\s+(?:de |of )?(?<month>\\p{L}{3,12})(?:[.,]{0,2}\\s+(?:de )?"
                  + YEAR
                  + "(?!\\d))?"),
          Pattern.compile(
              "(?<month>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\\d)(?:,?\\s+"
                  + YEAR
                  + "(?!\\d))?"),
          Pattern.compile(
              "(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>20\\d{2}|\\d{2})(?!\\d))?"));

  /** Whichever of the two is the day. */
  private static final Pattern SLASHED =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>20\\d{2}|\\d{2}))?(?!\\d)");

  private static final Set<String> TODAY =
      Set.of(
          "today",
          "tonight",
          "heute",
          "aujourd'hui",
          "hoy",
          "oggi",
          "hoje",
          "сегодня",
          "сьогодні",
          "vandaag",
          "idag",
          "dziś",
          "dzisiaj");
  private static final Set<String> TOMORROW =
      Set.of("tomorrow", "morgen", "demain", "domani", "amanhã", "завтра", "imorgon", "jutro");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}'’]+");

  /**
   * Null if the line names none.
   *
   * @param sent when it was written: the next such day of the week, the nearest such day of a year
   */
  static @Nullable ReleaseDay of(String line, LocalDate sent) {
    for (Pattern pattern : CLEAR) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        LocalDate date = date(matcher, "month", "day", sent);
        if (date != null) {
          return new ReleaseDay(date, rest(line, matcher));
        }
      }
    }
    Matcher slashed = SLASHED.matcher(line);
    LocalDate either = slashed.find() ? either(slashed, sent) : null;
    return either == null ? ofWords(line, sent) : new ReleaseDay(either, rest(line, slashed));
  }

  private static @Nullable LocalDate either(Matcher matcher, LocalDate sent) {
    return Stream.of(date(matcher, "month", "day", sent), date(matcher, "day", "month", sent))
        .filter(Objects::nonNull)
        .min(nearest(sent))
        .orElse(null);
  }

  private static @Nullable ReleaseDay ofWords(String line, LocalDate sent) {
    String small = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> words = WORDS.matcher(small).results().map(MatchResult::group).toList();
    DayOfWeek weekday = Weekdays.in(small, words);
    if (weekday != null) {
      return new ReleaseDay(sent.with(TemporalAdjusters.nextOrSame(weekday)), line);
    }
    if (words.stream().anyMatch(TOMORROW::contains) || small.contains("明日")) {
      return new ReleaseDay(sent.plusDays(1), line);
    }
    return words.stream().anyMatch(TODAY::contains) || small.contains("本日")
        ? new ReleaseDay(sent, line)
        : null;
  }

  private static @Nullable LocalDate date(
      Matcher matcher, String monthGroup, String dayGroup, LocalDate sent) {
    String written = matcher.group(monthGroup);
    int month =
        Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : Months.of(written);
    int day = Integer.parseInt(matcher.group(dayGroup));
    String year = matcher.group("year");
    return year == null
        ? Stream.of(-1, 0, 1)
            .map(later -> date(sent.getYear() + later, month, day))
            .filter(Objects::nonNull)
            .min(nearest(sent))
            .orElse(null)
        : date(Integer.parseInt(year) % 100 + 2000, month, day);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Comparator<LocalDate> nearest(LocalDate sent) {
    return Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(sent, date)));
  }

  private static String rest(String line, Matcher matcher) {
    return line.substring(0, matcher.start()) + " " + line.substring(matcher.end());
  }
}
