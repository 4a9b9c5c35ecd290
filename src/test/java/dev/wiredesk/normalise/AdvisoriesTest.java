package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE 2-Ferries sail again           | UPDATE     | UPDATE 2   | Ferries sail again
          WRAPUP 1-Ferries sail again           | UPDATE     | WRAPUP 1   | Ferries sail again
          CORRECTION: Ferries sail again        | CORRECTION | CORRECTION | Ferries sail again
          CORRECTED-UPDATE 3-Ferries sail again | CORRECTION | CORRECTED  | Ferries sail again
          (CORRECTED) Ferries sail again        | CORRECTION | CORRECTED  | Ferries sail again
          KORREKTUR: Fähren fahren wieder       | CORRECTION | KORREKTUR  | Fähren fahren wieder
          ИСПРАВЛЕНИЕ: Паромы снова ходят       | CORRECTION | ИСПРАВЛЕНИЕ | Паромы снова ходят
          【訂正】フェリー運航再開              | CORRECTION | 訂正       | フェリー運航再開
          KILL: Ferries sail again              | KILL       | KILL       | Ferries sail again
          STORY REMOVED: Ferries sail again     | KILL       | STORY REMOVED | Ferries sail again
          ANULADA: Vuelven los transbordadores  | KILL       | ANULADA    | Vuelven los transbordadores
          EMBARGOED UNTIL 1800 GMT: Ferries sail | EMBARGO   | EMBARGOED UNTIL 1800 GMT | Ferries sail
          EMBARGOED UNTIL 18:00 GMT MONDAY: Ferries sail | EMBARGO | EMBARGOED UNTIL 18:00 GMT MONDAY | Ferries sail
          EMBARGO 18:00 GMT - Ferries sail      | EMBARGO    | EMBARGO 18:00 GMT | Ferries sail
          SPERRFRIST BIS 18 UHR: Fähren fahren  | EMBARGO    | SPERRFRIST BIS 18 UHR | Fähren fahren
          RPT-Ferries sail again                | REPEAT     | RPT        | Ferries sail again
          """)
  void readsWhatStandsBeforeAHeadline(
      String line, Advisory.Kind kind, String words, String headline) {
    assertThat(Advisories.head(line))
        .isEqualTo(new Advisories.Headed(new Advisory(kind, words), headline));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Update: what we know of the ferries",
        "Killed in the crossing: five sailors",
        "KILL-switch for ferries tested",
        "Embargo: who pays",
        "Correctional officers strike"
      })
  void leavesHeadlinesThatSpeakToReaders(String line) {
    assertThat(Advisories.head(line)).isEqualTo(new Advisories.Headed(null, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Recasts with toll, adds quotes)                       | RECAST
          (Corrects spelling of name in paragraph 3)             | CORRECTION
          (Adds minister's comment)                              | UPDATE
          CORRECTION: The ferry left at nine, not at eight.      | CORRECTION
          EDITORS: PLEASE KILL the story on the ferry            | KILL
          This story has been withdrawn. A new one will follow.  | KILL
          EMBARGOED UNTIL 1800 GMT ON MONDAY                     | EMBARGO
          Sperrfrist: Montag, 18 Uhr                             | EMBARGO
          Embargo: 18h00 GMT                                     | EMBARGO
          HOLD FOR RELEASE 10 a.m. EDT                           | EMBARGO
          Not for publication before 6 p.m. ET on Monday         | EMBARGO
          Sous embargo jusqu'à lundi 18h30                       | EMBARGO
          (Corrige le nom du navire)                             | CORRECTION
          (Исправлено название судна)                            | CORRECTION
          """)
  void readsALineToDesks(String line, Advisory.Kind kind) {
    Advisory advisory = Advisories.read(line);
    assertThat(advisory).isNotNull().extracting(Advisory::kind).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Additional reporting is under way.)",
        "Corrects are rare here.",
        "Adds up: the ferry's budget",
        "Embargo: who pays",
        "(Fixtures) Harbour v Lake"
      })
  void leavesProse(String line) {
    assertThat(Advisories.read(line)).isNull();
  }

  @Test
  void keepsTheFullStopOfTheLastOfSeveralSentences() {
    assertThat(Advisories.read("CORRECTION: The ferry left at nine, not at eight."))
        .extracting(Advisory::words)
        .isEqualTo("CORRECTION: The ferry left at nine, not at eight");
    assertThat(Advisories.read("CORRECTION: We gave the toll as 12. It is 15."))
        .extracting(Advisory::words)
        .isEqualTo("CORRECTION: We gave the toll as 12. It is 15.");
  }

  @Test
  void tellsTheGravestOfWhatHeadlineAndCopySay() {
    Article article =
        Entries.of(
                "<p>(Recasts, adds toll)</p><p>CORRECTION: Two ferries, not three.</p>"
                    + "<p>The ferries sailed again on Monday after the storm had passed the bay.</p>")
            .titled("UPDATE 4-Ferries sail again")
            .normalised();
    assertThat(article.advisory())
        .isEqualTo(new Advisory(Advisory.Kind.CORRECTION, "CORRECTION: Two ferries, not three"));
    assertThat(article.headline()).isEqualTo("Ferries sail again");
    assertThat(article.text())
        .isEqualTo("The ferries sailed again on Monday after the storm had passed the bay.");
  }
}
