package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.PageCopy.Barrier;
import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that put something before their article. */
class PageBarrierTest {

  private static final Entry ENTRY = Entries.of("").entry();

  private static final String TEASER =
      "<article><h1>Ferry leaves late</h1><p>The ferry had left the quay an hour late, and nobody on board, the captain said, could say why.</p></article>";

  /** Thirty paragraphs that differ: one that is said again is left out of an article. */
  private static final String ARTICLE =
      "<article><h1>Ferry leaves late</h1>"
          + IntStream.range(0, 30)
              .mapToObj(day ->
                  "<p>On day %s the ferry had left the quay an hour late, and nobody on board, the captain said, could say why it had.</p>"
                      .formatted(day))
              .collect(Collectors.joining())
          + "</article>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=paywall>Subscribe to continue reading. Already a subscriber? Sign in.</div>",
        "<div class=regwall>Register to read this article. Create a free account.</div>",
        "<p>Jetzt weiterlesen mit unserem Abo. Sie sind bereits Abonnent? Anmelden.</p>",
        "<p>Cet article est réservé aux abonnés. Déjà abonné ? Connectez-vous.</p>",
        "<p>Contenido exclusivo para suscriptores. ¿Ya eres suscriptor?</p>",
        "<p>Contenuto riservato agli abbonati. Sei già abbonato?</p>",
        "<p>Материал доступно по подписке. Оформите подписку.</p>",
        "<p>この記事は有料会員限定です。会員限定</p>",
      })
  void tellsAPaywall(String wall) {
    assertThat(before(TEASER + wall)).isEqualTo(Barrier.PAYWALL);
  }

  @ParameterizedTest
  @CsvSource({
    "false, PAYWALL",
    "\"False\", PAYWALL",
    "\"http://schema.org/False\", PAYWALL",
    "true, NONE",
    "\"True\", NONE",
  })
  void goesByWhatThePageSaysOfItself(String free, Barrier barrier) {
    String json =
        """
        {"@context": "https://schema.org",
         "@graph": [{"@type": ["NewsArticle"], "headline": "Ferry", "isAccessibleForFree": %s}]}
        """
            .formatted(free);
    assertThat(before("<script type=application/ld+json>" + json + "</script>" + ARTICLE))
        .isEqualTo(barrier);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Before you continue</h1><p>We and our partners use cookies. Accept all cookies or manage your cookies in the settings of your choice.</p>",
        "<h1>Mit Werbung weiterlesen</h1><p>Wir benötigen Ihre Zustimmung. Wir und unsere Partner verarbeiten Daten.</p>",
        "<h1>Nous respectons votre vie privée</h1><p>Nous et nos partenaires stockons des informations. Continuer sans accepter.</p>",
        "<h1>Dbamy o Twoją prywatność</h1><p>Zgoda na przetwarzanie danych: my i nasi partnerzy.</p>",
      })
  void tellsAWallOfConsent(String wall) {
    assertThat(before(wall)).isEqualTo(Barrier.CONSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Just a moment</title><h1>Verify you are human</h1><p>The site needs to review the security of your connection before proceeding.</p>",
        "<h1>Are you a robot?</h1><p>To continue, please click the box below to let us know.</p>",
        "<p>Bitte bestätigen Sie, dass Sie kein Roboter sind, bevor Sie weitergehen.</p>",
        "<p>Confirmez que vous n'êtes pas un robot.</p>",
        "<p>Подтвердите, что вы человек, чтобы продолжить.</p>",
        "<p>私はロボットではありません</p>",
      })
  void tellsAPageThatDoubtsItsReader(String check) {
    assertThat(before(check)).isEqualTo(Barrier.ROBOT_CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<footer>We use cookies. Cookie settings. Already a subscriber? Subscribe to continue.</footer>",
        "<p>Asked whether she was not a robot, the pilot laughed: are you a robot yourself?</p>",
        "",
      })
  void leavesAnArticleThatSaysSuchThings(String words) {
    assertThat(before(ARTICLE + words)).isEqualTo(Barrier.NONE);
  }

  @Test
  void changesNothingOfTheFeedsArticle() {
    Article feed = read("<article><p>The ferry left late.</p></article>").article();
    PageCopy page = read(TEASER + "<div class=paywall>Subscribe to continue reading</div>");
    assertThat(FullText.of(ENTRY, feed, page, false)).isSameAs(feed);
  }

  @Test
  void keepsTheFeedsBodyWhereThePageSaysLess() {
    Article feed = read(ARTICLE).article();
    assertThat(FullText.of(ENTRY, feed, read(TEASER), false)).isSameAs(feed);
  }

  private static Barrier before(String html) {
    return read(html).barrier();
  }

  private static PageCopy read(String html) {
    return new PageReader()
        .look(
            new Document(
                URI.create("https://quay.example/story"),
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8)));
  }
}
