package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every two ideographs       | 青岚县发生      | 青岚,岚县,县发,发生
          one alone                  | 雪              | 雪
          beside figures             | 发生5.1级地震   | 发生,5.1,级地,地震
          kana as far as they go     | バスが転落した  | バス,が,転落,した
          lengthened hiragana        | らーめん店      | らーめん,店
          a repeated ideograph       | 佐々木          | 佐々,々木
          narrow katakana            | ｶﾒﾗを           | ｶﾒﾗ,を
          ideographs beyond the BMP  | 𠀀𠀁人          | 𠀀𠀁,𠀁人
          letters of other scripts   | NATO峰会        | NATO,峰会
          Korean beside ideographs   | 美대통령        | 美,대통령
          nothing to cut             | well-known      | well-known
          """)
  void cuts(String what, String word, String units) {
    List<String> cut = new ArrayList<>();
    Signs.cut(word, cut::add);
    assertThat(cut).as(what).containsExactly(units.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. paid 2,000.50 for ½ of the well-known 2-1 team, d’Ivoire's.",
        "Рада ухвалила закон № 12-р, п'ять депутатів – проти.",
        "Η κυβέρνηση ανακοίνωσε 3,5% αύξηση.",
        "قال الوزير إن ١٢ سفينة غادرت الميناء.",
        "הממשלה אישרה 3 חוקים ביום שלישי.",
        "정부는 3일 새 법안을 발표했다.",
        "กองเฝ้าระวังแผ่นดินไหวรายงานว่า เกิดแผ่นดินไหวขนาด 5.1",
      })
  void leavesWordsOfOtherScriptsAsTheyAreBesideSigns(String text) {
    Words alone = Words.of(text);
    Words beside = Words.of(text + "\n漢字カナ");

    assertThat(hashes(beside, alone.count())).isEqualTo(hashes(alone, alone.count()));
  }

  @Test
  void takesTheSameFigureWideOrNarrow() {
    assertThat(Words.of("１２人がけが").at(0)).isEqualTo(Words.of("12人がけが").at(0));
  }

  @Test
  void tellsWhatIsWrittenThere() {
    Words words = Words.of("青岚县NATO会");

    assertThat(words.written(0)).isEqualTo("青岚");
    assertThat(words.written(2)).isEqualTo("NATO");
    assertThat(words.written(3)).isEqualTo("会");
  }

  @Test
  void countsTwoWordsForThreeOverlappingPairs() {
    assertThat(Words.of("横跨内港的吊桥").length()).isEqualTo(4);
    assertThat(Words.of("the swing bridge").length()).isEqualTo(3);
  }

  @Test
  void takesNoTwoPairsForSpellingsOfOneName() {
    assertThat(Variants.alike("青岚", "青山")).isFalse();
    assertThat(Variants.alike("Kyiv", "Kiev")).isTrue();
  }

  private static List<Long> hashes(Words words, int count) {
    return LongStream.range(0, count).mapToObj(i -> words.at((int) i)).toList();
  }
}
