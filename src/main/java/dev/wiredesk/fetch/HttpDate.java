package dev.wiredesk.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The three forms of a date that RFC 9110 §5.6.7 has recipients read; always in UTC. */
final class HttpDate {

  /** Servers get it wrong, and it adds nothing. */
  private static final Pattern DAY_NAME = Pattern.compile("^[A-Za-z]{3,9},? +");

  private static final Pattern ZONE = Pattern.compile(" +(GMT|UTC|UT|Z|[+-]0000)$");

  private static final List<DateTimeFormatter> FORMS =
      List.of(form("d MMM uuuu H:mm:ss"), twoDigitYear(), form("MMM d H:mm:ss uuuu"));

  private HttpDate() {}

  /** Null if it is none of the forms. */
  static @Nullable Instant parse(String text) {
    String dayless = DAY_NAME.matcher(text).replaceFirst("").replaceAll(" +", " ");
    String plain = ZONE.matcher(dayless).replaceFirst("");
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDateTime.parse(plain, form).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        // The next form may fit.
      }
    }
    return null;
  }

  private static DateTimeFormatter form(String pattern) {
    return finish(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
  }

  /** From 1970 on, since 01-Jan-70 is what servers write for "expired". */
  private static DateTimeFormatter twoDigitYear() {
    return finish(
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
            .appendPattern(" H:mm:ss"));
  }

  private static DateTimeFormatter finish(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(Locale.ENGLISH);
  }
}
