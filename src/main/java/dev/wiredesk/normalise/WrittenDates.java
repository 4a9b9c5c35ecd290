package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an absolute date as people write it in a line, in many languages, with its time. */
final class WrittenDates {

  /** The months of English, in full and cut short. */
  static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)(?<month>" + MONTH + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.º°])?\\s+(?:de\\s+)?(?<month>\\p{L}{3,12})\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4})");
  private static final Pattern ISO =
      Pattern.compile("\\b(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})\\b");
  private static final Pattern POINTED =
      Pattern.compile("\\b(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})\\b");
  private static final Pattern EASTERN =
      Pattern.compile(
          "(?<year>\\d{4})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]");

  /** Zones that say how far they are from UTC, summer or winter. */
  static final String ZONE =
      "(?:GMT|UTC)?[+\u2212-]\\d{1,2}(?::?\\d{2})?|UTC|GMT|[ECMP][SD]T|BST|IST"
          + "|WES?T|CES?T|MES?Z|EES?T|MSK|МСК|[JK]ST|HKT|PKT|SGT|A[ECW][SD]T|NZ[SD]T|SAST|[CEW]AT";

  /**
   * A time after the date, with its zone. Without one, or with one that moves in summer ("ET"), it
   * might be hours off, and the date alone says all that is known.
   */
  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,|•·–—-]*(?:(?i:at|um|à|las|kl|o|в|об)\\.?\\s+)?"
              + "(?<time>\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*(?i:[ap]\\.?m\\b\\.?))?)"
              + "\\s*\\(?(?<zone>"
              + ZONE
              + ")(?![\\p{L}\\d])");

  private WrittenDates() {}

  /** The date that the line gives, null if it gives none or one that never was. */
  static @Nullable Moment read(String line) {
    for (Pattern pattern : List.of(MONTH_FIRST, ISO, DAY_FIRST, POINTED, EASTERN)) {
      Matcher matcher = pattern.matcher(line);
      Moment found =
          matcher.find()
              ? on(matcher.group("year"), matcher.group("month"), matcher.group("day"))
              : null;
      if (found != null) {
        return timed(found, line.substring(matcher.end()));
      }
    }
    return null;
  }

  private static Moment timed(Moment day, String rest) {
    Matcher time = TIME.matcher(rest);
    Moment exact =
        time.find()
            ? Moment.read(
                day
                    + " "
                    + time.group("time").replaceAll("(?<=[apAP])\\.|\\.$", "").replace('.', ':')
                    + " "
                    + time.group("zone"))
            : null;
    return exact == null ? day : exact;
  }

  private static @Nullable Moment on(String year, String month, String day) {
    int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Months.of(month);
    try {
      return Moment.on(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
