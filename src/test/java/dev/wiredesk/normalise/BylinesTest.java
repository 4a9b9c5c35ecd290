package dev.wiredesk.normalise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By JANE DOE, Associated Press         | JANE DOE              | AP
          By Jane Doe and John Roe              | Jane Doe and John Roe |
          By The Associated Press               | The Associated Press  | AP
          BY ANN POE                            | ANN POE               |
          By Jane Doe, AP Staff Writer          | Jane Doe              | AP
          Jane Doe, Associated Press            | Jane Doe              | AP
          Jane Doe / AFP                        | Jane Doe              | AFP
          By Max van der Moe                    | Max van der Moe       |
          Von Max Moe                           | Max Moe               |
          Par Anne Poë                          | Anne Poë              |
          von Max Moe                           | Max Moe               |
          Associated Press, by Jane Doe         | Jane Doe              | AP
          Reuters - By Ann Poe and John Roe     | Ann Poe and John Roe  | REUTERS
          By Jane Doe of the Harbour Post       | Jane Doe of the Harbour Post |
          Szerző: Tóth Anna                     | Tóth Anna             |
          Yazan: Ayşe Demir                     | Ayşe Demir            |
          Автор: Анна Петрова                   | Анна Петрова          |
          מאת: דנה לוי                          | דנה לוי               |
          """)
  void readsWhoWroteIt(String line, String name, Agency agency) {
    assertThat(Bylines.read(line)).isEqualTo(new Bylines.Byline(name, agency));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the time he arrived, it rained.",
        "By Monday it had rained for a week.",
        "By noon",
        "Jane Doe, baker",
        "Reuters by night",
        "Harbour Post, by Jane Doe",
        "Von morgen an regnet es.",
        "Bystanders watched.",
        "Autor: unbekannt war er bis Montag.",
      })
  void leavesProseAlone(String line) {
    assertThat(Bylines.read(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Doe                        | Jane Doe
          By Jane Doe                     | Jane Doe
          jane@outlet.example (Jane Doe)  | Jane Doe
          Jane Doe <jane@outlet.example>  | Jane Doe
          Harbour Wave (www.hw.example)   | Harbour Wave
          Jane D&#8217;Oe                 | Jane D’Oe
          Jane Doe, Bremen                | Jane Doe
          Jane Doe und Max Moe, Bremen    | Jane Doe und Max Moe
          Jane Doe, Max                   | Jane Doe, Max
          García Márquez, Gabriel         | García Márquez, Gabriel
          Jane Doe, Max van der Moe, Sankt-Gallen | Jane Doe, Max van der Moe
          Jane Doe, Max Moe               | Jane Doe, Max Moe
          Doe, Jane                       | Doe, Jane
          Jane Doe, Jr                    | Jane Doe, Jr
          Jane Doe, the-harbour.example   | Jane Doe, the-harbour.example
          """)
  void readsAuthorFields(String field, String name) {
    Bylines.Byline byline = requireNonNull(Bylines.ofAuthor(field));
    assertThat(byline.name()).isEqualTo(name);
  }

  @Test
  void takesANumberForNobodysName() {
    assertThat(Bylines.ofAuthor("105092")).isNull();
  }
}
