package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It sank on Tuesday at noon.             | WEEKDAY
          Elle a coulé mardi.                     | WEEKDAY
          Она затонула во вторник.                | WEEKDAY
          Она затонула в среду.                   | WEEKDAY
          Zatonęła w środę.                       | WEEKDAY
          Naufragou na terça-feira.               | WEEKDAY
          غرقت يوم الثلاثاء                       | WEEKDAY
          它星期二沉没。                          | WEEKDAY
          火曜日に沈んだ。                        | WEEKDAY
          It is open from Monday to Friday.       |
          It sank on 2 December.                  | DATE
          It sank on Dec. 2, they said.           | DATE
          Sie sank am 2. Dezember.                | DATE
          Se hundió el 2 de diciembre.            | DATE
          2日に沈んだ。                           | DATE
          In December 2026 it sank.               |
          At least 14 may have died.              |
          It sank at 15:30.                       | CLOCK CLOCK
          It sank at 3 a.m. and 1530 GMT.         | CLOCK CLOCK
          Elle a coulé à 15h30.                   | CLOCK
          Sie sank um 15.30 Uhr.                  | CLOCK
          午後3時に沈んだ。                       | CLOCK
          They won 2:1 before 3,000 people.       |
          海州综合指数上涨25点。                  |
          """)
  void findsWhatSaysWhen(String text, String kinds) {
    List<String> expected = kinds == null ? List.of() : Arrays.asList(kinds.split(" ", -1));
    assertThat(kinds(text)).isEqualTo(expected);
  }

  @Test
  void takesNamesOfOneDayForTheSame() {
    assertThat(Weekdays.differ(Spelling.hash("вторник"), Spelling.hash("вторника"))).isFalse();
    assertThat(Weekdays.differ(Spelling.hash("Tuesday"), Spelling.hash("mardi"))).isFalse();
    assertThat(Weekdays.differ(Spelling.hash("Tuesday"), Spelling.hash("Wednesday"))).isTrue();
    assertThat(Weekdays.differ(Spelling.hash("Tuesday"), Spelling.hash("yesterday"))).isFalse();
  }

  private static List<String> kinds(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.count())
        .boxed()
        .flatMap(i -> Moments.at(words, i).map(Moments.Kind::name).stream())
        .toList();
  }
}
