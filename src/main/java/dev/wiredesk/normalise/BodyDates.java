package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the lines that only say when a page was put up, and reads an absolute date there. */
final class BodyDates {

  private static final int LONGEST = 140;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)(?<month>" + MONTH + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?<month>"
              + MONTH
              + "),?\\s+(?<year>\\d{4})");
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)^[•·|*\\s–—-]*(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|edited)|publication date|date"
              + "|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено)"
              + "(?: on| at| am| le| el| il)?\\s*[:•·|–—-]?\\s*(?<when>.{0,100})$");
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)^(?:.{0,20}\\d.{0,80}|.{0,30}\\b(?:ago|today|yesterday|just now)\\b.{0,40}|)$");
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)^[•·|*\\s]*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?(?:"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\.?\\s+"
              + MONTH
              + ",?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})"
              + "[\\s,|•·–—-]*(?:(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[A-Z]{2,5}|\\([A-Z]{2,5}\\))?)?[\\s.|•·]*$");
  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?i)^[•·|*\\s]*(?:\\d{1,2}|one|two|three|four|five)[ -]min(?:ute)?s?(?: read(?:ing time)?)?[•·|*.\\s]*$");

  private BodyDates() {}

  /** "• PublishedFebruary 13, 2025", "Updated 3 hours ago". */
  static boolean isPublishedLine(String line) {
    Matcher labelled = line.length() > LONGEST ? null : LABELLED.matcher(line);
    return labelled != null
        && labelled.matches()
        && WHEN.matcher(labelled.group("when")).matches()
        && !isSentence(labelled.group("when"));
  }

  /** "Published 3 reports on the matter last year, each longer" goes on in prose. */
  private static boolean isSentence(String when) {
    String rest =
        when.replaceAll(
            "(?i)\\b(?:"
                + MONTH
                + "|updated|published|modified|ago|hours?|minutes?|days?|weeks?|months?|years?|today|yesterday|just now|at|on|by|min|read)\\b",
            " ");
    return rest.replaceAll("[^\\p{Ll} ]", "").strip().split("\\s+").length > 5;
  }

  /** A date and nothing else, or "3 min read": furniture at the top of a page. */
  static boolean isBareDate(String line) {
    return line.length() <= LONGEST
        && (BARE.matcher(line).matches() || READING_TIME.matcher(line).matches());
  }

  /** The date that the line gives, null if it gives none or one that never was. */
  static @Nullable Moment read(String line) {
    for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST, ISO)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return on(matcher.group("year"), matcher.group("month"), matcher.group("day"));
      }
    }
    return null;
  }

  private static @Nullable Moment on(String year, String month, String day) {
    int number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    try {
      return Moment.on(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
