package dev.wiredesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 04 Mar 2025 09:30:00 GMT      | 2025-03-04T09:30:00Z
          Tue, 04 Mar 2025 09:30:00 +0100    | 2025-03-04T08:30:00Z
          Tue, 04 Mar 2025 09:30:00 -05:30   | 2025-03-04T15:00:00Z
          04 Mar 2025 09:30 EST              | 2025-03-04T14:30:00Z
          4 Mar 25 9:30 PDT                  | 2025-03-04T16:30:00Z
          Tue, 04 Mar 99 09:30:00 Z          | 1999-03-04T09:30:00Z
          Tue, 04 Mar 2025 09:30:00 XQZ      | 2025-03-04T09:30:00Z
          Tue, 04 Mar 2025 09:30:00 +9900    | 2025-03-04T09:30:00Z
          Tue, 04 Mar 2025 09:30:00 GMT+0200 | 2025-03-04T07:30:00Z
          Tue, 04 Mar 2025 09:30:00          | 2025-03-04T09:30:00Z
          Wed, 04 Mar 2025 09:30:00 CEST     | 2025-03-04T07:30:00Z
          Tue Mar 4 09:30:00 CET 2025        | 2025-03-04T08:30:00Z
          March 4, 2025 9:30 pm              | 2025-03-04T21:30:00Z
          04-Mar-2025 09:30:00               | 2025-03-04T09:30:00Z
          Tue, 04 Sept 2025 09:30:00 GMT     | 2025-09-04T09:30:00Z
          Tue, 04 Mar 2025 23:59:60 GMT      | 2025-03-04T23:59:59Z
          2025-03-04T09:30:00Z               | 2025-03-04T09:30:00Z
          2025-03-04T09:30:00.123+01:00      | 2025-03-04T08:30:00Z
          2025-03-04T09:30+01                | 2025-03-04T08:30:00Z
          2025-03-04 09:30:00 +0000          | 2025-03-04T09:30:00Z
          2025-03-04T24:00:00Z               | 2025-03-05T00:00:00Z
          20250304T093000Z                   | 2025-03-04T09:30:00Z
          2025-03-04T09:30:5+01:00           | 2025-03-04T08:30:05Z
          2025/03/04 09:30                   | 2025-03-04T09:30:00Z
          1741080600                         | 2025-03-04T09:30:00Z
          1741080600000                      | 2025-03-04T09:30:00Z
          Di, 04 März 2025 09:30:00 +0100    | 2025-03-04T08:30:00Z
          mar., 04 févr. 2025 09:30:00 +0100 | 2025-02-04T08:30:00Z
          martes, 4 de marzo de 2025 09:30   | 2025-03-04T09:30:00Z
          вт, 04 марта 2025 09:30:00 +0300   | 2025-03-04T06:30:00Z
          4 березня 2025 09:30               | 2025-03-04T09:30:00Z
          wt., 04 mar 2025 09:30:00 +0100    | 2025-03-04T08:30:00Z
          2025년 03월 04일 오후 01:30:00      | 2025-03-04T13:30:00Z
          """)
  void readsWhatPublishersWrite(String written, String instant) {
    assertThat(Dates.read(written)).hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-04",
        "20250304",
        "4 March 2025",
        "Tue, 04 Mar 2025",
        "2025年3月4日",
        "2025-063"
      })
  void leavesABareDateADate(String written) {
    assertThat(Dates.read(written)).isEqualTo(Moment.on(LocalDate.of(2025, 3, 4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2025-13-04",
        "Tue, 32 Mar 2025 09:30:00 GMT",
        "25:99",
        "Mar",
        "0",
        "2025-02-30",
        "Tue, 04 Mar 2025 29:30:00 GMT",
        "9999999999999999999999"
      })
  void saysNothingOfWhatItCannotRead(String written) {
    assertThat(Dates.read(written)).isNull();
  }

  @Test
  void isBoundedOnLongText() {
    assertThat(Dates.read("1 ".repeat(100_000))).isNull();
  }
}
