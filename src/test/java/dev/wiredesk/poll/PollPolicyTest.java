package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Read;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.parse.Skips;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a feed of {@code every: 15m} is polled again. */
class PollPolicyTest {

  /** A Sunday. */
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final Feed FEED = Feed.of("tidewater", URI.create("https://tidewater.example/"));

  /** The gap between its entries, the silence since the last, what the publisher asks for. */
  @ParameterizedTest(name = "an entry every {0}, the last {1} ago, fresh {2}, ttl {3}: {4} by {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #gap   | silence | fresh | ttl  | wait  | rule
                 |         |       |      | PT15M | EVERY
          PT10M  | PT5M    |       |      | PT15M | EVERY
          PT2H   | PT5M    |       |      | PT15M | EVERY
          PT4H   | PT5M    |       |      | PT30M | LEARNT
          PT10M  | PT6H    |       |      | PT45M | LEARNT
                 | PT6H    |       |      | PT45M | LEARNT
          P1D    | PT5M    |       |      | PT1H  | LEARNT
          P3D    | P6D     |       |      | PT1H  | LEARNT
          P1D    | P7D     |       |      | PT6H  | LEARNT
          P1D    | P29D    |       |      | PT6H  | LEARNT
          P1D    | P30D    |       |      | PT24H | LEARNT
          P1D    | P900D   |       |      | PT24H | LEARNT
                 |         | PT5M  |      | PT15M | EVERY
                 |         | PT1H  |      | PT1H  | FRESHNESS
                 |         | P3D   |      | PT24H | FRESHNESS
                 |         |       | PT2H | PT2H  | TTL
                 |         |       | P9D  | PT24H | TTL
                 |         | PT1H  | PT2H | PT2H  | TTL
                 |         | PT3H  | PT2H | PT3H  | FRESHNESS
          PT4H   | PT5M    | PT20M |      | PT30M | LEARNT
          PT4H   | PT5M    | PT40M |      | PT40M | FRESHNESS
          P1D    | P40D    | P9D   | P9D  | PT24H | LEARNT
                 |         | PT-5S |      | PT15M | EVERY
          """)
  void looksAsOftenAsAFeedPublishesAndItsPublisherLikes(
      @Nullable Duration gap,
      @Nullable Duration silence,
      @Nullable Duration fresh,
      @Nullable Duration ttl,
      Duration wait,
      Rule rule) {
    Rhythm rhythm = new Rhythm(gap, silence == null ? null : NOW.minus(silence));
    Wishes wishes = new Wishes(fresh, ttl, Skips.NONE);
    assertThat(PollPolicy.afterAnswer(FEED, rhythm, wishes, NOW, 0))
        .isEqualTo(new Next(NOW.plus(wait), rule));
  }

  @Test
  void neverLooksMoreOftenThanConfiguredNorStretchesAShortIntervalBeyondTwelveTimes() {
    Feed hasty = every(Duration.ofMinutes(1));
    Feed lazy = every(Duration.ofDays(3));
    Rhythm daily = new Rhythm(Duration.ofDays(1), NOW.minusSeconds(60));
    assertThat(PollPolicy.afterAnswer(hasty, daily, Wishes.NONE, NOW, 0).due())
        .isEqualTo(NOW.plus(Duration.ofMinutes(12)));
    assertThat(
            PollPolicy.afterAnswer(
                lazy, daily, new Wishes(Duration.ofDays(9), null, Skips.NONE), NOW, 0))
        .isEqualTo(new Next(NOW.plus(Duration.ofDays(3)), Rule.EVERY));
  }

  @Test
  void spreadsFeedsByUpToATenthOfTheInterval() {
    assertThat(PollPolicy.afterAnswer(FEED, Rhythm.UNKNOWN, Wishes.NONE, NOW, 0.5).due())
        .isEqualTo(NOW.plusSeconds(945));
    assertThat(PollPolicy.afterAnswer(FEED, Rhythm.UNKNOWN, Wishes.NONE, NOW, 0.999).due())
        .isBefore(NOW.plusSeconds(990));
  }

  @ParameterizedTest(name = "hours {0}, days {1}: at {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                       | -                    | 2026-03-01T12:15:00Z | EVERY
          3 4                     | SATURDAY             | 2026-03-01T12:15:00Z | EVERY
          12                      | -                    | 2026-03-01T13:00:00Z | SKIP
          12 13 14                | -                    | 2026-03-01T15:00:00Z | SKIP
          -                       | SUNDAY               | 2026-03-02T00:00:00Z | SKIP
          0 1                     | SUNDAY               | 2026-03-02T02:00:00Z | SKIP
          -                       | SUNDAY MONDAY        | 2026-03-03T00:00:00Z | SKIP
          """)
  void staysAwayWhenThePublisherAsksForIt(
      @Nullable String hours, @Nullable String days, Instant due, Rule rule) {
    Wishes wishes = new Wishes(null, null, skips(hours, days));
    assertThat(PollPolicy.afterAnswer(FEED, Rhythm.UNKNOWN, wishes, NOW, 0))
        .isEqualTo(new Next(due, rule));
  }

