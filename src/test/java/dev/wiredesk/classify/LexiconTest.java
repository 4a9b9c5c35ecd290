package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void takesNoNumberForAWordOfATopic() {
    assertThat(Lexicon.terms())
        .extracting(Term::words)
        .isNotEmpty()
        .noneMatch(words -> words.chars().allMatch(Character::isDigit));
  }
}
