package dev.wiredesk.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says moments in words, as seen from now in the desk's zone.
 *
 * @param now when the page is made
 * @param zone the desk's
 */
record Times(Instant now, ZoneId zone) {

  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter DAY = format("d MMM HH:mm");
  private static final DateTimeFormatter YEAR = format("d MMM uuuu HH:mm");
  private static final DateTimeFormatter DAY_ONLY = format("d MMM");
  private static final DateTimeFormatter DATE_ONLY = format("d MMM uuuu");
  private static final DateTimeFormatter DAY_IN_FULL = format("d MMMM uuuu");
  private static final DateTimeFormatter DATE = format("EEEE, d MMMM uuuu");

  /**
   * A moment on a page.
   *
   * @param iso for machines, in UTC; a day alone if that is all that is known
   * @param absolute in the desk's zone, no more than is needed: "14:05", "12 Aug 14:05"
   * @param relative "3 min ago", "in 2 h"
   */
  record Stamp(String iso, String absolute, String relative) {}

  /** The words for a moment. */
  Stamp at(Instant instant) {
    String iso = instant.truncatedTo(ChronoUnit.SECONDS).toString();
    return new Stamp(iso, absolute(instant), relative(instant));
  }

  /** The words for a moment at which something is to be done: what is late is not over. */
  Stamp due(Instant instant) {
    Stamp stamp = at(instant);
    Duration late = Duration.between(instant, now);
    String words = late.isNegative() ? stamp.relative() : "due now";
    return new Stamp(
        stamp.iso(), stamp.absolute(), late.toMinutes() < 1 ? words : "due for " + words(late));
  }

  /** The words for a day that has no time: "12 Aug", "yesterday". */
  Stamp on(LocalDate day) {
    LocalDate today = now.atZone(zone).toLocalDate();
    String words = (day.getYear() == today.getYear() ? DAY_ONLY : DATE_ONLY).format(day);
    long days = ChronoUnit.DAYS.between(day, today);
    String relative =
        days == 0 ? "today" : days == 1 ? "yesterday" : days < 0 ? "to come" : days + " days ago";
    return new Stamp(day.toString(), words, relative);
  }

  /** The same with the month and year in full, for a day that may be long ago: "10 March 2009". */
  Stamp inFull(LocalDate day) {
    return new Stamp(day.toString(), DAY_IN_FULL.format(day), on(day).relative());
  }

  /** "Monday, 3 August 2026". */
  String today() {
    return DATE.format(now.atZone(zone));
  }

  /** The zone as people write it: "EEST", "UTC". */
  String zoneName() {
    return DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(now.atZone(zone));
  }

  /** How long something has lasted: "25 min", "3 d". */
  String since(Instant instant) {
    return words(Duration.between(instant, now).abs());
  }

  private String absolute(Instant instant) {
    ZonedDateTime moment = instant.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (moment.toLocalDate().equals(today)) {
      return TIME.format(moment);
    }
    return (moment.getYear() == today.getYear() ? DAY : YEAR).format(moment);
  }

  private String relative(Instant instant) {
    Duration age = Duration.between(instant, now);
    if (age.abs().toSeconds() < 45) {
      return age.isNegative() ? "in a moment" : "just now";
    }
    return age.isNegative() ? "in " + words(age.negated()) : words(age) + " ago";
  }

  private static String words(Duration duration) {
    long minutes = Math.round(duration.toSeconds() / 60.0);
    if (minutes < 1) {
      return "less than a minute";
    }
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = duration.toHours();
    return hours < 1 ? "1 h" : hours < 48 ? hours + " h" : duration.toDays() + " days";
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
