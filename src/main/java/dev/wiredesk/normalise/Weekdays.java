package dev.wiredesk.normalise;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days of the week as newspapers of many languages write them. */
final class Weekdays {

  private static final Map<String, DayOfWeek> NAMES = names();

  private Weekdays() {}

  /**
   * The first that is named; null if none is.
   *
   * @param line in small letters
   * @param words of the line
   */
  static @Nullable DayOfWeek in(String line, Collection<String> words) {
    return words.stream()
        .map(Weekdays::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> unparted(line));
  }

  /** Slavic names change their ends: "до понедельника". */
  private static @Nullable DayOfWeek of(String word) {
    DayOfWeek exact = NAMES.get(word);
    if (exact != null || word.charAt(0) < '\u0400' || word.length() < 5) {
      return exact;
    }
    return NAMES.entrySet().stream()
        .filter(name ->
            name.getKey().length() > 4 && Math.abs(name.getKey().length() - word.length()) < 2)
        .filter(name -> word.startsWith(name.getKey().substring(0, name.getKey().length() - 1)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Of scripts that part no words by blanks. */
  private static @Nullable DayOfWeek unparted(String line) {
    return NAMES.entrySet().stream()
        .filter(name -> Letters.isUnparted(name.getKey().charAt(0)) && line.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, DayOfWeek> names() {
    Map<String, DayOfWeek> names =
        new HashMap<>(
            Map.of(
                "tues",
                DayOfWeek.TUESDAY,
                "weds",
                DayOfWeek.WEDNESDAY,
                "thur",
                DayOfWeek.THURSDAY,
                "thurs",
                DayOfWeek.THURSDAY,
                "sonnabend",
                DayOfWeek.SATURDAY));
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
      for (String language : Months.LANGUAGES) {
        Locale locale = Locale.of(language);
        add(day.getDisplayName(TextStyle.FULL, locale), day, names);
        add(day.getDisplayName(TextStyle.FULL_STANDALONE, locale), day, names);
      }
      for (String language : new String[] {"ja", "ko", "zh"}) {
        add(day.getDisplayName(TextStyle.FULL, Locale.of(language)), day, names);
      }
    }
    return Map.copyOf(names);
  }

  /** Of "segunda-feira" the first word. */
  private static void add(String name, DayOfWeek day, Map<String, DayOfWeek> names) {
    names.putIfAbsent(name.toLowerCase(Locale.ROOT).split("[- ]", 2)[0], day);
  }
}
