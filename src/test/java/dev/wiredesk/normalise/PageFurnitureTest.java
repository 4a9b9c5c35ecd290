package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {

  private static final String PARAGRAPH =
      "<p>The ferry had left the quay an hour late, and nobody on board, the captain said, could say why.</p>";
  private static final String ARTICLE =
      "<div class=text><h1>Ferry leaves late</h1>" + PARAGRAPH.repeat(6) + "</div>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='share-bar'>FURNITURE</div>",
        "<div class=shareBar>FURNITURE</div>",
        "<section id=related_posts>FURNITURE</section>",
        "<div class='noticias-relacionadas'>FURNITURE</div>",
        "<div class=werbung>FURNITURE</div>",
        "<aside>FURNITURE</aside>",
        "<footer>FURNITURE</footer>",
        "<div role=navigation>FURNITURE</div>",
        "<div hidden>FURNITURE</div>",
        "<div style='display: none'>FURNITURE</div>",
        "<div class='offer hidden'><p>FURNITURE is for those who pay, and so is all else.</p></div>",
        "<span class=sr-only>FURNITURE</span>",
        "<nav>FURNITURE</nav>",
        "<div itemprop=comment>FURNITURE</div>",
        "<div class='entry-author'><p>FURNITURE has sailed since 1998, and writes of ports.</p></div>",
        "<section class=editorialDisclosure>FURNITURE</section>",
      })
  void takesWhatGivesItselfAway(String furniture) {
    assertThat(left(ARTICLE + furniture)).doesNotContain("FURNITURE").contains("The ferry");
  }

  @Test
  void keepsWhatLargerScreensShowAndWhatIsCalledHiddenAllOver() {
    String wide = "<div class='hidden lg:block'>" + PARAGRAPH + "</div>";
    assertThat(left(ARTICLE.replace("</div>", wide.replace("ferry", "tug") + "</div>")))
        .contains("The tug");
    assertThat(left(ARTICLE.replace("class=text", "class='text hidden'"))).contains("The ferry");
  }

  @Test
  void takesCommentsEvenIfTheySayMoreThanTheArticle() {
    String comments =
        "<div id=comments>" + "<p>FURNITURE, said a reader, and went on.</p>".repeat(60) + "</div>";
    assertThat(left(ARTICLE + comments)).doesNotContain("FURNITURE").contains("The ferry");
  }

  @Test
  void takesAFootOfThePageThatSaysMoreThanTheArticle() {
    String foot =
        "<footer>"
            + "<p>FURNITURE of a publisher, its address, and its terms.</p>".repeat(60)
            + "</footer>";
    assertThat(left(ARTICLE + foot)).doesNotContain("FURNITURE").contains("The ferry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='elementor-widget-wrap'>%s</div>",
        "<div class='sidebar-grid'>%s</div>",
        "<div class='after:table print:block'>%s</div>",
        "<div class='jump-link-items'>%s</div>",
        "<div class=share><div class=share-button>%s</div></div>",
        "<main role=dialog>%s</main>",
      })
  void keepsAnArticleWhateverItsLayoutIsCalled(String layout) {
    assertThat(left(layout.formatted(ARTICLE))).contains("The ferry");
  }

  @Test
  void keepsEveryPartOfAnArticleThatIsMadeOfWidgets() {
    String widget =
        "<div class='widget text-widget'>"
            + PARAGRAPH.repeat(2)
            + "<p>Part %s ends here, as it should.</p></div>";
    String body = "";
    for (int i = 0; i < 5; i++) {
      body += widget.formatted(i);
    }
    assertThat(left("<div>" + body + "</div>")).contains("Part 0", "Part 4");
  }

  @Test
  void keepsAHeadingWhoseIdIsMadeOfItsWords() {
    String headed = "<h2 id=popular-support>Popular support</h2>" + PARAGRAPH;
    assertThat(left("<div>" + ARTICLE + headed + "</div>")).contains("Popular support");
    assertThat(left(ARTICLE + "<h3 class=related>FURNITURE</h3>")).doesNotContain("FURNITURE");
  }

  @Test
  void keepsAFilmAndTakesTheKnobsOfItsPlayer() {
    String player =
        "<div class='video-js vjs-paused'><video src='/quay.mp4'></video>"
            + "<div class=vjs-control-bar><span>FURNITURE 0:00</span></div></div>";
    Element body = Jsoup.parse("<div>" + PARAGRAPH + player + ARTICLE + "</div>").body();
    PageFurniture.takeFrom(body);
    assertThat(body.select("video")).hasSize(1);
    assertThat(body.text()).doesNotContain("FURNITURE");
  }

  @Test
  void showsAnArticleThatIsSetByAScriptAndGivenToOthersWithoutIt() {
    assertThat(left("<div class=post-body><noscript>" + ARTICLE + "</noscript></div>"))
        .contains("The ferry");
    assertThat(left(ARTICLE + "<noscript><p>FURNITURE: switch scripts on.</p></noscript>"))
        .doesNotContain("FURNITURE");
  }

  /** Pages that stream their text put it in a hidden element, for a script to move. */
  @Test
  void showsAHiddenElementThatSaysMoreThanAllThatIsSeen() {
    assertThat(
            left("<p>Loading, please wait a moment.</p><div hidden id=S:0>" + ARTICLE + "</div>"))
        .contains("The ferry");
  }

  private static String left(String html) {
    Element body = Jsoup.parse(html).body();
    PageFurniture.takeFrom(body);
    return body.text();
  }
}
