package dev.wiredesk.parse;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months as feeds write them: in English, or in what their publisher's server is set to. */
final class MonthNames {

  /** Where two languages differ on a word (listopad), the first wins. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "uk", "ru", "tr", "sv", "nb", "da",
          "hu", "ro", "el", "fi", "id", "bg", "ca", "sk", "et", "sl", "hr", "sr", "lt", "lv", "ar",
          "ar-SY", "ar-DZ", "fa", "he", "hi", "bn", "ur", "th", "ms", "az", "kk", "ka");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** 1 to 12, or null for a word that is no month. */
  static @Nullable Integer month(String word) {
    String key = key(word);
    Integer month = MONTHS.get(key);
    if (month == null && key.length() > 3 && key.length() < 10) {
      // "Sept", "Septem", "Januray": English, cut or misspelt
      month = MONTHS.get(key.substring(0, 3));
    }
    return month;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          String key = key(month.getDisplayName(style, Locale.forLanguageTag(language)));
          if (language.equals("he")) {
            // "in March"
            months.putIfAbsent("ב" + key, month.getValue());
          }
          if (key.length() > 1 && key.chars().noneMatch(Character::isDigit)) {
            months.putIfAbsent(key, month.getValue());
          }
        }
      }
    }
    return Map.copyOf(months);
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
        .replaceAll("")
        .replace(".", "")
        .replace(" ", "");
  }
}