  @Test
  void doesNotStrayIntoTheNextForbiddenHourHoweverSeldomItLooks() {
    Feed daily = every(Duration.ofDays(1));
    Wishes wishes = new Wishes(null, null, skips("12 13 14 16 17", null));

    Next next = PollPolicy.afterAnswer(daily, Rhythm.UNKNOWN, wishes, NOW, 0);
    Next spread = PollPolicy.outside(wishes.skips(), daily, new Next(NOW, Rule.EVERY), 0.99);

    assertThat(next.due()).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
    assertThat(spread.due())
        .isBetween(Instant.parse("2026-03-01T15:00:00Z"), Instant.parse("2026-03-01T15:59:59Z"));
  }

  @Test
  void staysAwayInForbiddenHoursAlsoWhileAHubBringsTheNews() {
    Next usual = new Next(NOW.plusSeconds(900), Rule.EVERY);

    Next next = PollPolicy.whileBrought(FEED, usual, skips("16", null), NOW, 0);

    assertThat(next).isEqualTo(new Next(Instant.parse("2026-03-01T17:00:00Z"), Rule.SKIP));
  }

  @Test
  void takesNoNoticeOfAPublisherWhoForbidsEveryHour() {
    Set<Integer> all = new HashSet<>();
    for (int hour = 0; hour < 24; hour++) {
      all.add(hour);
    }
    assertThat(new Skips(all, Set.of()).allowed(NOW)).isEqualTo(NOW);
    assertThat(new Skips(Set.of(), Set.of(DayOfWeek.values())).allowed(NOW)).isEqualTo(NOW);
  }

  @ParameterizedTest(name = "failure number {0}, lot {1}: after {2}")
  @CsvSource({
    "1,  0,   PT15M",
    "1,  1,   PT15M",
    "2,  0,   PT15M",
    "2,  1,   PT30M",
    "3,  1,   PT1H",
    "4,  0,   PT15M",
    "4,  0.5, PT1H7M30S",
    "4,  1,   PT2H",
    "9,  1,   PT24H",
    "99, 0,   PT15M",
    "99, 1,   PT24H",
  })
  void backsOffExponentiallyWithFullJitterAndNeverGivesUp(int failures, double lot, Duration wait) {
    Trouble trouble = new Trouble(failures, NOW.minus(Duration.ofDays(2)), null);
    assertThat(PollPolicy.afterFailure(FEED, TIMEOUT, trouble, NOW, lot))
        .isEqualTo(new Next(NOW.plus(wait), Rule.BACKOFF));
  }

  @Test
  void backsOffFromABusyServerThatDoesNotSayForHowLong() {
    Failed busy = new Failed(Failure.STATUS, "429", 429, null);
    assertThat(PollPolicy.afterFailure(FEED, busy, new Trouble(3, NOW, null), NOW, 1))
        .isEqualTo(new Next(NOW.plus(Duration.ofHours(1)), Rule.BACKOFF));
  }

