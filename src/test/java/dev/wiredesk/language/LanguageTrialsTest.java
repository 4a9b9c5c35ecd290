package dev.wiredesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LanguageTrialsTest {

  private static final List<String> PROSE =
      List.of(
          "The ferries sailed again on Monday after the storm had passed the bay.",
          "Die Fähren fahren wieder, seit der Sturm über die Bucht gezogen ist.",
          "De veerboten varen weer sinds de storm over de baai is getrokken.",
          "Les bacs naviguent de nouveau depuis que la tempête a quitté la baie.",
          "Los transbordadores navegan de nuevo desde que la tormenta dejó la bahía.",
          "As balsas voltaram a navegar desde que a tempestade deixou a baía.",
          "I traghetti navigano di nuovo da quando la tempesta ha lasciato la baia.",
          "Promy znów pływają od poniedziałku, gdy robotnicy naprawili falochron.",
          "Trajekty opäť premávajú od pondelka, keď robotníci opravili vlnolam.",
          "Паромы снова вышли в море в понедельник, когда шторм ушёл из залива.",
          "Пороми знову вийшли в море у понеділок, коли шторм пішов із затоки.",
          "عادت العبارات إلى الإبحار يوم الاثنين بعد أن مرت العاصفة على الخليج.",
          "港のフェリーは月曜日に運航を再開した。嵐で壊れた防波堤の修理が終わった。",
          "항구의 여객선이 월요일 운항을 재개했다. 폭풍으로 무너진 방파제의 수리가 끝났다.",
          "港口渡轮星期一恢复航行，被风暴损坏的防波堤已经修好，船只在中午前进港。",
          "1 2 3 – 45 % (67) … 89:10 !?");

  private static LanguageDetector library;
  private static LanguageTrials ours;

  @BeforeAll
  static void read() throws IOException {
    library =
        LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .build();
    ours = new LanguageTrials(NgramTable.read());
  }

  @Test
  void tellsOfEveryTextWhatTheLibraryTells() {
    Random random = new Random(7);
    int told = 0;
    for (int i = 0; i < 3_000; i++) {
      String text = mixture(random);
      String language = ours.of(text);
      assertThat(language).as(text).isEqualTo(ofLibrary(text));
      told += language == null ? 0 : 1;
    }
    assertThat(told).as("of texts whose language is told").isBetween(500, 2_900);
  }

  private static @Nullable String ofLibrary(String text) {
    var found = library.detect(text);
    return found.isPresent() ? found.get().toString() : null;
  }

  /** Pieces of up to three texts, so that many are hard to tell. */
  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
      String prose = PROSE.get(random.nextInt(PROSE.size()));
      int from = random.nextInt(prose.length());
      text.append(prose, from, from + random.nextInt(prose.length() - from)).append(' ');
    }
    return text.toString();
  }

  @Test
  void isCertainOfNothingWithoutLetters() {
    assertThat(ours.of("")).isNull();
    assertThat(ours.of("12 – 345 … 67")).isNull();
  }
}
