package dev.wiredesk.parse;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads skipHours and skipDays of a channel, whose names {@link Gate} has put in lower case. */
final class SkipFields {

  private SkipFields() {}

  static Skips of(Element channel) {
    Set<Integer> hours = hours(listed(channel, "skiphours", "hour"));
    Set<DayOfWeek> days = days(listed(channel, "skipdays", "day"));
    return hours.isEmpty() && days.isEmpty() ? Skips.NONE : new Skips(hours, days);
  }

  private static List<Element> listed(Element channel, String list, String item) {
    Element holder = channel.child(Vocabulary.NONE, list);
    return holder == null ? List.of() : holder.children(Vocabulary.NONE, item);
  }

  private static Set<Integer> hours(List<Element> listed) {
    Set<Integer> hours = new HashSet<>();
    for (Element hour : listed) {
      String text = hour.text().strip();
      if (text.matches("[0-9]{1,2}")) { // RSS 0.91 counts from 1 to 24
        hours.add(Integer.parseInt(text) % 24);
      }
    }
    return hours;
  }

  private static Set<DayOfWeek> days(List<Element> listed) {
    Set<DayOfWeek> days = new HashSet<>();
    for (Element day : listed) {
      for (DayOfWeek known : DayOfWeek.values()) {
        if (known.name().equals(day.text().strip().toUpperCase(Locale.ROOT))) {
          days.add(known);
        }
      }
    }
    return days;
  }
}
