package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | The ferries sailed again on Monday after the storm had passed the bay.
          de    | Die Fähren fahren wieder, seit der Sturm über die Bucht gezogen ist.
          fr    | Les bacs naviguent de nouveau depuis que la tempête a quitté la baie.
          es    | Los transbordadores navegan de nuevo desde que la tormenta dejó la bahía.
          it    | I traghetti navigano di nuovo da quando la tempesta ha lasciato la baia.
          pl    | Promy znów pływają od poniedziałku, gdy robotnicy naprawili falochron.
          ru    | Паромы снова вышли в море в понедельник, когда шторм ушёл из залива.
          uk    | Пороми знову вийшли в море у понеділок, коли шторм пішов із затоки.
          ar    | عادت العبارات إلى الإبحار يوم الاثنين بعد أن مرت العاصفة على الخليج.
          ja    | 港のフェリーは月曜日に運航を再開した。嵐で壊れた防波堤の修理が終わった。
          ko    | 항구의 여객선이 월요일 운항을 재개했다. 폭풍으로 무너진 방파제의 수리가 끝났다.
          zh-CN | 港口渡轮星期一恢复航行，被风暴损坏的防波堤已经修好，船只在中午前进港。
          """)
  void tellsTheLanguageOfAText(String language, String text) {
    assertThat(Languages.of(text)).isEqualTo(language);
  }

  @Test
  void doesNotGuessFromAFewWords() {
    assertThat(Languages.of("Odesa, Kyiv")).isNull();
  }

  @Test
  void goesByWhatThePublisherSays() {
    Article article =
        new Normaliser()
            .normalise(
                Entries.of("<p>The ferries sailed again on Monday after the storm.</p>").entry(),
                URI.create("https://outlet.example/"),
                "en-GB");
    assertThat(article.language()).isEqualTo("en-GB");
  }
}
