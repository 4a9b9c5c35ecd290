package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencySignsTest {

  @ParameterizedTest
  @EnumSource(Agency.class)
  void knowsEveryAgencyByItsCodeItsTitleAndItsHost(Agency agency) {
    assertThat(AgencySigns.exactly(agency.code())).isEqualTo(agency);
    assertThat(AgencySigns.exactly(agency.title())).isEqualTo(agency);
    assertThat(AgencySigns.atHostOf("https://www." + agency.hosts().getFirst() + "/a"))
        .isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Doe, Associated Press         | AP
          By JANE DOE, ASSOCIATED PRESS      | AP
          Source: AP Photo                   | AP
          Jane Doe/AFP via Getty Images      | AFP
          © 2025 dpa-AFX                     | DPA
          Copyright 2025 The Canadian Press  | CP
          By Jane Doe for PA Media           | PA
          REUTERS/Jane Doe                   | REUTERS
          Jane Doe, CP                       | CP
          (c) Interfax-Ukraine               | INTERFAX_UKRAINE
          Australian Associated Press        | AAP
          """)
  void findsTheAgencyThatSignsALine(String line, Agency agency) {
    assertThat(AgencySigns.signing(line)).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe, Scranton, PA",
        "Copyright 2025 The Audi TT club",
        "Jane Doe drove a TT to the CP rail yard",
        "By Lusanne Doe",
        "By Bloomberga Tassin",
        "Photo by Pansa Doe",
        "By Jane Apple",
      })
  void doesNotTakePartsOfOtherNamesForAgencies(String line) {
    assertThat(AgencySigns.signing(line)).isNull();
  }

  @Test
  void doesNotTakeAHostForAnAgencyBecauseItsNameEndsAlike() {
    assertThat(AgencySigns.atHostOf("https://soapap.org/x")).isNull();
    assertThat(AgencySigns.atHostOf("https://outlet.example/reuters.com")).isNull();
  }
}
