package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordScannerTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");

  private static final String ODD =
      "aZß éИжΣİıشם漢字カ한ก1٣Ⅷ½²ʰǅ𝒜𐐀𠀀😀\ud835\udc00 ..,''’’--_–—\n\t\u0301\u200d\u00ad\u00a0()\"“:?!";

  @Test
  void findsWordsNumbersAndWhatMarksJoin() {
    assertThat(scanned("The U.S. paid 2,000.50 (well-known) euros—in Côte d’Ivoire - it's said."))
        .containsExactly(
            "The",
            "U.S",
            "paid",
            "2,000.50",
            "well-known",
            "euros",
            "in",
            "Côte",
            "d’Ivoire",
            "it's",
            "said");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a",
        "a-",
        "-a",
        "a--b a-b- a.b.c..d",
        "Рада ухвалила закон № 12-р, п'ять депутатів – проти.",
        "日本語のニュース、3月4日。",
        "𠀀𠀀-𝒜 \ud835 x\ud835-y \udc00z",
      })
  void findsWhatTheExpressionFinds(String text) {
    assertThat(scanned(text)).isEqualTo(matched(text));
  }

  @Test
  void findsWhatTheExpressionFindsInAnyMixtureOfSigns() {
    SplittableRandom lots = new SplittableRandom(1815);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = lots.nextInt(60); i > 0; i--) {
        text.append(ODD.charAt(lots.nextInt(ODD.length())));
      }
      assertThat(scanned(text.toString())).as("%s", text).isEqualTo(matched(text.toString()));
    }
  }

  @Test
  void takesForLettersWhatTheExpressionTakes() {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      all.appendCodePoint(point).append(' ');
    }
    assertThat(scanned(all.toString())).isEqualTo(matched(all.toString()));
  }

  private static List<String> scanned(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner(text);
    while (scanner.next()) {
      words.add(text.substring(scanner.start(), scanner.end()));
    }
    return words;
  }

  private static List<String> matched(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
