package dev.wiredesk.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with its month in letters, in whatever order: "Tue, 04 Mar 25 9:30 EST", "March 4, 2025",
 * "Tue Mar 4 09:30:00 CET 2025", "4 mars 2025". Days of the week are not read: they are wrong as
 * often as they are of use.
 */
final class DateWords {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<hour>\\d{1,2})[:.hH](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<zone>(?:GMT|UTC)?[+\u2212-]\\d{1,2}:?\\d{0,2}(?![-\\d]))|(?<number>\\d{1,4})|(?<word>\\p{L}[\\p{L}\\p{M}'.]*)");

  /** Of the day, in English, Arabic and Greek. */
  private static final Map<String, String> HALVES =
      Map.of("am", "am", "pm", "pm", "ص", "am", "م", "pm", "πμ", "am", "μμ", "pm");

  private final List<Integer> numbers = new ArrayList<>();
  private @Nullable Integer month;
  private @Nullable String half;
  private String zone = "Z";

  private DateWords() {}

  static @Nullable Moment read(String text) {
    Matcher time = TIME.matcher(text);
    DateWords words = new DateWords();
    if (!time.find()) {
      words.collect(text, false);
      LocalDate date = words.date();
      return date == null ? null : Moment.on(date);
    }
    words.collect(text.substring(0, time.start()), false);
    words.collect(text.substring(time.end()), true);
    LocalDate date = words.date();
    if (date == null) {
      return null;
    }
    String second = time.group("second");
    return Dates.moment(
        date,
        Integer.parseInt(time.group("hour")),
        Integer.parseInt(time.group("minute")),
        second == null ? 0 : Integer.parseInt(second),
        words.half,
        words.zone);
  }

  /** Before the time of day a hyphen parts day from month; after it, it makes an offset. */
  private void collect(String text, boolean afterTime) {
    Matcher matcher = WORDS.matcher(afterTime ? text : text.replace('-', ' '));
    while (matcher.find()) {
      if (matcher.group("zone") != null) {
        zone = afterTime ? matcher.group("zone") : zone;
      } else if (matcher.group("number") != null) {
        number(matcher.group("number"));
      } else {
        word(matcher.group("word"), afterTime);
      }
    }
  }

  private void number(String written) {
    if (written.matches("00\\d\\d")) {
      throw new DateTimeException("a year that stands for none");
    }
    numbers.add(Integer.parseInt(written));
  }

  private void word(String word, boolean afterTime) {
    String plain = word.replace(".", "").toLowerCase(Locale.ROOT);
    if (HALVES.containsKey(plain)) {
      half = HALVES.get(plain);
    } else if (afterTime && Zones.isKnown(plain)) {
      zone = plain;
    } else if (!afterTime || month == null) {
      // The last such word is the month: "mar., 4 févr. 2025" begins with a Tuesday.
      Integer named = MonthNames.month(word);
      month = named == null ? month : named;
    }
  }

  private @Nullable LocalDate date() {
    if (month == null || numbers.size() < 2) {
      return null;
    }
    int first = numbers.get(0);
    int second = numbers.get(1);
    return first > 31
        ? LocalDate.of(year(first), month, second)
        : LocalDate.of(year(second), month, first);
  }

  /** RFC 5322 §4.3: two digits up to 49 are of this century, three count from 1900. */
  static int year(int written) {
    // Thailand counts from the Buddha.
    if (written > 2400 && written < 2700) {
      return written - 543;
    }
    return written < 50 ? written + 2000 : written < 1000 ? written + 1900 : written;
  }
}
