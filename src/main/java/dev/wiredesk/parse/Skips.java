package dev.wiredesk.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The hours and days, in UTC, at which a publisher asks readers to stay away (RSS 2.0 skipHours,
 * skipDays). Whoever forbids all of them forbids none.
 *
 * @param hours 0 to 23
 */
public record Skips(Set<Integer> hours, Set<DayOfWeek> days) {

  /** Any time will do. */
  public static final Skips NONE = new Skips(Set.of(), Set.of());

  private static final int HOURS_OF_A_DAY = 24;
  private static final int DAYS_OF_A_WEEK = 7;

  public Skips {
    hours = hours.size() >= HOURS_OF_A_DAY ? Set.of() : Set.copyOf(hours);
    days = days.size() >= DAYS_OF_A_WEEK ? Set.of() : Set.copyOf(days);
  }

  /** That moment, or the first after it at which the publisher may be asked. */
  public Instant allowed(Instant moment) {
    OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
    // Every hour of eight days: a week holds one that is allowed.
    for (int i = 0; i <= (DAYS_OF_A_WEEK + 1) * HOURS_OF_A_DAY; i++) {
      if (!days.contains(time.getDayOfWeek()) && !hours.contains(time.getHour())) {
        return time.toInstant();
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
    return moment;
  }
}
