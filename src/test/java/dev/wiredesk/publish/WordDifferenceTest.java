package dev.wiredesk.publish;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.publish.WordDifference.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Twelve people died.      | Fifteen people died.       | [-Twelve][+Fifteen] people died.
          The bridge is shut.      | The old bridge is shut.    | The [+old ]bridge is shut.
          The old bridge is shut.  | The bridge is shut.        | The [-old ]bridge is shut.
          In red paint it shone.   | In deep blue it shone.     | In [-red paint][+deep blue] it shone.
          It cost 1.5 million.     | It cost 15 million.        | It cost [-1.5][+15] million.
          死者は12人です。           | 死者は15人です。             | 死者は[-12][+15]人です。
          """)
  void marksTheWordsThatDiffer(String before, String after, String marked) {
    assertThat(marked(List.of(before), List.of(after))).isEqualTo(marked);
  }

  @Test
  void leavesOutParagraphsThatAreTheSame() {
    assertThat(
            marked(List.of("One.", "Two.", "Three."), List.of("One.", "Four.", "Three.", "Five.")))
        .isEqualTo("[-Two.]\n[+Four.]\n[+Five.]");
  }

  @Test
  void tellsWholeWhatHasHardlyAWordInCommon() {
    assertThat(
            marked(
                List.of("The crew left the old quay for the mole at dawn."),
                List.of("The crew of nine had sailed before anybody saw the fog.")))
        .isEqualTo(
            "[-The crew left the old quay for the mole at dawn.]\n"
                + "[+The crew of nine had sailed before anybody saw the fog.]");
    assertThat(
            marked(
                List.of("It will be mended where it lies, the mayor said."),
                List.of("It will be sold as it is, the mayor said.")))
        .isEqualTo("It will be [-mended where it lies][+sold as it is], the mayor said.");
  }

  @Test
  void comparesAParagraphWithWhatHasBecomeOfIt() {
    assertThat(
            marked(
                List.of("Divers found eleven holes.", "It will cost a year's fees."),
                List.of(
                    "The mayor is away.",
                    "Divers found twelve holes.",
                    "Nobody was hurt.",
                    "It will cost two years' fees.")))
        .isEqualTo(
            """
            [+The mayor is away.]
            Divers found [-eleven][+twelve] holes.
            [+Nobody was hurt.]
            It will cost [-a year's][+two years'] fees.\
            """);
  }

  @Test
  void comparesSentencesWithoutBlanks() {
    assertThat(marked(List.of("港务局周日表示，渡轮将修复，费用140万克朗。"), List.of("港务局周一表示，渡轮将修复，费用160万克朗。")))
        .isEqualTo("港务局周[-日][+一]表示，渡轮将修复，费用[-140][+160]万克朗。");
  }

  @Test
  void shortensWhatLiesBetween() {
    String long1 = "word ".repeat(200);

    assertThat(marked(List.of(long1 + "old"), List.of(long1 + "new")))
        .hasSizeLessThan(300)
        .contains(" … ")
        .endsWith("[-old][+new]");
  }

  @Test
  void tellsWholeWhatIsTooLongToCompare() {
    String long1 = "a b c d e f ".repeat(1_000);

    assertThat(WordDifference.of(List.of(long1 + "old"), List.of(long1 + "new")).getFirst())
        .extracting(Part::text)
        .containsExactly(long1 + "old", long1 + "new");
  }

  @Test
  void saysNothingWhereNothingDiffers() {
    assertThat(WordDifference.of(List.of("One."), List.of("One."))).isEmpty();
  }

  private static String marked(List<String> before, List<String> after) {
    return WordDifference.of(before, after).stream()
        .map(parts -> parts.stream().map(WordDifferenceTest::marked).collect(joining()))
        .collect(joining("\n"));
  }

  private static String marked(Part part) {
    return switch (part.kind()) {
      case SAME -> part.text();
      case TAKEN_OUT -> "[-" + part.text() + "]";
      case PUT_IN -> "[+" + part.text() + "]";
    };
  }
}
