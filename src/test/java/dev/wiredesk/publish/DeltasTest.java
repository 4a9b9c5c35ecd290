package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltasTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed                     | true
          FEED                     | true
          vcdiff, feed ,gzip       | true
          feed;q=1                 | true
          feed;q=1.0               | true
          feed ; q=0.5, gzip;q=1.0 | true
          feed;q=0.001             | true
          feed;q=0                 | false
          feed;q=0.000             | false
          feed;q=1.5               | false
          feed;q=a                 | false
          feeds                    | false
          vcdiff                   | false
          """)
  void tellsWhoAsksForADelta(String header, boolean isAsked) {
    assertThat(Deltas.isFeed(header)).isEqualTo(isAsked);
  }

  /** Of a header as long as the server reads; each used to cost most of a second. */
  @Test
  @Timeout(10)
  void looksOnceAtALongWeight() {
    String header = "feed;q=0." + "1".repeat(7_500) + "x";
    for (int i = 0; i < 1_000; i++) {
      assertThat(Deltas.isFeed(header)).isFalse();
    }
  }
}
