package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Until when copy is not to be published: "EMBARGOED UNTIL 1800 GMT MONDAY", "Sperrfrist:
 * 25.11.2026, 18 Uhr".
 *
 * @param words of the advisory, as the agency wrote them
 */
public record Embargo(String words, Instant until) {

  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /**
   * What the article's advisory says; null if it is no embargo, or names no moment that can be
   * read.
   *
   * @param seen when the desk met it first. What an advisory leaves open ("Monday") is meant from
   *     the time of publication on, or from then if nobody tells that time.
   */
  public static @Nullable Embargo of(Article article, Instant seen) {
    Advisory advisory = article.advisory();
    if (advisory == null || advisory.kind() != Advisory.Kind.EMBARGO) {
      return null;
    }
    Instant until = read(advisory.words(), sent(article.published(), seen));
    return until == null ? null : new Embargo(advisory.words(), until);
  }

  /** Of a bare date the middle, unless it has not come yet. */
  private static Instant sent(@Nullable Moment published, Instant seen) {
    if (published == null) {
      return seen;
    }
    Instant then =
        published.dateOnly() ? published.instant().plus(HALF_A_DAY) : published.instant();
    return then.isBefore(seen) ? then : seen;
  }

  /**
   * The moment that the words name; null if they name none that can be read. A day without a time
   * is meant from its beginning, a time without a zone in UTC.
   *
   * @param sent when they were written, which tells the day and the year if they do not
   */
  static @Nullable Instant read(String words, Instant sent) {
    String line = Normalizer.normalize(words, Normalizer.Form.NFKC);
    ZonedDateTime about = sent.atZone(ReleaseZone.of(line));
    ReleaseClock clock = ReleaseClock.of(line);
    ReleaseDay day = ReleaseDay.of(clock == null ? line : clock.without(line), about.toLocalDate());
    if (day == null) {
      return clock == null ? null : nearest(clock, about);
    }
    ReleaseClock time = clock == null ? ReleaseClock.ofDigits(day.rest()) : clock;
    return time == null
        ? day.date().atStartOfDay(about.getZone()).toInstant()
        : time.on(day.date(), about.getZone());
  }

  /** "0001 GMT", sent in the evening, is tomorrow; "1800 GMT", sent at half past six, is over. */
  private static Instant nearest(ReleaseClock clock, ZonedDateTime about) {
    Instant today = clock.on(about.toLocalDate(), about.getZone());
    Instant tomorrow = clock.on(about.toLocalDate().plusDays(1), about.getZone());
    return today.isBefore(about.toInstant().minus(HALF_A_DAY)) ? tomorrow : today;
  }
}
