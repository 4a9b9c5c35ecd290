package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoTest {

  /** A Wednesday. */
  private static final Instant SENT = Instant.parse("2026-11-25T15:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A time of day is the nearest one.
          EMBARGOED UNTIL 1800 GMT                               | 2026-11-25T18:00:00Z
          EMBARGOED UNTIL 18:00 GMT                              | 2026-11-25T18:00:00Z
          EMBARGOED UNTIL 0001 GMT                               | 2026-11-26T00:01:00Z
          EMBARGOED UNTIL 1430 GMT                               | 2026-11-25T14:30:00Z
          Embargo: 18h00 GMT                                     | 2026-11-25T18:00:00Z
          Embargoed until noon ET                                | 2026-11-25T17:00:00Z
          Embargoed until midnight GMT                           | 2026-11-26T00:00:00Z
          HOLD FOR RELEASE 10 a.m. EDT                           | 2026-11-25T14:00:00Z
          HOLD FOR RELEASE 6:30 p.m. EST                         | 2026-11-25T23:30:00Z
          HOLD FOR RELEASE 12 a.m. UTC                           | 2026-11-26T00:00:00Z
          # A day of the week is the next one.
          EMBARGOED UNTIL 1800 GMT MONDAY                        | 2026-11-30T18:00:00Z
          EMBARGOED UNTIL 1800 GMT ON WEDNESDAY                  | 2026-11-25T18:00:00Z
          Embargoed until Monday                                 | 2026-11-30T00:00:00Z
          Embargoed until 10am, Tues                             | 2026-12-01T10:00:00Z
          EMBARGOED TO 0001 MONDAY NOVEMBER 30                   | 2026-11-30T00:01:00Z
          Embargoed until midnight on Monday, London time        | 2026-12-01T00:00:00Z
          Sperrfrist: Montag, 18 Uhr                             | 2026-11-30T17:00:00Z
          Sous embargo jusqu'à lundi 18h30, heure de Paris       | 2026-11-30T17:30:00Z
          Embargo hasta el lunes a las 18:00 GMT                 | 2026-11-30T18:00:00Z
          Embargado até segunda-feira às 18h                     | 2026-11-30T18:00:00Z
          Эмбарго до 18:00 МСК понедельника                      | 2026-11-30T15:00:00Z
          Embargo till tomorrow 0700 hrs GMT                     | 2026-11-26T07:00:00Z
          Sperrfrist: heute, 18.15 Uhr                           | 2026-11-25T17:15:00Z
          # A date is a date, in its order and language.
          Sperrfrist: 25.11.2026, 18 Uhr                         | 2026-11-25T17:00:00Z
          Sperrfrist: 26.11., 9.30 Uhr MEZ                       | 2026-11-26T08:30:00Z
          Sperrfrist: 26. November 2026                          | 2026-11-26T00:00:00Z
          EMBARGOED UNTIL 26 NOVEMBER 2026 AT 0930 GMT           | 2026-11-26T09:30:00Z
          EMBARGOED UNTIL NOV. 26, 2026, 9:30 A.M. ET            | 2026-11-26T14:30:00Z
          EMBARGOED UNTIL NOV 30 2026 GMT                        | 2026-11-30T20:26:00Z
          Embargoed for release until 00.01 hrs (GMT), Thursday 26th November 2026 | 2026-11-26T00:01:00Z
          Not for publication before 2026-11-26 18:00 UTC        | 2026-11-26T18:00:00Z
          Not for publication before 2026-11-26T18:00:00+02:00   | 2026-11-26T16:00:00Z
          Embargoed until 11/26/2026 10 a.m. PST                 | 2026-11-26T18:00:00Z
          Embargoed until 26/11/2026 10 a.m. GMT                 | 2026-11-26T10:00:00Z
          Sous embargo jusqu'au 26 novembre 2026 à 6 heures GMT  | 2026-11-26T06:00:00Z
          Embargo hasta el 26 de noviembre de 2026, 18:00 UTC    | 2026-11-26T18:00:00Z
          Embargo fino alle 18 di giovedì 26 novembre            | 2026-11-26T18:00:00Z
          Эмбарго до 26 ноября 18:00 по Москве                   | 2026-11-26T15:00:00Z
          解禁 11月26日 18時30分                                 | 2026-11-26T09:30:00Z
          解禁日時：11月26日午後6時                              | 2026-11-26T09:00:00Z
          # Of a day that has no year, the nearest.
          EMBARGOED UNTIL 1800 GMT JAN 2                         | 2027-01-02T18:00:00Z
          EMBARGOED UNTIL 1800 GMT NOV 20                        | 2026-11-20T18:00:00Z
          """)
  void readsTheMomentThatAnAdvisoryNames(String words, Instant moment) {
    assertThat(Embargo.read(words, SENT)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED",
        "Strictly embargoed",
        "Embargoed until delivery",
        "Embargoed until further notice",
        "EMBARGOED UNTIL 2030, the papers tell of the fleet",
        "EMBARGOED UNTIL 2561 GMT",
        "Embargoed until 31/31/2026",
        "HOLD FOR RELEASE of all 12 hostages",
      })
  void readsNoneWhereNoneIsNamed(String words) {
    assertThat(Embargo.read(words, SENT)).isNull();
  }
}
