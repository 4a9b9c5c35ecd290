package dev.wiredesk.classify;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What countries and capitals are called in other languages, as ICU4J knows it. */
final class ForeignNames {

  private static final List<String> LOCALES =
      List.of(
          "de", "fr", "es", "pt", "it", "pl", "tr", "nl", "sv", "nb", "da", "cs", "sk", "hu", "ro",
          "sl", "hr", "sr_Latn", "sr", "uk", "ru", "be", "bg", "mk", "el", "ar", "fa", "ur", "he",
          "hi", "bn", "th", "vi", "id", "fi", "zh", "zh_Hant", "ja", "ko");

  private static final Cases CASES = new Cases();

  private static final int SHORTEST = 4;

  private ForeignNames() {}

  /** Reads the rows of the capitals: kind, region, terms, time zone. */
  static List<Term> terms(List<List<String>> capitals) {
    List<Term> terms = new ArrayList<>();
    for (String tag : LOCALES) {
      ULocale locale = new ULocale(tag);
      countries(terms, locale, LocaleDisplayNames.getInstance(locale));
      countries(terms, locale, LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT));
      capitals(terms, locale, capitals);
    }
    return terms;
  }

  private static void countries(List<Term> terms, ULocale locale, LocaleDisplayNames names) {
    for (Region country : Regions.countries()) {
      add(terms, locale, names.regionDisplayName(country.code()), Kind.COUNTRY, country);
    }
  }

  private static void capitals(List<Term> terms, ULocale locale, List<List<String>> rows) {
    TimeZoneNames names = TimeZoneNames.getInstance(locale);
    for (List<String> row : rows) {
      if (!row.get(3).isEmpty()) {
        Region country = Regions.byCode(row.get(1)).orElseThrow();
        add(terms, locale, names.getExemplarLocationName(row.get(3)), Kind.CAPITAL, country);
      }
    }
  }

  private static void add(
      List<Term> terms, ULocale locale, @Nullable String name, Kind kind, Region country) {
    String words = name == null ? "" : spoken(name);
    String language = locale.getLanguage();
    Meaning place = new Meaning.Place(kind, List.of(country));
    int bit = isLatin(words) ? Languages.bit(language) : Languages.ANY;
    if (!isTelling(words, bit)) {
      return;
    }
    Cases.Declension cases =
        words.indexOf(' ') >= 0 || isInitials(words) ? null : CASES.of(words, language);
    terms.add(
        cases == null
            ? Term.ending(words, Ending.PLURAL, bit, place)
            : Term.declined(words, cases, bit, place));
  }

  /** Without "(Burma)" and "Special Administrative Region". */
  private static String spoken(String name) {
    int bracket = name.indexOf('(') < 0 ? name.indexOf('（') : name.indexOf('(');
    return (bracket > 0 ? name.substring(0, bracket) : name).strip();
  }

  private static boolean isTelling(String words, int language) {
    return !words.isEmpty()
        && !Character.isDigit(words.charAt(0))
        && (language == Languages.ANY || words.length() >= SHORTEST)
        && (language != Languages.ANY || words.length() > 1);
  }

  /** Serbian is written in two scripts. */
  private static boolean isLatin(String words) {
    return !words.isEmpty() && UnicodeScript.of(words.codePointAt(0)) == UnicodeScript.LATIN;
  }

  private static boolean isInitials(String words) {
    return words.chars().allMatch(Character::isUpperCase);
  }
}
