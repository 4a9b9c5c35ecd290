package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines that only say when a page was put up; {@link WrittenDates} reads them. */
final class BodyDates {

  private static final int LONGEST = 140;
  private static final int LONGEST_BARE = 80;

  /** Whichever of the two is the day. */
  private static final Pattern SLASHED = Pattern.compile("\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b");

  /** What follows "Published" in a line that says no more than when. */
  private static final Pattern LABELLED =
      Pattern.compile("(?i)(?: on| at| am| le| el| il)?\\s*[:：•·|–—-]?\\s*(?<when>.{0,100})");

  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)^(?:.{0,20}\\d.{0,80}|.{0,30}\\b(?:ago|today|yesterday|just now)\\b.{0,40}|)$");

  /** A day of the week, a date, a time with its zone, and marks: English, or in figures. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)^[•·|*\\s]*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?(?:"
              + WrittenDates.MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\.?\\s+"
              + WrittenDates.MONTH
              + ",?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})"
              + "[\\s,|•·–—-]*(?:(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?"
              + "\\s*(?:[A-Z]{2,5}|\\([A-Z]{2,5}\\))?)?[\\s.|•·]*$");

  /** "3 min read". */
  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?i)^[•·|*\\s]*(?:\\d{1,2}|one|two|three|four|five)[ -]?min(?:ute)?s?(?: read(?:ing time)?)?[•·|*.\\s]*$");

  /** "2 hours ago", "vor 2 Stunden". */
  private static final Pattern AGO =
      Pattern.compile(
          "(?iu)[•·|*\\s]*(?:\\d{1,3} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?) ago"
              + "|vor \\d{1,3} (?:Sekunden?|Minuten?|Min\\.|Stunden?|Std\\.|Tag(?:en)?)"
              + "|il y a \\d{1,3} ?(?:secondes?|minutes?|min|heures?|h|jours?|j)"
              + "|(?:hace|há) \\d{1,3} ?(?:segundos?|minutos?|min|horas?|h|d[ií]as?)"
              + "|\\d{1,3} (?:minut[oi]|or[ae]|giorn[oi]) fa"
              + "|\\d{1,3} (?:минут|час|д[ен]н|хвилин|годин)\\p{L}{0,2} (?:назад|тому))[•·|*.\\s]*");

  private static final Pattern TO_READ =
      Pattern.compile(
          "(?i)reading time|lesedauer|lesezeit|lecture|lectura|lettura|leitura|leestijd"
              + "|lästid|lesetid|læsetid|czytania|čtení|чтения|читання|okuma");

  /** Words of a line that dates a page and does not go on in prose. */
  private static final Pattern DATING =
      Pattern.compile(
          "(?i)\\b(?:"
              + WrittenDates.MONTH
              + "|updated|published|modified|ago|hours?|minutes?|days?|weeks?|months?|years?"
              + "|today|yesterday|just now|at|on|by|min|read)\\b");

  private BodyDates() {}

  /** "• PublishedFebruary 13, 2025", "Updated 3 hours ago". */
  static boolean isPublishedLine(String line) {
    int cue = line.length() > LONGEST ? -1 : Cue.DATE.end(line);
    if (cue < 0) {
      return false;
    }
    Matcher labelled = LABELLED.matcher(line.substring(cue));
    return labelled.matches()
        && WHEN.matcher(labelled.group("when")).matches()
        && !isSentence(labelled.group("when"));
  }

  /** "Published 3 reports on the matter last year, each longer" goes on in prose. */
  private static boolean isSentence(String when) {
    String rest = DATING.matcher(when).replaceAll(" ");
    return rest.replaceAll("[^\\p{Ll} ]", "").strip().split("\\s+").length > 5
        && PassingWords.others(when) > 2;
  }

  /** A date and nothing else, or "3 min read": furniture at the top of a page. */
  static boolean isBareDate(String line) {
    return line.length() <= LONGEST_BARE
        && (line.contains("min") || line.chars().anyMatch(c -> c >= '0' && c <= '9'))
        && (BARE.matcher(line).matches()
            || READING_TIME.matcher(line).matches()
            || AGO.matcher(line).matches()
            || isNothingButDate(line));
  }

  /** In whatever language: "Freitag, 28.04.2023, 19:25 Uhr", "2024年12月4日 00:05". */
  private static boolean isNothingButDate(String line) {
    return PassingWords.others(line) == 0
        && (WrittenDates.read(line) != null
            || SLASHED.matcher(line).find()
            || TO_READ.matcher(line).find());
  }

  /** "Updated February 13, 2025", as opposed to "Published". */
  static boolean isUpdate(String line) {
    return Cue.UPDATED.opens(line);
  }
}
