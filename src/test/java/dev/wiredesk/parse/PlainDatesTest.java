package dev.wiredesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDatesTest {

  private static final List<String> FORMS =
      List.of(
          "EEE, d MMM yyyy HH:mm:ss xx",
          "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
          "yyyy-MM-dd'T'HH:mm:ss'Z'",
          "yyyy-MM-dd'T'HH:mm:ssxxx",
          "yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  /** Thousands of moments in every form, from every zone. */
  static Stream<String> written() {
    SplittableRandom lots = new SplittableRandom(25);
    return IntStream.range(0, 2_000)
        .mapToObj(n ->
            OffsetDateTime.ofInstant(
                    Instant.ofEpochSecond(lots.nextLong(1L << 32)).plusMillis(lots.nextInt(1000)),
                    ZoneOffset.ofTotalSeconds(900 * lots.nextInt(-60, 60)))
                .format(DateTimeFormatter.ofPattern(FORMS.get(n % FORMS.size()), Locale.ENGLISH)));
  }

  @Test
  void saysNothingElseThanTheSearchForAnyDate() {
    assertThat(written())
        .allSatisfy(text -> assertThat(Dates.read(text)).as(text).isEqualTo(Dates.search(text)));
  }

  @Test
  void readsWhatNearlyAllFeedsWrite() {
    assertThat(PlainDates.read("Wed, 25 Nov 2026 09:30:00 +0100"))
        .isEqualTo("2026-11-25T08:30:00Z");
    assertThat(PlainDates.read("Wed, 25 Nov 2026 09:30:00 GMT")).isEqualTo("2026-11-25T09:30:00Z");
    assertThat(PlainDates.read("2026-11-25T09:30:00Z")).isEqualTo("2026-11-25T09:30:00Z");
    assertThat(PlainDates.read("2026-11-25T09:30:00.250-03:30")).isEqualTo("2026-11-25T13:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-25",
        "Wed, 25 Nov 2026 09:30:00 EST",
        "Thu, 25 Nov 2026 09:30:00 GMT",
        "Wed, 25 Nov 2026 09:30:60 GMT",
        "2026-11-25T09:30:00+14:00",
        "2026-11-25 09:30:00 +01:00",
        "Wed, 31 Feb 2026 09:30:00 +0000",
        "Sat, 31 Feb 2026 09:30:00 GMT",
        "Thu,,,,,,,,,,,,,,,,,,,,,,,,,,,,"
      })
  void leavesTheOthersToBeSearched(String text) {
    assertThat(PlainDates.read(text)).isNull();
    assertThat(Dates.read(text)).isEqualTo(Dates.search(text));
  }
}
