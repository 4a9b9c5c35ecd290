package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a feed of {@code every: 15m} is polled again. */
class PollPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Feed FEED = Feed.of("tidewater", URI.create("https://tidewater.example/"));

  @ParameterizedTest(name = "fresh for {0}, ttl {1}: after {2}")
  @CsvSource({
    ",       ,      PT15M",
    "PT5M,   ,      PT15M",
    "PT1H,   ,      PT1H",
    ",       PT2H,  PT2H",
    "PT1H,   PT2H,  PT2H",
    "PT3H,   PT2H,  PT3H",
    "P3D,    ,      PT24H",
    ",       P9D,   PT24H",
    "PT-5S,  ,      PT15M",
  })
  void lengthensTheConfiguredIntervalByWhatThePublisherAsksFor(
      @Nullable Duration fresh, @Nullable Duration ttl, Duration wait) {
    assertThat(PollPolicy.afterAnswer(FEED, fresh, ttl, NOW, 0)).isEqualTo(NOW.plus(wait));
  }

  @Test
  void spreadsFeedsByUpToATenthOfTheInterval() {
    assertThat(PollPolicy.afterAnswer(FEED, null, null, NOW, 0.5)).isEqualTo(NOW.plusSeconds(945));
    assertThat(PollPolicy.afterAnswer(FEED, null, null, NOW, 0.999)).isBefore(NOW.plusSeconds(990));
  }

  @ParameterizedTest(name = "failure number {0}, lot {1}: after {2}")
  @CsvSource({
    "1,  0, PT15M",
    "1,  1, PT15M",
    "2,  0, PT15M",
    "2,  1, PT30M",
    "4,  0, PT1H",
    "4,  1, PT2H",
    "9,  1, PT24H",
    "99, 0, PT12H",
    "99, 1, PT24H",
  })
  void backsOffExponentiallyAndNeverGivesUp(int failures, double lot, Duration wait) {
    Failed failed = new Failed(Failure.TIMEOUT, "gave up", null, null);
    assertThat(PollPolicy.afterFailure(FEED, failed, failures, NOW, lot)).isEqualTo(NOW.plus(wait));
  }

  @ParameterizedTest(name = "Retry-After {0}: after {1}")
  @CsvSource({"PT2H, PT2H", "PT37M12S, PT37M12S", "PT1M, PT15M", "P3D, P3D", "P30D, P7D"})
  void obeysRetryAfterToTheSecond(Duration retryAfter, Duration wait) {
    Failed failed = new Failed(Failure.STATUS, "503", 503, retryAfter);
    assertThat(PollPolicy.afterFailure(FEED, failed, 5, NOW, 0)).isEqualTo(NOW.plus(wait));
  }

  @Test
  void neverComesBeforeRetryAfterWhateverTheLot() {
    Failed failed = new Failed(Failure.STATUS, "429", 429, Duration.ofHours(1));
    assertThat(PollPolicy.afterFailure(FEED, failed, 1, NOW, 0.9))
        .isAfterOrEqualTo(NOW.plusSeconds(3600));
  }

  @Test
  void probesAFeedThatIsGoneOnceAWeek() {
    Failed gone = new Failed(Failure.GONE, "410", 410, null);
    assertThat(PollPolicy.afterFailure(FEED, gone, 1, NOW, 0.7))
        .isEqualTo(NOW.plus(Duration.ofDays(7)));
  }
}
