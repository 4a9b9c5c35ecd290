package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the machine-readable dates of pages: ISO 8601 as it is really written, and RFC 1123. */
final class Dates {

  private static final Pattern ISO =
      Pattern.compile(
          "^(?<date>\\d{4}-\\d{2}-\\d{2})"
              + "(?:[T ]\\s*(?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?"
              + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?.*$");

  private Dates() {}

  /** A time without a zone is taken for UTC; null for what is no date. */
  static @Nullable Moment read(String value) {
    String text = value.strip();
    if (text.length() < 8 || text.length() > 60) {
      return null;
    }
    try {
      Matcher iso = ISO.matcher(text);
      return iso.matches() ? ofIso(iso) : ofWords(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Moment ofIso(Matcher iso) {
    LocalDate date = LocalDate.parse(iso.group("date"));
    String time = iso.group("time");
    if (time == null) {
      return Moment.on(date);
    }
    return Moment.at(LocalDateTime.parse(date + "T" + time).toInstant(zone(iso.group("zone"))));
  }

  private static ZoneOffset zone(@Nullable String zone) {
    return zone == null || zone.matches("Z|UTC|GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  private static @Nullable Moment ofWords(String text) {
    if (!text.toUpperCase(Locale.ROOT).matches(".*\\d{2}:\\d{2}.*(?:[+-]\\d{4}|GMT|UTC)$")) {
      return WrittenDates.read(text);
    }
    String numeric = text.replaceFirst("UTC$", "GMT");
    return Moment.at(
        OffsetDateTime.parse(numeric, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
  }
}
