package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushLeaseTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI HUB = URI.create("https://hub.example/");

  @ParameterizedTest(name = "of {0}: after {1}")
  @CsvSource({"P10D, P8D", "PT10M, PT8M", "PT1S, PT5M"})
  void isRenewedWithAFifthOfItLeftButNeverAtOnce(Duration lease, Duration renewal) {
    PushLease given =
        new PushLease(
            "token",
            "tide",
            HUB,
            HUB,
            HUB,
            "secret",
            true,
            null,
            NOON,
            NOON.plus(lease),
            null,
            false,
            0,
            "");

    assertThat(given.renewal()).isEqualTo(NOON.plus(renewal));
  }
}
