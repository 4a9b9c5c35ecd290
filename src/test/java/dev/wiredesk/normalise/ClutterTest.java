package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the systems that outlets write with put into their feeds of their own. */
class ClutterTest {

  private static final String LEDE = "<p>The ice on the lake broke on Tuesday at noon.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"subscription-widget-wrap-editor\"><p>Lake Letters lives on its readers.</p></div>",
        "<div class=\"kg-card kg-signup-card\"><h2>Lake Letters</h2><p>No spam, ever.</p></div>",
        "<div id=\"ez-toc-container\"><p>In this article</p><ul><li>Ice</li></ul></div>",
        "<div class=\"saboxplugin-wrap\"><p>Mara Lind has written of lakes since 2011.</p></div>",
        "<p><a class=\"more-link\" href=\"https://lake.example/1\">Continue reading Ice breaks</a></p>",
        "<span class=\"field field--name-created\">Tue, 03/03/2026 - 10:15</span>",
        "<p><span style=\"border:0;clip:rect(0 0 0 0);height:1px\">, opens new tab</span></p>",
      })
  void isNoCopy(String box) {
    assertThat(Entries.of(LEDE + box).normalised().body()).isEqualTo(LEDE);
  }

  @Test
  void keepsThePartsOfADrupalEntryThatAreTheEntry() {
    String entry =
        "<span class=\"field field--name-title\">Ice breaks</span>\n"
            + "<span class=\"field field--name-uid\"><span>mlind</span></span>\n"
            + "<div class=\"field field--name-body\">"
            + LEDE
            + "</div>";
    assertThat(Entries.of(entry).titled("Ice breaks").normalised().body()).isEqualTo(LEDE);
  }

  @Test
  void hearsNothingThatIsSaidForTheEarsOnly() {
    String link =
        "<p>It was <a href=\"https://lake.example/1\">said<span class=\"screen-reader-text\">"
            + " (opens in a new window)</span></a> at noon.</p>";
    assertThat(Entries.of(link).normalised().text()).isEqualTo("It was said at noon.");
  }

  @Test
  void readsASignThatIsAPictureAsText() {
    String sign =
        "<p>Great <img src=\"https://s.w.org/images/core/emoji/15.0.3/72x72/1f600.png\""
            + " alt=\"😀\" class=\"wp-smiley\"> day</p>";
    assertThat(Entries.of(sign).normalised().body()).isEqualTo("<p>Great 😀 day</p>");
  }

  @Test
  void keepsThePictureOfASignThatHasNoText() {
    String sign = "<p>Great <img src=\"https://lake.example/sign.png\" class=\"emoji\"> day</p>";
    assertThat(Entries.of(sign).normalised().body()).contains("sign.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>It broke<a href=\"https://lake.example/1\"> </a>at noon.</p>",
        "<p>It broke<b>&nbsp;</b>at noon.</p>",
      })
  void leavesABlankWhereALinkHoldsNothingElse(String paragraph) {
    assertThat(Entries.of(paragraph).normalised().text()).isEqualTo("It broke at noon.");
  }

  @Test
  void readsABodyThatRepeatsAParagraphWithFurnitureBetweenItsBreaks() {
    String told = "<p>The dredger left the harbour before the storm came in.<br>Advertisement</p>";
    String body = told + "<p>It is to return on Friday, the harbour master said.</p>" + told;
    assertThat(Entries.of(body).normalised().text())
        .isEqualTo(
            "The dredger left the harbour before the storm came in.\n"
                + "It is to return on Friday, the harbour master said.");
  }

  @Test
  void leavesReadingsOfSignsOutOfPlainText() {
    String read =
        "<p>今朝、<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>に<ruby>船<rt>ふね</rt></ruby>が着いた。</p>";
    Article article = Entries.of(read).normalised();
    assertThat(article.text()).isEqualTo("今朝、港に船が着いた。");
    assertThat(article.lede()).isEqualTo(article.text());
    assertThat(article.body()).contains("<rt>みなと</rt>");
  }

  @Test
  void dropsHalvesOfCharactersFromTextAsFromTheBody() {
    String cut = "<p>The harbour is open &#xD83D; again &#xFFFE;today &#x1F6A2;</p>";
    Article article = Entries.of(cut).titled("Open \ud83d again").normalised();
    assertThat(article.body()).isEqualTo("<p>The harbour is open  again today \ud83d\udea2</p>");
    assertThat(article.text()).isEqualTo("The harbour is open again today \ud83d\udea2");
    assertThat(article.headline()).isEqualTo("Open again");
  }

  @Test
  void turnsNoLettersRound() {
    String trick = "<p>The lake\u202etrick\u202c froze; \u2067שלום\u2069 they said.</p>";
    Article article = Entries.of(trick).titled("Ice\u202eeci").normalised();
    assertThat(article.body() + article.text() + article.headline()).doesNotContain("\u202e");
    assertThat(article.text()).contains("\u2067שלום\u2069");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 hours ago",
        "vor 2 Stunden",
        "il y a 2 heures",
        "hace 2 horas",
        "há 2 horas",
        "2 ore fa",
        "2 часа назад",
        "2 години тому",
        "Por Redacción",
        "La Rédaction",
      })
  void saysNothingOfTheStoryAboveIt(String line) {
    assertThat(Entries.of("<p>" + line + "</p>" + LEDE).normalised().body()).isEqualTo(LEDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reach the reporters at mara@lake.example or on X at @mara.",
        "Email Mara Lind at mara@lake.example.",
      })
  void tellsHowToReachItsAuthorBelowIt(String line) {
    String prose = LEDE + "<p>" + "The ferry left its berth. ".repeat(10).strip() + "</p>";
    String body = Entries.of(prose + "<p>" + line + "</p>").normalised().body();
    assertThat(body).doesNotContain("mara@").contains("The ferry left");
  }
}
