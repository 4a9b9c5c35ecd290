package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherStoriesTest {

  private static final String LEDE =
      "<p>The ice on the lake broke on Tuesday with a sound that was heard in three villages, and"
          + " the ferry left its winter berth an hour later with a crew of four on board.</p>";

  private static final String REST =
      "<p>Two trucks that had crossed at dawn stood on the shore.</p>";

  private static final String LINKS =
      "<ul><li><a href=\"https://lake.example/2\">Ferry gets a new engine</a></li>"
          + "<li><a href=\"https://lake.example/3\">Trucks wait at the shore</a></li></ul>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also",
        "Related articles:",
        "Lire aussi :",
        "Mehr zum Thema",
        "Lea también:",
        "Leggi anche",
        "Leia também",
        "Lees ook:",
        "Čítajte aj:",
        "Citește și:",
        "Вижте още:",
        "Pročitajte još:",
        "Διαβάστε επίσης:",
        "Читайте также",
        "Читайте також:",
        "Baca juga:",
        "Xem thêm:",
        "اقرأ أيضا:",
        "קראו גם:",
        "بیشتر بخوانید:",
        "यह भी पढ़ें:",
        "相关阅读：",
        "関連記事",
        "관련기사",
      })
  void goWithTheWordsThatOpenThemWhereverTheyStand(String opener) {
    String box = "<p><strong>" + opener + "</strong></p>" + LINKS;
    assertThat(body(LEDE + box + REST)).isEqualTo(LEDE + REST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "À LIRE AUSSI <a href=\"https://lake.example/2\">Ferry gets a new engine</a>",
        "Lesen Sie auch <a href=\"https://lake.example/2\">Ferry gets a new engine</a>",
        "Baca juga: <a href=\"https://lake.example/2\">Ferry gets a new engine</a>",
        "Διαβάστε επίσης: <a href=\"https://lake.example/2\">Ferry gets a new engine</a>",
      })
  void goWhereTheyStandOnTheLineOfTheirOpener(String line) {
    assertThat(body(LEDE + "<p>" + line + "</p>" + REST)).isEqualTo(LEDE + REST);
  }

  @Test
  void areTheCopyWhereHardlyAnythingStandsBeforeThem() {
    String list = "<h3>Recommended</h3>" + LINKS + "<p>That is all for today.</p>";
    assertThat(body(list)).contains("Ferry gets a new engine", "Trucks wait at the shore");
  }

  @Test
  void endWhereProseGoesOn() {
    String background = "<h3>Hintergrund</h3>" + REST;
    assertThat(body(LEDE + background)).isEqualTo(LEDE + background);
  }

  private static String body(String markup) {
    return Entries.of(markup).normalised().body();
  }
}
