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

  /** Those that a desk cannot do without, each as it signs where it is at home. */
  @ParameterizedTest
  @CsvSource({
    "AP, Associated Press, AP",
    "REUTERS, Reuters, ロイター",
    "AFP, AFP, أ ف ب",
    "DPA, dpa, DPA",
    "PA, PA, PA Media",
    "EFE, EFE, Agencia EFE",
    "ANSA, ANSA, ANSA",
    "KYODO, Kyodo, 共同通信",
    "XINHUA, Xinhua, 新华社",
    "TASS, TASS, ТАСС",
    "INTERFAX, Interfax, Интерфакс",
    "UKRINFORM, Ukrinform, Укрінформ",
    "PAP, PAP, Polska Agencja Prasowa",
    "CTK, CTK, ČTK",
    "MTI, MTI, Magyar Távirati Iroda",
    "APA, APA, Austria Presse Agentur",
    "KEYSTONE_ATS, ATS, Keystone-ATS",
    "BELGA, Belga, Belga",
    "ANP, ANP, Algemeen Nederlands Persbureau",
    "TT, TT, Tidningarnas Telegrambyrå",
    "NTB, NTB, Norsk Telegrambyrå",
    "RITZAU, Ritzau, Ritzaus Bureau",
    "STT, STT, Suomen Tietotoimisto",
    "LUSA, Lusa, Agência Lusa",
    "ANADOLU, Anadolu, Anadolu Ajansı",
    "IANS, IANS, आईएएनएस",
    "PTI, PTI, भाषा",
    "YONHAP, Yonhap, 연합뉴스",
    "BERNAMA, Bernama, Bernama",
    "AAP, AAP, Australian Associated Press",
    "CP, CP, La Presse canadienne",
    "UPI, UPI, United Press International",
    "BLOOMBERG, Bloomberg, ブルームバーグ",
  })
  void knowsTheGreatAgenciesAbroadAndAtHome(Agency agency, String abroad, String home) {
    assertThat(AgencySigns.exactly(abroad)).isEqualTo(agency);
    assertThat(AgencySigns.exactly(home)).isEqualTo(agency);
    assertThat(AgencySigns.signing("© 2025 " + home)).isEqualTo(agency);
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
