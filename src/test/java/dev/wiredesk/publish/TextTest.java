package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @Test
  void leavesOutWhatXmlCannotHoldAndNothingElse() {
    assertThat(Text.clean("a\u0000\u001F\uDC00\uFFFF\u0090\r\nb\té\uD83D\uDE00"))
        .isEqualTo("a\nb\té\uD83D\uDE00");
    assertThat(Text.clean(new StringBuilder().appendCodePoint(0x1FFFE).append('x').toString()))
        .isEqualTo("x");
  }

  @Test
  void cutsAfterAWordAndNeverThroughACharacter() {
    assertThat(Text.cut("short", 10)).isEqualTo("short");
    assertThat(Text.cut("the quick brown fox", 12)).isEqualTo("the quick…");
    assertThat(Text.cut("\uD83D\uDE00".repeat(10), 6)).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/, true",
    "HTTP://a.example/, true",
    "javascript:alert(1), false",
    "data:text/html;base64, false",
    "//a.example/, false",
    ", false"
  })
  void trustsOnlyWebAddresses(String address, boolean trusted) {
    assertThat(Text.isWebAddress(address)).isEqualTo(trusted);
  }

  @ParameterizedTest
  @CsvSource({
    "en, en, ltr",
    "pt_BR, pt-BR, ltr",
    "ar-EG, ar-EG, rtl",
    "he, he, rtl",
    "ur, ur, rtl",
    "ku-Arab, ku-Arab, rtl",
    "az-Latn, az-Latn, ltr",
    "not a language, , auto",
    ", , auto"
  })
  void knowsTheDirectionOfALanguage(String said, String tag, String direction) {
    assertThat(LanguageTag.of(said)).isEqualTo(tag);
    assertThat(Direction.of(LanguageTag.of(said))).isEqualTo(direction);
  }
}
