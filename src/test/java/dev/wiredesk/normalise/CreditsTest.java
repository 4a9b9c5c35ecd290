package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source: AP Photo",
        "AP Photo/Jane Doe",
        "(AP Photo/Jane Doe, File)",
        "(Photo by Jane Doe/Getty Images)",
        "Photo: Jane Doe",
        "Photo by Jane Doe",
        "Image: Getty",
        "Bild: dpa",
        "REUTERS/Jane Doe",
        "Jane Doe/AFP via Getty Images",
        "Jane Doe / Reuters",
        "Associated Press/Jane Doe",
        "Jane Doe/Bernama",
        "Getty Images",
        "picture alliance/dpa | Jana Doe",
        "צילום: דנה לוי",
        "Bildrechte: Hafenkurier/Jana Doe",
        "Reprodução/Instagram",
        "FILE - The bridge in May 2024.",
        "FILE PHOTO: The bridge in May 2024.",
      })
  void recognisesCredits(String line) {
    assertThat(Credits.isCredit(line)).isTrue();
    assertThat(Credits.of(line)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photos of the bridge were shown in court.",
        "Source: the author's own conversations with bakers",
        "The AP reported rain.",
        "Reuters said on Monday that it would rain.",
        "Filed in May.",
        "Reuters | London",
        "Harbour Courier/Jane Doe",
        "The bridge fell. Jane/AFP",
        "Image is everything, the mayor said.",
        "Photo by the sea, she called it,",
        "© Harbour Courier",
        "",
      })
  void leavesProseAlone(String line) {
    assertThat(Credits.isCredit(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge on Monday. (AP Photo/Jane Doe)      | The bridge on Monday. | AP Photo/Jane Doe
          The bridge on Monday. REUTERS/Jane Doe         | The bridge on Monday. | REUTERS/Jane Doe
          The bridge on Monday. [Jane Doe/AFP]           | The bridge on Monday. | Jane Doe/AFP
          The bridge on Monday. Photo: Jane Doe          | The bridge on Monday. | Photo: Jane Doe
          The bridge on Monday. Jane Doe / AFP           | The bridge on Monday. | Jane Doe / AFP
          The bridge on Monday. AP/J. Doe                | The bridge on Monday. | AP/J. Doe
          The bridge on Monday © Jane Doe                | The bridge on Monday  | © Jane Doe
          The bridge on Monday. Associated Press/Jane Doe | The bridge on Monday. | Associated Press/Jane Doe
          """)
  void cutsTheCreditOffACaption(String caption, String words, String credit) {
    assertThat(SignedCaption.of(caption)).isEqualTo(new SignedCaption(words, List.of(credit)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Harbour Courier/Jane Doe", "Jane de Witt / Harbour Courier", "연합뉴스"})
  void takesTwoNamesOrAnAgencyForACreditBesideAPictureOnly(String credit) {
    String caption = "The bridge on Monday. " + credit;
    assertThat(SignedCaption.besidePicture(caption))
        .isEqualTo(new SignedCaption("The bridge on Monday.", List.of(credit)));
    assertThat(SignedCaption.of(caption).credits()).isEmpty();
  }

  @Test
  void takesAnOwnerOrAnEquationForACreditInACaptionOnly() {
    assertThat(Credits.isCreditOfCaption("© Harbour Courier/Jane Doe")).isTrue();
    assertThat(Credits.isCreditOfCaption("[사진=항구일보]")).isTrue();
    assertThat(Credits.isCredit("[사진=항구일보]")).isFalse();
    assertThat(Credits.isCreditOfCaption("© 2026 Harbour Courier")).isFalse();
    assertThat(Credits.isCreditOfCaption("© All rights reserved")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge on Monday. Open 24/7",
        "The bridge on Monday. Here and/or there",
      })
  void takesNothingElseForOneEvenBesideAPicture(String caption) {
    assertThat(SignedCaption.besidePicture(caption).credits()).isEmpty();
  }

  @Test
  void anAgencyThatASentenceIsAboutIsNoCredit() {
    String prose = "The minister resigned. Reuters, which first reported it, named two officials.";
    assertThat(SignedCaption.besidePicture(prose).credits()).isEmpty();
  }
}
