package dev.wiredesk.dedupe;

import dev.wiredesk.feed.Table;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The days of the week and the months in the languages of the feeds that come along, as CLDR writes
 * them, and the days in the forms that stand behind "on": {@code weekdays.tsv}.
 */
final class Weekdays {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "et", "lv", "lt", "pl",
          "cs", "sk", "hu", "ro", "bg", "ru", "uk", "sr", "hr", "sl", "el", "tr", "ar", "id", "ms",
          "ko", "ca");

  private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);

  /** From Monday on. */
  private static final List<List<String>> FORMS =
      Table.read(Weekdays.class, "weekdays.tsv", DayOfWeek.values().length);

  private static final Map<Long, DayOfWeek> DAYS = days();
  private static final Set<Long> MONTHS = months();

  /** "14 may have died", and the sea in Spanish: these need their capital. */
  private static final Set<Long> SHORT_MONTHS = shortMonths();

  private Weekdays() {}

  /** Whether the one is a day of the week and the other another. */
  static boolean differ(long word, long other) {
    DayOfWeek day = DAYS.get(word);
    DayOfWeek others = DAYS.get(other);
    return day != null && others != null && day != others;
  }

  static boolean isDay(long word) {
    return DAYS.containsKey(word);
  }

  /** Whether the word there is a month. */
  static boolean isMonth(Words words, int position) {
    long word = words.at(position);
    return SHORT_MONTHS.contains(word)
        ? Character.isUpperCase(words.text().charAt(words.start(position)))
        : MONTHS.contains(word);
  }

  private static Map<Long, DayOfWeek> days() {
    Map<Long, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (long name : names(locale -> style -> day.getDisplayName(style, locale))) {
        days.putIfAbsent(name, day);
      }
      for (List<String> forms : FORMS) {
        days.putIfAbsent(Spelling.hash(forms.get(day.getValue() - 1)), day);
      }
    }
    return Map.copyOf(days);
  }

  private static Set<Long> months() {
    Set<Long> months = new HashSet<>();
    for (Month month : Month.values()) {
      months.addAll(names(locale -> style -> month.getDisplayName(style, locale)));
    }
    return Set.copyOf(months);
  }

  private static Set<Long> shortMonths() {
    Set<Long> months = new HashSet<>(Set.of(Spelling.hash("sept")));
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      months.add(Spelling.hash(name.substring(0, 3)));
    }
    return Set.copyOf(months);
  }

  /** Of "terça-feira" and "sexta-feira" the first word tells. */
  private static Set<Long> names(Function<Locale, Function<TextStyle, String>> name) {
    Set<Long> names = new HashSet<>();
    for (String language : LANGUAGES) {
      for (TextStyle style : STYLES) {
        String written = name.apply(Locale.of(language)).apply(style);
        Words words = Words.of(written);
        if (words.count() > 0 && !words.isNumber(0)) {
          names.add(words.at(0));
        }
      }
    }
    return names;
  }
}