  @Test
  void comesBackWhenTheOtherFeedsOfItsHostMayHaveHadTheirTurn() {
    assertThat(PollPolicy.whileQueued(10, NOW, 0))
        .isEqualTo(new Next(NOW.plusSeconds(20), Rule.TURN));
    assertThat(PollPolicy.whileQueued(10, NOW, 0.5).due()).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  void probesAFeedWeeklyThatHasFailedForAMonth() {
    Trouble trouble = new Trouble(200, NOW.minus(Duration.ofDays(30)), null);
    assertThat(PollPolicy.afterFailure(FEED, TIMEOUT, trouble, NOW, 0))
        .isEqualTo(new Next(NOW.plus(Duration.ofDays(7)), Rule.DEAD));
  }

  @ParameterizedTest(name = "Retry-After {0}: after {1}")
  @CsvSource({
    "PT2H, PT2H",
    "PT37M12S, PT37M12S",
    "PT1M, PT15M",
    "P3D, P3D",
    "P7D, P7D",
    "P30D, P7D"
  })
  void obeysRetryAfterToTheSecond(Duration retryAfter, Duration wait) {
    Failed failed = new Failed(Failure.STATUS, "503", 503, retryAfter);
    assertThat(PollPolicy.afterFailure(FEED, failed, new Trouble(5, NOW, null), NOW, 0))
        .isEqualTo(new Next(NOW.plus(wait), Rule.RETRY_AFTER));
  }

  @Test
  void asksADeadFeedNoOftenerForSayingWhen() {
    Failed busy = new Failed(Failure.STATUS, "503", 503, Duration.ofSeconds(30));
    Trouble month = new Trouble(200, NOW.minus(Duration.ofDays(30)), null);
    assertThat(PollPolicy.afterFailure(FEED, busy, month, NOW, 0))
        .isEqualTo(new Next(NOW.plus(Duration.ofDays(7)), Rule.DEAD));
  }

  @Test
  void endsAFeedThatIsGoneWhateverItsRetryAfter() {
    Failed gone = new Failed(Failure.GONE, "410", 410, Duration.ofHours(1));
    Trouble first = Trouble.NONE.more(NOW, true);
    assertThat(PollPolicy.afterFailure(FEED, gone, first, NOW, 0))
        .isEqualTo(new Next(NOW.plus(Duration.ofDays(1)), Rule.GONE));

    Instant later = NOW.plus(Duration.ofDays(1));
    assertThat(PollPolicy.afterFailure(FEED, gone, first.more(later, true), later, 0))
        .isEqualTo(new Next(PollPolicy.NEVER, Rule.ENDED));
  }

  @ParameterizedTest
  @CsvSource({"0", "0.3", "0.999"})
  void neverComesBeforeRetryAfterWhateverTheLot(double lot) {
    Failed failed = new Failed(Failure.STATUS, "429", 429, Duration.ofHours(1));
    assertThat(PollPolicy.afterFailure(FEED, failed, new Trouble(1, NOW, null), NOW, lot).due())
        .isAfterOrEqualTo(NOW.plusSeconds(3600));
    assertThat(PollPolicy.whilePaused(FEED, NOW.plusSeconds(3600), lot).due())
        .isAfterOrEqualTo(NOW.plusSeconds(3600));
  }

  @Test
  void endsAFeedAfterTwo410sADayApart() {
    Trouble first = Trouble.NONE.more(NOW, true);
    assertThat(PollPolicy.afterFailure(FEED, GONE, first, NOW, 0))
        .isEqualTo(new Next(NOW.plus(Duration.ofDays(1)), Rule.GONE));

    Instant early = NOW.plus(Duration.ofHours(3));
    assertThat(PollPolicy.afterFailure(FEED, GONE, first.more(early, true), early, 0))
        .isEqualTo(new Next(NOW.plus(Duration.ofDays(1)), Rule.GONE));

    Instant later = NOW.plus(Duration.ofDays(1));
    assertThat(PollPolicy.afterFailure(FEED, GONE, first.more(later, true), later, 0))
        .isEqualTo(new Next(PollPolicy.NEVER, Rule.ENDED));
  }

  @Test
  void forgetsA410ThatWasFollowedByAnotherFailure() {
    Instant later = NOW.plus(Duration.ofDays(1));
    Trouble trouble = Trouble.NONE.more(NOW, true).more(later, false).more(later, true);
    assertThat(PollPolicy.afterFailure(FEED, GONE, trouble, later, 0).rule()).isEqualTo(Rule.GONE);
  }

  private static final Failed TIMEOUT = new Failed(Failure.TIMEOUT, "gave up", null, null);
  private static final Failed GONE = new Failed(Failure.GONE, "410", 410, null);

  private static Feed every(Duration every) {
    return Read.feed(
        "slug: tidewater, url: 'https://tidewater.example/', every: " + every.toSeconds() + "s");
  }

  private static Skips skips(@Nullable String hours, @Nullable String days) {
    Set<Integer> skippedHours = new HashSet<>();
    Set<DayOfWeek> skippedDays = new HashSet<>();
    for (String hour : hours == null ? new String[0] : hours.split(" ", -1)) {
      skippedHours.add(Integer.parseInt(hour));
    }
    for (String day : days == null ? new String[0] : days.split(" ", -1)) {
      skippedDays.add(DayOfWeek.valueOf(day));
    }
    return new Skips(skippedHours, skippedDays);
  }

  @ParameterizedTest(name = "after {0} others: {1}")
  @CsvSource({"0, PT10S", "1, PT20S", "5, PT5M20S", "6, PT10M40S", "7, PT15M", "900, PT15M"})
  void triesAPollWhoseOutcomeWasLostSoonAndNotOftenerThanItsFeedIsPolled(
      int failures, Duration wait) {
    assertThat(PollPolicy.whileUnsaved(FEED, failures)).isEqualTo(wait);
  }
}
