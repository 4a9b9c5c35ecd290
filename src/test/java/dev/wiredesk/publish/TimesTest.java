package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private final Times times = new Times(Wire.NOW, ZoneId.of("Europe/Kyiv"));

  @ParameterizedTest
  @CsvSource({
    "PT10S, 14:04, just now",
    "PT3M, 14:02, 3 min ago",
    "PT59M40S, 13:05, 1 h ago",
    "PT13H, 01:05, 13 h ago",
    "PT15H, 19 Aug 23:05, 15 h ago",
    "PT72H, 17 Aug 14:05, 3 days ago",
    "PT8000H, 21 Sep 2025 06:05, 333 days ago",
    "PT-30S, 14:05, in a moment",
    "PT-2H, 16:05, in 2 h"
  })
  void saysAMomentInWords(Duration age, String absolute, String relative) {
    Times.Stamp stamp = times.at(Wire.NOW.minus(age));
    assertThat(stamp.absolute()).isEqualTo(absolute);
    assertThat(stamp.relative()).isEqualTo(relative);
    assertThat(stamp.iso()).isEqualTo(Wire.NOW.minus(age).toString());
  }

  @ParameterizedTest
  @CsvSource({"PT-2H, in 2 h", "PT0S, due now", "PT50S, due now", "PT7M, due for 7 min"})
  void doesNotSayOfWhatIsLateThatItIsOver(Duration late, String relative) {
    Times.Stamp stamp = times.due(Wire.NOW.minus(late));
    assertThat(stamp.relative()).isEqualTo(relative);
    assertThat(stamp.absolute()).isEqualTo(times.at(Wire.NOW.minus(late)).absolute());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-20, 20 Aug, today",
    "2026-08-19, 19 Aug, yesterday",
    "2026-08-01, 1 Aug, 19 days ago",
    "2025-12-31, 31 Dec 2025, 232 days ago"
  })
  void saysADayWithoutATime(LocalDate day, String absolute, String relative) {
    Times.Stamp stamp = times.on(day);
    assertThat(stamp).isEqualTo(new Times.Stamp(day.toString(), absolute, relative));
  }

  @Test
  void knowsTheDayAndTheZoneOfTheDesk() {
    assertThat(times.today()).isEqualTo("Thursday, 20 August 2026");
    assertThat(times.zoneName()).isEqualTo("EEST");
  }
}
