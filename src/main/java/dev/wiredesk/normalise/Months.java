package dev.wiredesk.normalise;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months as newspapers of many languages write them, in full and cut short. */
final class Months {

  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da", "nb", "fi", "cs",
          "sk", "hu", "ro", "hr", "bg", "tr", "el", "ar");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /** 1 to 12, or 0 if it names no month. */
  static int of(String name) {
    return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put("sept", 9);
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          numbers.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    return Map.copyOf(numbers);
  }
}
