package dev.wiredesk.normalise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KYIV, Ukraine (AP) — Rain fell.                  | KYIV, Ukraine   |         | AP
          PARIS, March 4 (Reuters) - Rain fell.            | PARIS           | March 4 | REUTERS
          BERLIN (dpa) – Rain fell.                        | BERLIN          |         | DPA
          Berlin (dpa/lno) - Rain fell.                    | Berlin          |         | DPA
          BEIJING, March 4 (Xinhua) -- Rain fell.          | BEIJING         | March 4 | XINHUA
          SEOUL, March 4 (Yonhap) -- Rain fell.            | SEOUL           | March 4 | YONHAP
          MOSCOW. March 4 (Interfax) - Rain fell.          | MOSCOW          | March 4 | INTERFAX
          KYIV, March 4 (Interfax-Ukraine) - Rain fell.    | KYIV            | March 4 | INTERFAX_UKRAINE
          New Delhi, Mar 4 (PTI) Rain fell.                | New Delhi       | Mar 4   | PTI
          Paris, 4 mars (AFP) - La pluie tombe.            | Paris           | 4 mars  | AFP
          ST. JOSEPH, Mich. (AP) — Rain fell.              | ST. JOSEPH, Mich. |       | AP
          UNITED NATIONS (The Associated Press) — Rain fell. | UNITED NATIONS |        | AP
          KØBENHAVN (Ritzau) - Regn faldt.                 | KØBENHAVN       |         | RITZAU
          WASHINGTON/BRUSSELS, March 4 (Reuters) - Rain.   | WASHINGTON/BRUSSELS | March 4 | REUTERS
          MADRID — Rain fell.                              | MADRID          |         |
          CLEVELAND, Ohio – Rain fell.                     | CLEVELAND, Ohio |         |
          BERLIN -- Rain fell.                             | BERLIN          |         |
          """)
  void readsPlaceDateAndAgency(String line, String place, String date, Agency agency) {
    Datelines.Found found = requireNonNull(Datelines.find(line));
    assertThat(found.dateline()).isEqualTo(new Dateline(place, date, agency));
    assertThat(line.substring(found.end())).matches("(?:Rain|La pluie|Regn).*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bremen. Der Hafen bleibt bis Freitag gesperrt, weil ein Bagger liegt.         | Bremen
          Hamburg/Bremen. Der Hafen bleibt bis Freitag gesperrt, weil ein Bagger liegt. | Hamburg/Bremen
          Neuss · Der Hafen bleibt bis Freitag gesperrt, weil ein Bagger liegt.         | Neuss
          """)
  void readsAPlaceBeforeAFullStop(String line, String place) {
    Datelines.Found found = requireNonNull(Datelines.find(line));
    assertThat(found.dateline()).isEqualTo(new Dateline(place, null, null));
    assertThat(line.substring(found.end())).startsWith("Der Hafen");
  }

  @Test
  void readsAnAgencyThatSignsWithoutAPlace() {
    Datelines.Found found = requireNonNull(Datelines.find("(Reuters) - Rain fell."));
    assertThat(found.dateline()).isNull();
    assertThat(found.agency()).isEqualTo(Agency.REUTERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The French agency (AFP) said that rain fell.",
        "Agence France-Presse (AFP) said that rain fell.",
        "BREAKING — Rain fell.",
        "Stille. Der Hafen bleibt bis Freitag gesperrt, weil ein Bagger liegt.",
        "Bremen. Und dann?",
        "Bremen gewinnt. Der Hafen bleibt bis Freitag gesperrt, weil ein Bagger liegt.",
        "THE STATE OF THE HARBOUR TODAY - Rain fell.",
        "UPDATE - Rain fell.",
        "It rained (a lot) - and then it stopped.",
        "Rain fell — hard.",
        "I — for one — like rain.",
        "",
      })
  void leavesProseAlone(String line) {
    assertThat(Datelines.find(line)).isNull();
  }
}
