package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.parse.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          • PublishedFebruary 13, 2025        | 2025-02-13
          Published February 13, 2025         | 2025-02-13
          Published: 13 Feb. 2025, 10:30 GMT  | 2025-02-13T10:30:00Z
          Published Feb 13, 2025 at 4:05 p.m. EST | 2025-02-13T21:05:00Z
          Published 13.02.2025 um 10.30 MEZ   | 2025-02-13T09:30:00Z
          Published 2025-02-13 10:30 (+02:00) | 2025-02-13T08:30:00Z
          Published Feb 13, 2025, 4:05 p.m.   | 2025-02-13
          Published July 13, 2025 4:05 pm ET  | 2025-07-13
          Published 13 Feb 2025 10:30 Uhr     | 2025-02-13
          Posted on Sept 3rd, 2024 at 9 a.m.  | 2024-09-03
          Last updated 2025-02-13             | 2025-02-13
          Updated 3 hours ago                 |
          Published February 31, 2025         |
          """)
  void readsTheDateOfAPublishedLine(String line, String date) {
    assertThat(BodyDates.isPublishedLine(line)).isTrue();
    Moment moment = WrittenDates.read(line);
    assertThat(moment == null ? null : moment.toString()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Freitag, 28.04.2023, 19:25 Uhr",
        "06. 01. 2026, 14:59 Uhr Lesedauer: 4 Minuten",
        "segunda-feira, 22 de janeiro de 2018 às 0:13",
        "lunedì 3 febbraio 2025 alle ore 9.30",
        "02/02/2025 KL. 09:00",
        "2024/12/04 00:05",
        "2024年12月4日 00:05",
        "2024년 12월 4일 오전 9:05",
        "3 грудня 2024 р., 10:15",
        "2min",
        "Lesedauer: 4 Minuten",
        "Temps de lecture : 3 min",
      })
  void knowsALineThatIsNothingButADateInManyLanguages(String line) {
    assertThat(BodyDates.isBareDate(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am 28.04.2023 sank die Fähre.",
        "2024/25 season",
        "12 Minuten",
        "27 February 2026, Ostend",
        "1/2/3",
        "7. 5. 3.",
      })
  void leavesALineThatSaysMore(String line) {
    assertThat(BodyDates.isBareDate(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published in 1954, the novel was out of print within two years of the fire.",
        "Updated rules for 40 bakeries will be sent out by the ministry before summer begins.",
        "It was published on February 13, 2025.",
      })
  void leavesProseAlone(String line) {
    assertThat(BodyDates.isPublishedLine(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02-13T10:15:00+02:00      | 2025-02-13T08:15:00Z
          2025-02-13T10:15Z              | 2025-02-13T10:15:00Z
          2025-02-13 10:15:30 +0100      | 2025-02-13T09:15:30Z
          2025-02-13T10:15:00.123Z       | 2025-02-13T10:15:00Z
          2025-02-13                     | 2025-02-13
          Thu, 13 Feb 2025 10:15:00 GMT  | 2025-02-13T10:15:00Z
          February 13, 2025              | 2025-02-13
          2025-13-45T10:15:00Z           |
          yesterday                      |
          """)
  void readsTheDatesOfMetadata(String value, String moment) {
    Moment read = Dates.read(value);
    assertThat(read == null ? null : read.toString()).isEqualTo(moment);
  }
}
