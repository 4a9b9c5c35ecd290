package dev.wiredesk.parse;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads skipHours and skipDays of a channel, whose names {@link Gate} has put in lower case. */
final class SkipFields {

  private SkipFields() {}

  static Skips of(Element channel) {
    Set<Integer> hours = new HashSet<>();
    Element skipHours = channel.child(Vocabulary.NONE, "skiphours");
    if (skipHours != null) {
      for (Element hour : skipHours.children(Vocabulary.NONE, "hour")) {
        String text = hour.text().strip();
        if (text.matches("[0-9]{1,2}")) { // RSS 0.91 counts from 1 to 24
          hours.add(Integer.parseInt(text) % 24);
        }
      }
    }
    Set<DayOfWeek> days = new HashSet<>();
    Element skipDays = channel.child(Vocabulary.NONE, "skipdays");
    if (skipDays != null) {
      for (Element day : skipDays.children(Vocabulary.NONE, "day")) {
        for (DayOfWeek known : DayOfWeek.values()) {
          if (known.name().equals(day.text().strip().toUpperCase(Locale.ROOT))) {
            days.add(known);
          }
        }
      }
    }
    return hours.isEmpty() && days.isEmpty() ? Skips.NONE : new Skips(hours, days);
  }
}
