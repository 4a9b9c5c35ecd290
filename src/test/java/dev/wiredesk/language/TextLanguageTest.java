package dev.wiredesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

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
    assertThat(TextLanguage.of(text)).isEqualTo(language);
  }

  @Test
  void doesNotGuessFromAFewWords() {
    assertThat(TextLanguage.of("Odesa, Kyiv")).isNull();
  }

  private static final String GERMAN =
      "Die Fähren fahren wieder, seit der Sturm über die Bucht gezogen ist, und am Mittag waren alle im Hafen. "
          + "Der Hafenmeister sagte, die Mole habe gehalten, nur zwei Boote seien gegen die Mauer getrieben worden. "
          + "Die Reederei will in den nächsten Tagen entscheiden, ob sie eine weitere Fähre auf die Strecke schickt.";
  private static final String SLOVAK =
      "Trajekty opäť premávajú od pondelka, keď robotníci opravili vlnolam, ktorý v noci poškodila búrka v zálive. "
          + "Prístavný úrad oznámil, že lode budú odchádzať každú hodinu a že cestujúci majú sledovať oznamy. "
          + "Nikto z námorníkov nebol zranený, iba dve malé lode narazili do múru a museli ich odtiahnuť na breh.";
  private static final String RUSSIAN =
      "Паромы снова вышли в море в понедельник, когда шторм ушёл из залива, а рабочие починили причал. "
          + "Начальник порта сказал, что волнолом выдержал, и только две лодки ударились о стену. "
          + "Компания решит в ближайшие дни, нужен ли на этой линии ещё один паром, сообщили в порту города. Рыбаки ждут тихой погоды.";

  @ParameterizedTest
  @CsvSource({"en, de", "en-us, de", "de-AT, de-AT", "nl, nl", "ru, de"})
  void believesNoDeclarationThatALongTextContradicts(String declared, String language) {
    assertThat(TextLanguage.of(declared, GERMAN)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"cs, cs", "sk, sk", "en-GB, sk"})
  void leavesNeighboursToThePublisher(String declared, String language) {
    assertThat(TextLanguage.of(declared, SLOVAK)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"en, ru", "de, ru", "uk, uk", "ru-RU, ru-RU"})
  void knowsALanguageByItsScript(String declared, String language) {
    assertThat(TextLanguage.of(declared, RUSSIAN)).isEqualTo(language);
  }

  @Test
  void doesNotContradictOverAShortText() {
    assertThat(TextLanguage.of("en", "Die Fähren fahren wieder, seit der Sturm vorbei ist."))
        .isEqualTo("en");
  }
}
