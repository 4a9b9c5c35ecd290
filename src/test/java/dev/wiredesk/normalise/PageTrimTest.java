package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTrimTest {

  private static final String PROSE =
      "<p>The ferry had left the quay an hour late, and nobody on board, the captain said, could say why.</p>"
          .repeat(3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: ",
        "Lesen Sie auch: ",
        "À lire aussi : ",
        "Lee también: ",
        "Leia também: ",
        "Leggi anche: ",
        "Lees ook: ",
        "Czytaj także: ",
        "Čtěte také: ",
        "Kapcsolódó cikkek: ",
        "Citește și: ",
        "Прочетете също: ",
        "Διαβάστε επίσης: ",
        "Читайте также: ",
        "Читайте також: ",
        "Pročitajte još: ",
        "Preberite tudi: ",
        "Läs också: ",
        "Les også: ",
        "Læs også: ",
        "Lue myös: ",
        "Loe ka: ",
        "Lasi arī: ",
        "Skaitykite taip pat: ",
        "Ayrıca okuyun: ",
        "اقرأ أيضا: ",
        "همچنین بخوانید: ",
        "קראו גם: ",
        "यह भी पढ़ें: ",
        "আরও পড়ুন: ",
        "Baca juga: ",
        "Xem thêm: ",
        "อ่านเพิ่มเติม: ",
        "相关阅读：",
        "関連記事：",
        "관련기사: ",
      })
  void takesALinkToAnotherStoryInAnyLanguage(String opener) {
    assertThat(
            left(PROSE + "<p>" + opener + "<a href=/x>FURNITURE of another story</a></p>" + PROSE))
        .doesNotContain("FURNITURE")
        .doesNotContain(opener.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Comments",
        "Kommentare",
        "Commentaires",
        "Комментарии",
        "التعليقات",
        "评论",
        "コメント",
        "댓글"
      })
  void takesWhatReadersSayBelow(String heading) {
    assertThat(left(PROSE + "<h3>" + heading + "</h3><p>FURNITURE, said a reader.</p>"))
        .doesNotContain("FURNITURE", heading);
  }

  @Test
  void takesTeasersAfterTheirHeadingAndNothingMore() {
    String teaser =
        "<div><h4><a href=/x>FURNITURE of a story</a></h4><p>A few words on that story.</p></div>";
    assertThat(
            left(
                PROSE
                    + "<h3>Related</h3>"
                    + teaser
                    + teaser
                    + "<p>The captain then went on board again.</p>"))
        .doesNotContain("FURNITURE", "Related")
        .contains("The captain then");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By</p>",
        "<p>Try refreshing your browser, or</p>",
        "<h3>Passend zum Artikel</h3>",
        "<p>Lesen Sie mehr zum Thema</p>"
      })
  void takesLabelsThatAreLeftOfABox(String label) {
    assertThat(left(PROSE + label + PROSE)).isEqualTo(left(PROSE + PROSE));
  }

  @Test
  void keepsASentenceThatBeginsLikeFurniture() {
    String sentence =
        "<p>Related to that, the harbour office read more than it said, and see also what came of it.</p>";
    assertThat(left(PROSE + sentence)).contains("Related to that");
  }

  @Test
  void keepsAHeadingOfCommentsAtTheTop() {
    assertThat(left("<h2>Comments</h2>" + PROSE)).contains("The ferry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><div><span>CAPTION</span></div></figure>",
        "<div><img src=a.jpg></div><div class=bildunterschrift>CAPTION</div>",
        "<div><img src=a.jpg><span class=photo__caption>CAPTION</span></div>",
        "<div><img src=a.jpg></div><p class='image-credit'>CAPTION</p>",
      })
  void givesCaptionsTheirElement(String picture) {
    Element body = Jsoup.parse(PROSE + picture + PROSE).body();
    PageTrim.trim(body);
    assertThat(body.select("figcaption").text()).isEqualTo("CAPTION");
  }

  private static String left(String html) {
    Element body = Jsoup.parse(html).body();
    PageTrim.trim(body);
    return body.text();
  }
}
