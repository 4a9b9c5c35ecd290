package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest
  @CsvSource({
    "'One, two.', 6",
    "'Київ', 4",
    "'渡船停航', 12",
    "'フェリー', 8",
    "'여객선', 6",
    "'เรือข้ามฟาก', 9",
    "'  — … ', 0",
  })
  void weighsAScriptByWhatItsLettersSay(String text, int weight) {
    assertThat(Letters.weigh(text)).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({
    "'It sank.', true",
    "'“It sank!” ', true",
    "'渡船停航了。', true",
    "'जहाज़ डूब गया।', true",
    "'غرقت السفينة؟', true",
    "'Ferry sinks off quay', false",
    "'', false",
  })
  void knowsTheEndOfASentence(String text, boolean ends) {
    assertThat(Letters.endsSentence(text)).isEqualTo(ends);
  }
}
