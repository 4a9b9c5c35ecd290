package dev.wiredesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en_gb, en-GB",
    "zh-hant-tw, zh-Hant-TW",
    "es-419, es-419",
    "ckb, ckb",
    "iw, he",
    "eng, en",
    "deu-AT, de-AT",
    "ger, de",
    "dut, nl",
    "en-uk, en",
    "en-xx, en",
    "english, ",
    "jp, ",
    "und, ",
    "'', ",
  })
  void namesOnlyLanguagesAndRegionsThatThereAre(String written, String tag) {
    assertThat(LanguageTag.of(written)).isEqualTo(tag);
  }
}
