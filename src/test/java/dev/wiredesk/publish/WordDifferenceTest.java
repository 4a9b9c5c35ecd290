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
        .isEqualTo("[-Two][+Four].\n[+Five.]");
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
    String old = "a b ".repeat(5000);
    String now = "c d ".repeat(5000);

    assertThat(WordDifference.of(List.of(old), List.of(now)).getFirst()).hasSize(2);
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
