package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBodyTest {

  @ParameterizedTest
  @CsvSource({
    "<h4>a</h4><h4>b</h4>, <h2>a</h2><h2>b</h2>",
    "<h1>a</h1><h3>b</h3><h2>c</h2>, <h2>a</h2><h3>b</h3><h3>c</h3>",
    "<h3>a</h3><h2>b</h2><h6>c</h6>, <h2>a</h2><h2>b</h2><h3>c</h3>",
  })
  void ranksHeadingsBelowTheHeadlineWithoutAGap(String body, String fitted) {
    assertThat(PageBody.fit(body)).isEqualTo(fitted);
  }

  @Test
  void joinsACaptionWithThePictureBeforeIt() {
    assertThat(PageBody.fit("<p><img src=\"a\" alt=\"A\"></p><figcaption>c</figcaption>"))
        .isEqualTo("<figure><p><img src=\"a\" alt=\"A\"></p><figcaption>c</figcaption></figure>");
  }

  @Test
  void makesAParagraphOfACaptionWithoutAPicture() {
    assertThat(PageBody.fit("<p>a</p><figcaption>c</figcaption>"))
        .isEqualTo("<p>a</p><p class=\"caption\">c</p>");
  }

  @Test
  void leavesAFigureOneCaptionAtItsEnd() {
    assertThat(
            PageBody.fit(
                "<figure><figcaption>a</figcaption><img src=\"a\" alt=\"A\"><figcaption>b</figcaption>"
                    + "<cite>c</cite></figure>"))
        .isEqualTo(
            "<figure><p class=\"caption\">a</p><img src=\"a\" alt=\"A\"><cite>c</cite>"
                + "<figcaption>b</figcaption></figure>");
  }

  @ParameterizedTest
  @CsvSource({
    "<img src=\"a\">, <img src=\"a\" alt=\"\">",
    "<img src=\"a\" alt=\"A\" width=\"100%\" height=\"9\">, <img src=\"a\" alt=\"A\" height=\"9\">",
    "<img src=\"a\" alt=\"A\" sizes=\"auto\">, <img src=\"a\" alt=\"A\">",
    "<img src=\"a\" alt=\"A\" srcset=\"b 2x\">, <img src=\"a\" alt=\"A\">",
  })
  void saysOfAPictureOnlyWhatIsTrueOfIt(String body, String fitted) {
    assertThat(PageBody.fit(body)).isEqualTo(fitted);
  }

  @Test
  void tellsTheBrowserHowWideThePageShowsAPicture() {
    assertThat(PageBody.fit("<img src=\"a\" alt=\"A\" srcset=\"b 320w, c 640w\">"))
        .contains(" sizes=\"(max-width: 44rem) 100vw, 40rem\"");
  }

  @Test
  void namesALinkAroundAPictureWithoutWords() {
    assertThat(PageBody.fit("<a href=\"b\"><img src=\"a\" alt=\"\"></a>"))
        .contains("<a href=\"b\" aria-label=\"Picture\">");
    assertThat(PageBody.fit("<a href=\"b\"><img src=\"a\" alt=\"A\"></a><a href=\"c\">d</a>"))
        .doesNotContain("aria-label");
  }

  @Test
  void bringsATableIntoOrderAndLetsTheKeyboardMoveIt() {
    assertThat(
            PageBody.fit(
                "<table><tfoot><tr><td>3</td></tr></tfoot><tbody><tr><th scope=\"row\"></th></tr>"
                    + "</tbody></table>"))
        .isEqualTo(
            "<div class=\"scroller\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>"
                + "<tbody><tr><td></td></tr></tbody><tfoot><tr><td>3</td></tr></tfoot></table></div>");
  }

  @ParameterizedTest
  @CsvSource({
    "<time>last week</time>, <span>last week</span>",
    "<p lang=\"english\">a</p>, <p>a</p>",
    "<p lang=\"en-UK\">a</p>, <p lang=\"en\">a</p>",
    "<p lang=\"pt-BR\">a</p>, <p lang=\"pt-BR\">a</p>",
    "<p><bdo>a</bdo></p>, <p><span>a</span></p>",
    "<p><rt>a</rt></p>, <p><span>a</span></p>",
    "<p><ins datetime=\"today\">a</ins></p>, <p><ins>a</ins></p>",
  })
  void dropsWhatOnlyLooksLikeATimeOrLanguage(String body, String fitted) {
    assertThat(PageBody.fit(body)).isEqualTo(fitted);
  }

  @ParameterizedTest
  @CsvSource({
    "<ul>a <b>b</b><li>c</li><p>d</p></ul>, <ul><li>a <b>b</b></li><li>c</li><li><p>d</p></li></ul>",
    "<li>a</li>, <p>a</p>",
    "<li><p>a</p></li>, <div><p>a</p></div>",
    "<dl><dt>a</dt><dd>b</dd></dl>, <dl><dt>a</dt><dd>b</dd></dl>",
    "<dl><dd>a</dd><li>b</li></dl>, <div><p>a</p><p>b</p></div>",
  })
  void letsListsHoldItemsAlone(String body, String fitted) {
    assertThat(PageBody.fit(body)).isEqualTo(fitted);
  }

  @Test
  void takesAPictureWithoutWordsForNoHeading() {
    assertThat(PageBody.fit("<h3><img src=\"a\" alt=\"\"></h3><h3>b</h3>"))
        .isEqualTo("<p><img src=\"a\" alt=\"\"></p><h2>b</h2>");
  }

  @Test
  void keepsTextText() {
    assertThat(PageBody.fit("<p title=\"&lt;b&gt;\">1 &lt; 2 &amp; <b>so</b></p>"))
        .isEqualTo("<p title=\"&lt;b&gt;\">1 &lt; 2 &amp; <b>so</b></p>");
    assertThat(PageBody.fit("")).isEmpty();
  }
}
