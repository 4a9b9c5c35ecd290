package dev.wiredesk.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandfirstTest {

  private static final String SAYS =
      "Two ferries stay in port this week because a dredger has blocked the inner harbour.";

  private static final String BODY =
      "<div class=\"article-body\">"
          + "<p>Passengers queued on the quay on Monday morning, some with bicycles, and were told"
          + " that no boat would leave before the tide had turned twice.</p>"
          + "<p>The harbour master, who had warned of it in spring, said that the channel would be"
          + " free again by Friday if the wind allowed divers to work.</p></div>";

  private static final String TEXT =
      "Passengers queued on the quay on Monday morning, some with bicycles, and were told that no"
          + " boat would leave before the tide had turned twice.\n"
          + "The harbour master, who had warned of it in spring, said that the channel would be free"
          + " again by Friday if the wind allowed divers to work.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=\"standfirst\">%s</p>",
        "<div class=\"articleTeaserText\"><p>%s</p></div>",
        "<h2 class=\"c-head__subtitle\">%s</h2>",
        "<p class=\"byline\">By Ada Quay</p><time>1 December</time><div id=\"intro\">%s</div>",
        "<p class=\"vorspann\"><b>%s</b></p>"
      })
  void isWhatTemplatesCallSo(String head) {
    PageCopy page = read("", head.formatted(SAYS), BODY);
    assertThat(page.article().text()).isEqualTo(TEXT);
    assertThat(page.whole().text()).isEqualTo(SAYS + "\n" + TEXT);
    assertThat(page.whole().lede()).isEqualTo(SAYS);
    assertThat(page.whole().body()).startsWith("<p>" + SAYS + "</p><p>Passengers queued");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 class=\"deck\">%s</h2>",
        "<p class=\"x1\">%s</p>",
        "<div class=\"teaser\"><p>Ada Quay</p><time>1 December</time></div><p class=\"x1\">%s</p>",
        "<div class=\"teaser\"><h2>Ferries stay in port</h2><p>Ada Quay</p><p class=\"x1\">%s</p></div>"
      })
  void needsNoFullStopWhereMoreThanANameTells(String head) {
    String says = SAYS.substring(0, SAYS.length() - 1);
    String described = "<meta name=\"description\" content=\"" + says + "\">";
    assertThat(read(described, head.formatted(says), BODY).whole().lede()).isEqualTo(says);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>%s</h2>",
        "<div class=\"x1\"><span>Harbour</span></div><div class=\"x2\"><p>%s</p></div>"
      })
  void isASecondHeadingOrTheFirstParagraphOutsideTheBody(String head) {
    assertThat(read("", head.formatted(SAYS), BODY).whole().text()).isEqualTo(SAYS + "\n" + TEXT);
  }

  @Test
  void standsBelowAHeadlineThatMetadataGiveAKicker() {
    String head = "<p class=\"lead\">" + SAYS + "</p></header><h1>Read on with us</h1><header>";
    assertThat(
            read(
                    "<meta property=\"og:title\" content=\"Harbour: Ferries stay in port\">",
                    head,
                    BODY)
                .whole()
                .lede())
        .isEqualTo(SAYS);
  }

  @Test
  void mayBeginWithTheNameThatTheBodyNamesToo() {
    String head =
        "<p class=\"lead\">The harbour master, who had no say in it, is proved right.</p>";
    assertThat(read("", head, BODY).whole().text())
        .isEqualTo("The harbour master, who had no say in it, is proved right.\n" + TEXT);
  }

  @Test
  void isWhatThePageSaysOfItself() {
    String described = "<meta name=\"description\" content=\"" + SAYS + "\">";
    assertThat(read(described, "<div class=\"x1\">" + SAYS + "</div>", BODY).whole().lede())
        .isEqualTo(SAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"x1\">Two ferries stay in port this week because a dredger blocks it.</div>",
        "<p class=\"lead\">Monday, 1 December 2026, updated by our own reporters on the quay</p>",
        "<p class=\"lead\">Ferries stay in port.</p>",
        "<div class=\"teaser\">The old lightship at her berth in the inner harbour. Photo: Ada Quay</div>",
        "<p class=\"photo-caption\">The old lightship at her berth in the inner harbour on Monday.</p>",
        "<div class=\"newsletter\"><p>Every morning the news from the quays, in your letter box.</p></div>",
        "<aside class=\"teaser\">Storms have kept the fishing fleet in for nine days now.</aside>",
        "<div class=\"teaser\"><a href=\"/2\">Storms have kept the fishing fleet in for nine"
            + " days, and prices double.</a></div>",
      })
  void isNotAnyLineInTheHead(String head) {
    assertThat(read("", head, BODY).whole().text()).isEqualTo(TEXT);
  }

  @Test
  void isNotToldTwice() {
    String repeated = BODY.replace("<p>Passengers", "<p>" + SAYS + "</p><p>Passengers");
    assertThat(read("", "<p class=\"lead\">" + SAYS + "</p>", repeated).whole().text())
        .isEqualTo(SAYS + "\n" + TEXT);
  }

  @Test
  void isTheSummaryOfTheFeedWhereThePageGivesTheBody() {
    Article whole = whole("<p>" + SAYS + " <a href=\"https://a.example/1\">More</a></p>", "");
    assertThat(whole.text()).startsWith(SAYS).endsWith(TEXT);
    assertThat(whole.lede()).startsWith(SAYS);
    assertThat(whole.origin()).isEqualTo(Origin.PAGE);
  }

  @Test
  void isThatOfThePageWhereTheFeedCutsIt() {
    String head = "<p class=\"lead\">" + SAYS + "</p>";
    assertThat(whole("<p>Two ferries stay in port this week because a …</p>", head).text())
        .isEqualTo(SAYS + "\n" + TEXT);
  }

  @Test
  void isNotTheBeginningOfTheArticle() {
    assertThat(whole("<p>Passengers queued on the quay on Monday morning, some with.</p>", ""))
        .extracting(Article::text)
        .isEqualTo(TEXT);
  }

  private static Article whole(String summary, String head) {
    Entries entry = Entries.of(summary).titled("Ferries stay in port");
    return FullText.of(entry.entry(), entry.normalised(), read("", head, BODY), false);
  }

  private static PageCopy read(String metadata, String head, String body) {
    String page =
        "<html lang=\"en\"><head><title>Ferries stay in port</title>"
            + metadata
            + "</head><body><main><header><h1>Ferries stay in port</h1>"
            + head
            + "</header>"
            + body
            + "</main></body></html>";
    URI location = URI.create("https://a.example/ferries");
    return new PageReader().look(new Document(location, "text/html", page.getBytes(UTF_8)));
  }
}
