package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "pct, percent",
    "Mln, million",
    "mlns, million",
    "dlrs, dollars",
    "VS, versus",
    "two, 2",
    "Twelve, 12",
    "organisation, organization",
    "ORGANISATIONS, organizations",
    "colour, color",
    "labourers, labourers",
    "travelled, traveled",
    "centre, center",
    "theatres, theaters",
    "defence, defense",
    "Ukraine’s, ukraine's",
  })
  void spellingsOfOneWordAreOne(String one, String other) {
    assertThat(Spelling.hash(one)).isEqualTo(Spelling.hash(other));
  }

  @ParameterizedTest
  @CsvSource({"four, our", "hour, hor", "rise, rize", "tw, two", "twos, two", "tens, ten"})
  void wordsTooShortForAnEndingStayApart(String one, String other) {
    assertThat(Spelling.hash(one)).isNotEqualTo(Spelling.hash(other));
  }

  @Test
  void lettersOfAnyScriptLoseTheirCase() {
    Spelling spelling = new Spelling();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String word = "x" + Character.toString(point) + "y";
      spelling.fold(word, 0, word.length());
      assertThat(spelling.hash()).as("U+%x", point).isEqualTo(lowered(word));
    }
  }

  @Test
  void caseThatDependsOnTheNextLetterIsRead() {
    assertThat(Spelling.hash("ΣΊΣΥΦΟΣ")).isEqualTo(lowered("σίσυφος"));
    assertThat(Spelling.hash("İSTANBUL")).isEqualTo(lowered("i\u0307stanbul"));
  }

  @Test
  void aWordIsFoldedWhereItStands() {
    Spelling spelling = new Spelling();
    String text = "a" + "b".repeat(300) + " Three ISTANBUL";
    spelling.fold(text, 0, 301);
    assertThat(spelling.hash()).isEqualTo(lowered("a" + "b".repeat(300)));
    spelling.fold(text, 302, 307);
    assertThat(spelling.hash()).isEqualTo(Spelling.hash("3"));
    assertThat(spelling.isNumber()).isTrue();
    spelling.fold(text, 308, text.length());
    assertThat(spelling.hash()).isEqualTo(lowered("istanbul"));
    assertThat(spelling.isNumber()).isFalse();
  }

  /**
   * FNV-1a over the letters: hashes are kept in the archive, so they may never come out otherwise.
   */
  private static long lowered(String word) {
    long hash = 0xCBF29CE484222325L;
    for (char letter : word.toLowerCase(Locale.ROOT).replace('’', '\'').toCharArray()) {
      hash = (hash ^ letter) * 0x100000001B3L;
    }
    return hash;
  }
}
