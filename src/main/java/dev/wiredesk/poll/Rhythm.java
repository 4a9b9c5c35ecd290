package dev.wiredesk.poll;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed publishes.
 *
 * @param gap between two of its latest entries, on average; null if it does not date them
 * @param latest when it last published; null if it never did
 */
public record Rhythm(@Nullable Duration gap, @Nullable Instant latest) {

  /** Of a feed that nothing is known of. */
  public static final Rhythm UNKNOWN = new Rhythm(null, null);

  /** So many entries tell it; older ones tell how it used to be. */
  private static final int LATEST = 20;

  /** What the dates of a document tell; of one without dates, what was known stays. */
  static Rhythm of(List<Entry> entries, Rhythm before, Instant now) {
    List<Instant> dates = dates(entries, now);
    if (dates.isEmpty()) {
      return before;
    }
    Duration span = Duration.between(dates.getLast(), dates.getFirst());
    return new Rhythm(
        dates.size() < 2 ? before.gap() : span.dividedBy(dates.size() - 1), dates.getFirst());
  }

  private static List<Instant> dates(List<Entry> entries, Instant now) {
    List<Instant> dates = new ArrayList<>();
    for (Entry entry : entries) {
      Moment published = entry.published();
      if (published != null && !published.dateOnly() && !published.instant().isAfter(now)) {
        dates.add(published.instant());
      }
    }
    dates.sort(Comparator.reverseOrder());
    return dates.subList(0, Math.min(dates.size(), LATEST));
  }

  /** The same, for a feed that brought news without saying when it was published. */
  Rhythm withNews(Instant now) {
    return gap == null && (latest == null || latest.isBefore(now)) ? new Rhythm(null, now) : this;
  }

  /** How long nothing has been expected to happen: the gap, or the silence since, if longer. */
  Duration pause(Instant now) {
    Duration silence = silence(now);
    return gap == null || silence.compareTo(gap) > 0 ? silence : gap;
  }

  /** How long it has published nothing. */
  Duration silence(Instant now) {
    return latest == null || latest.isAfter(now) ? Duration.ZERO : Duration.between(latest, now);
  }
}
