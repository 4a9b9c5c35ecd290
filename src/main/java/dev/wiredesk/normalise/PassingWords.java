package dev.wiredesk.normalise;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that say when something was put up: "Updated 3 hours ago", "Stand: 3. März 2026". They
 * are in {@code passing-words.tsv}, but for the names of months and of days of the week.
 */
final class PassingWords {

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** "12:00 UhrLesedauer": labels glued without a blank. */
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk",
          "tr", "ro", "hu", "el", "sk", "hr", "sl", "sr", "bg", "lt", "lv", "et", "ar", "fa", "he",
          "hi", "id", "vi", "th", "ja", "ko", "zh");

  private static final Set<String> WORDS = words();

  /** Most such lines name a place or an outlet with one word at most: "by Staff", "Kyiv time". */
  private static final int MOST_OTHERS = 1;

  private PassingWords() {}

  /** Whether there is next to nothing but dates and times in the line. */
  static boolean tellOnlyWhen(String line) {
    return others(line) <= MOST_OTHERS;
  }

  /** How many words of the line say something else. */
  static long others(String line) {
    return LETTERS
        .splitAsStream(HUMP.matcher(line).replaceAll(" ").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !WORDS.contains(word))
        .count();
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>(Rows.words("passing-words.tsv"));
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
        for (Month month : Month.values()) {
          add(month.getDisplayName(style, locale), words);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
          add(day.getDisplayName(style, locale), words);
        }
      }
    }
    return Set.copyOf(words);
  }

  private static void add(String name, Set<String> words) {
    LETTERS.splitAsStream(name.toLowerCase(Locale.ROOT)).forEach(words::add);
  }
}
