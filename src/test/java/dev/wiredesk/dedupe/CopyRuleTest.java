package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies as outlets make them, and look-alikes that are none. */
class CopyRuleTest {

  private static final String COPY =
      """
      Eleven ships laden with wheat and barley left the port of Odesa on Sunday, hours after negotiators said that talks
      on a new shipping corridor would resume. The vessels carried some 300,000 tonnes, most of it bound for Egypt.
      Insurers had held back cover for 10 days while the agreement was in doubt. The harbour master, Olena Marchuk, said
      another 9 ships were waiting for pilots and that the first would sail on Tuesday if the weather held.
      """;

  @Test
  void takesACutVersionForACopy() {
    assertThat(judge(COPY, COPY.substring(0, 260))).isPresent();
    assertThat(judge(COPY.substring(0, 260), COPY)).isPresent();
  }

  @Test
  void takesACopyWithBoilerplateAroundItForACopy() {
    String own =
        "You are reading the morning edition of our paper. "
            + COPY
            + "\nDo you have a view on this? Write to the letters page by noon on Friday.";
    assertThat(judge(COPY, own)).isPresent();
  }

  @Test
  void takesALightlyEditedVersionForACopy() {
    assertThat(judge(COPY, COPY.replace("hours after", "shortly after").replace("some ", "about ")))
        .isPresent();
  }

  @Test
  void takesAnotherTurnOfTheSameTemplateForAnotherStory() {
    String other =
        COPY.replace("Odesa", "Constanta")
            .replace("Egypt", "Tunisia")
            .replace("Olena Marchuk", "Radu Ionescu")
            .replace("300,000", "120,000")
            .replace("10 days", "3 days")
            .replace("9 ships", "4 ships");
    assertThat(judge(COPY, other)).isEmpty();
  }

  @Test
  void takesOtherWordsOnTheSameEventForAnotherStory() {
    String other =
        """
        Grain is moving again. After more than a week at anchor, a convoy of 11 cargo ships put to sea from Odesa on Sunday
        as diplomats agreed to meet again. Egypt is to receive most of the 300,000 tonnes, according to harbour officials.
        """;
    assertThat(judge(COPY, other)).isEmpty();
  }

  @Test
  void doesNotJudgeByAFewWords() {
    assertThat(judge("Eleven ships left the port of Odesa on Sunday.", COPY)).isEmpty();
    assertThat(judge("", COPY)).isEmpty();
  }

  @Test
  void takesACopyInAnotherOrderForACopy() {
    String[] sentences = COPY.strip().split("(?<=\\.)\\s+");
    String other = String.join(" ", java.util.List.of(sentences).reversed());
    assertThat(judge(COPY, other)).isPresent();
  }

  @Test
  void takesACorrectedNumberForACorrection() {
    assertThat(judge(COPY, COPY.replace("300,000", "320,000"))).isPresent();
  }

  @Test
  void takesACopyInOtherSpellingForACopy() {
    String wire =
        """
        Output of the programme fell five pct to three mln tonnes, and the labour ministry recognised that honouring the
        agreement would cost 40 mln dlrs. Growers organised a protest in the centre of Lima and cancelled deliveries.
        """;
    String paper =
        """
        Output of the programme fell 5 per cent to 3 million tonnes, and the labor ministry recognized that honoring the
        agreement would cost 40 million dollars. Growers organized a protest in the center of Lima and canceled deliveries.
        """;
    assertThat(Words.of(wire).contained(Words.of(paper))).isEqualTo(1);
  }

  @Test
  void asksMoreOfAnOutletsOwnCopy() {
    String nextWeek =
        COPY.replace("300,000", "410,000").replace("10 days", "3 days").replace("9 ships", "4");
    assertThat(resent(COPY, COPY)).isPresent();
    assertThat(resent(COPY, nextWeek)).isEmpty();
  }

  @Test
  void saysWhatItFound() {
    assertThat(resent(COPY, COPY))
        .hasValue("100 % of the words, 100 % of the names and 100 % of the numbers");
  }

  @Test
  void countsRunsOfWordsWhateverTheirCaseAndPunctuation() {
    Words plain = Words.of("the ships left the port of Odesa on Sunday");
    Words loud = Words.of("THE SHIPS, LEFT: the port (of) odesa on sunday!");

    assertThat(plain.contained(loud)).isEqualTo(1);
    assertThat(plain.contained(Words.of("nothing of the kind was ever said here"))).isZero();
    assertThat(Words.of("too few words").contained(plain)).isZero();
  }

  @Test
  void tellsNamesFromFirstWordsOfSentences() {
    Words words = Words.of("Talks ended. Ministers from Peru met Ana on 3 March.");

    assertThat(IntStream.range(0, words.count()).filter(words::isName)).containsExactly(4, 6, 9);
    assertThat(IntStream.range(0, words.count()).filter(words::isNumber)).containsExactly(8);
  }

  private static Optional<String> resent(String before, String after) {
    return CopyRule.resent(Tellings.of("Ships leave", before), Tellings.of("Ships leave", after));
  }

  private static Optional<String> judge(String one, String other) {
    return CopyRule.syndicated(Tellings.of("", one), Tellings.of("", other));
  }
}
