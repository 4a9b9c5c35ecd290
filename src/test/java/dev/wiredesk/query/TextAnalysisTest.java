package dev.wiredesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalysisTest {

  @ParameterizedTest
  @CsvSource({
    "l'Iran, iran",
    "L’Union, union",
    "d'Ivoire, ivoire",
    "qu’Alger, alger",
    "dell’Ucraina, ucraina",
    "nell'Est, est",
    "l'Iran's, iran",
    "O'Brien, o'brien",
    "aujourd'hui, aujourd'hui"
  })
  void takesElidedWordsOffTheWordBehindThem(String text, String word) {
    assertThat(TextAnalysis.words(text)).isEqualTo(List.of(word));
  }
}
