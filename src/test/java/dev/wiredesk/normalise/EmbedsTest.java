package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {

  private static final String LEDE =
      "<p>The ice on the lake broke on Tuesday with a sound that was heard in three villages.</p>";

  @ParameterizedTest
  @CsvSource({
    "//www.youtube.com/embed/ice-2026_lake?feature=oembed,https://www.youtube.com/watch?v=ice-2026_lake",
    "https://www.youtube-nocookie.com/embed/icelake2026,https://www.youtube.com/watch?v=icelake2026",
    "https://player.vimeo.com/video/2026,https://player.vimeo.com/video/2026",
    "https://datawrapper.dwcdn.net/iCe26/1/,https://datawrapper.dwcdn.net/iCe26/1/",
  })
  void becomesALinkToWhatIsInTheFrame(String source, String address) {
    String body = body("<p><iframe src=\"%s\" title=\"The ice breaks\"></iframe></p>", source);
    assertThat(body)
        .endsWith(
            "<figure><figcaption><a href=\"%s\">The ice breaks</a></figcaption></figure>"
                .formatted(address));
  }

  @Test
  void isCalledByItsSiteWhereItHasNoTitle() {
    assertThat(body("<iframe data-src=\"%s\"></iframe>", "https://player.vimeo.com/video/2026"))
        .contains(">vimeo.com</a>");
  }

  @Test
  void isNoWordOfTheStory() {
    String frame = "<iframe src=\"https://www.youtube.com/embed/icelake\" title=\"Ice\"></iframe>";
    Article article = Entries.of(frame + LEDE).normalised();
    assertThat(article.text()).doesNotContain("Ice").startsWith("The ice on the lake");
    assertThat(article.lede()).startsWith("The ice on the lake");
  }

  @Test
  void hasTheCaptionOfItsFigureBesideIt() {
    String figure =
        "<figure><div><iframe src=\"%s\"></iframe></div><figcaption>Ice in May</figcaption></figure>";
    assertThat(body(figure, "https://www.youtube.com/embed/icelake"))
        .contains("watch?v=icelake", "Ice in May");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ads.example/frame?slot=1",
        "javascript:alert(1)//www.youtube.com/embed/icelake",
        "https://www.youtube.com.evil.example/embed/icelake",
        "",
      })
  void isLeftOutWhereNoStoryStandsInIt(String source) {
    assertThat(body("<iframe src=\"%s\"></iframe>", source)).isEqualTo(LEDE);
  }

  @Test
  void isLeftOutWhereNobodySeesIt() {
    String pixel = "<iframe width=\"1\" height=\"1\" src=\"%s\"></iframe>";
    assertThat(body(pixel, "https://www.facebook.com/plugins/like.php")).isEqualTo(LEDE);
  }

  @Test
  void putsNoLinkIntoALinkOrAHeading() {
    String source = "https://www.youtube.com/embed/icelake";
    assertThat(
            body(
                "<p><a href=\"https://lake.example/\"><iframe src=\"%s\"></iframe></a></p>",
                source))
        .isEqualTo(LEDE);
    assertThat(body("<h2>Ice<iframe src=\"%s\"></iframe></h2><p>It broke.</p>", source))
        .isEqualTo(LEDE + "<h2>Ice</h2><p>It broke.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.facebook.com/plugins/page.php?href=https://lake.example",
        "https://www.facebook.com/v19.0/plugins/like.php?href=https://lake.example",
        "https://platform.twitter.com/widgets/tweet_button.html",
        "https://www.youtube.com/subscribe_embed?channelid=lake",
      })
  void isLeftOutWhereItIsAButton(String source) {
    assertThat(body("<iframe src=\"%s\"></iframe>", source)).isEqualTo(LEDE);
  }

  @Test
  void standsOnAnArticlesPageWhereItDoesInItsFeed() {
    String film = "https://www.youtube.com/embed/icelake2026";
    String frame =
        "<div class=\"video\"><iframe src=\"%s\">no frames</iframe></div>".formatted(film);
    String other = "<iframe src=\"https://ads.example/frame\">Buy ice</iframe>";
    String copy = LEDE + "<p>The fishermen had bet on the day, and the baker won.</p>";
    Article page =
        page("<article>" + copy + frame + other + copy.replace("ice", "snow") + "</article>");
    assertThat(page.body())
        .containsOnlyOnce(
            "<figure><figcaption><a href=\"https://www.youtube.com/watch?v=icelake2026\">youtube.com</a></figcaption></figure>")
        .doesNotContain("ads.example", "Buy ice", "no frames", "iframe");
    assertThat(page.text()).doesNotContain("youtube");
  }

  @Test
  void isLeftOutWhereItStandsBesideThePagesArticle() {
    String frame = "<iframe src=\"https://www.youtube.com/embed/icelake2026\"></iframe>";
    Article page =
        page("<aside>" + frame + "</aside><article>" + LEDE.repeat(4) + "</article>" + frame);
    assertThat(page.body()).doesNotContain("youtube");
  }

  private static Article page(String body) {
    String markup = "<html><head><title>Ice</title></head><body>" + body + "</body></html>";
    return new PageReader()
        .read(
            new Document(
                URI.create("https://lake.example/ice"),
                "text/html; charset=utf-8",
                markup.getBytes(StandardCharsets.UTF_8)));
  }

  private static String body(String frame, String source) {
    return Entries.of(LEDE + frame.formatted(source)).normalised().body();
  }
}
