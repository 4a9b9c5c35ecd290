package dev.wiredesk.normalise;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that say when something was put up: "Updated 3 hours ago", "Stand: 3. März 2026". */
final class PassingWords {

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

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
        .splitAsStream(line.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !WORDS.contains(word))
        .count();
  }

  private static Set<String> words() {
    Set<String> words =
        new HashSet<>(
            List.of(
                """
                first last originally published updated posted modified created edited publication
                date on at am pm a p m by the of ago just now today yesterday hour hours hr hrs min
                mins minute minutes second seconds sec day days week weeks month months year years
                gmt utc est edt cst cdt pst pdt cet cest mez mesz bst ist eet eest msk kst jst z st nd rd th time local
                veröffentlicht aktualisiert stand um uhr vor stunde stunden minuten tagen heute
                publié mis à jour le la les h il y heures minute publicado actualizado el las los
                hace horas minutos de del hoy pubblicato aggiornato alle ore fa ieri oggi
                опубликовано обновлено в назад час часов часа минут мин сегодня вчера года г
                о об год р год хв час читання чтения время время чтения
                read reading lesedauer lesezeit minuten lecture temps de durée lectura tiempo leitura
                tempo di lettura minuti minutos leestijd min läsning lästid lesetid læsetid
                kl klo klokken kello ob godz godzina czas czytania hod v ve o h uur om às hs hrs
                óra perc ora saat dakika okuma süresi doba čtení pukul jam wib wita wit menit
                الساعة دقيقة دقائق بتوقيت غرينتش ص م
                年 月 日 時 时 分 上午 下午 년 월 일 시 분 오전 오후
                """
                    .strip()
                    .split("\\s+")));
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
