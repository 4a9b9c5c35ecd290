package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

  private static final String NO_REFERRER = " referrerpolicy=\"no-referrer\"";

  private static final String PROSE =
      "<p>Rain fell on the harbour all night and the boats stayed in, the harbour master said.</p>";

  @Test
  void takesTheFullerOfContentAndSummary() {
    Entry entry =
        new Entry(
            "k",
            Entry.Rung.ID,
            null,
            null,
            "T",
            PROSE + PROSE.replace("Rain", "Snow"),
            "<p>Rain.</p>",
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    assertThat(normalise(entry).text().lines()).hasSize(2);
  }

  @Test
  void keepsAHeadingThatTheFeedsTitleDoesNotSay() {
    Entry entry = Entries.of("<h1>Parliament passes the budget</h1>" + PROSE).entry();
    assertThat(normalise(entry).text()).startsWith("Parliament passes the budget");
  }

  @Test
  void takesASummaryThatIsAPicture() {
    String picture = "<img src=\"https://outlet.example/fog.jpg\" alt=\"Fog\">";
    Entry bare = Entries.of("").entry();
    Entry entry =
        new Entry(
            bare.key(),
            bare.rung(),
            bare.id(),
            bare.link(),
            bare.title(),
            picture,
            null,
            bare.authors(),
            null,
            null,
            bare.categories(),
            bare.enclosures(),
            null,
            null,
            null);
    assertThat(normalise(entry).body()).contains("<img src=\"https://outlet.example/fog.jpg\"");
  }

  @Test
  void composesLettersWhoseAccentsStandAfterThem() {
    String apart = "Tu\u0308rkei und Ka\u0308lte";
    Article article =
        Entries.of("<p>Schnee in der Tu\u0308rkei</p>")
            .titled(apart)
            .filedUnder(List.of(apart))
            .by(List.of("Ju\u0308rgen Mo\u0308wer"))
            .normalised();
    assertThat(article.headline()).isEqualTo("Türkei und Kälte");
    assertThat(article.text()).isEqualTo("Schnee in der Türkei");
    assertThat(article.lede()).isEqualTo("Schnee in der Türkei");
    assertThat(article.body()).contains("Schnee in der Türkei");
    assertThat(article.categories())
        .extracting(Entry.Category::term)
        .containsOnly("Türkei und Kälte");
    assertThat(article.byline()).isEqualTo("Jürgen Möwer");
  }

  @Test
  void composesNoMarkup() {
    assertThat(Entries.of("<p>one</p>\u0338 two").normalised().text()).contains("one", "two");
  }

  @Test
  void tellsTheLedeWithAndWithoutItsDateline() {
    String rain = "Rain fell on the harbour all night and the boats stayed in.";
    Article signed = Entries.of("<p>GDYNIA, Poland (AP) — " + rain + "</p>").normalised();
    assertThat(signed.lede()).isEqualTo("GDYNIA, Poland (AP) — " + rain);
    assertThat(signed.ledeWithoutDateline()).isEqualTo(rain);
    assertThat(Entries.of("<p>" + rain + "</p>").normalised().ledeWithoutDateline())
        .isEqualTo(rain);
  }

  @Test
  void makesAHeadlineOfTheLedeWhereThereIsNone() {
    assertThat(Entries.of(PROSE).titled(" ").normalised().headline())
        .isEqualTo(
            "Rain fell on the harbour all night and the boats stayed in, the harbour master said.");
    String long_ =
        Entries.of(PROSE.replace("and", "and ".repeat(30))).titled("").normalised().headline();
    assertThat(long_).hasSizeLessThanOrEqualTo(90).endsWith("…");
  }

  @Test
  void cutsAHeadlineThatIsAWholeText() {
    String headline = Entries.of(PROSE).titled("Rain fell. ".repeat(200)).normalised().headline();
    assertThat(headline).startsWith("Rain fell. Rain").endsWith("…").hasSizeBetween(980, 1_000);
  }

  @Test
  void keepsDatesLanguageAndRightsOfTheEntry() {
    Moment published = Moment.at(Instant.parse("2025-02-13T09:30:00Z"));
    Moment updated = Moment.at(Instant.parse("2025-02-13T10:30:00Z"));
    Entry entry =
        new Entry(
            "k",
            Entry.Rung.ID,
            null,
            null,
            "T",
            null,
            "<p>Published March 1, 2024</p>" + PROSE,
            List.of(),
            published,
            updated,
            List.of(),
            List.of(),
            "uk",
            "© 2025 Reuters",
            null);
    Article article = normalise(entry);
    assertThat(article.published()).isEqualTo(published);
    assertThat(article.modified()).isEqualTo(updated);
    assertThat(article.language()).isEqualTo("uk");
    assertThat(article.rights()).isEqualTo("© 2025 Reuters");
    assertThat(article.agency()).isEqualTo(Agency.REUTERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bread &amp; water            | Bread & water
          Bread &amp;amp; water        | Bread & water
          <b>Bread</b> and <i>water</i> | Bread and water
          Caf&eacute; &#8220;Rain&#8221; | Café “Rain”
          5 < 6 > 4                    | 5 < 6 > 4
          Two   blanks                 | Two blanks
          CORRECTION: Rain fell        | Rain fell
          <script>rain()</script>Rain  | Rain
          Rain on the <script> tag     | Rain on the <script> tag
          Rain on the <main> element   | Rain on the <main> element
          Rain on the <blink> tag      | Rain on the <blink> tag
          Rain<!-- and sun --> falls   | Rain falls
          <blink>Rain</blink> falls    | Rain falls
          Rain <mark>falls</mark>      | Rain falls
          Rain<iframe src="x"/> falls  | Rain falls
          Rain &lt;Iframe/&gt; & <b>sun</b> | Rain <Iframe/> & sun
          """)
  void makesThePlainTextOfAHeadline(String title, String headline) {
    assertThat(Entries.of(PROSE).titled(title).normalised().headline()).isEqualTo(headline);
  }

  /** Bulletins of earthquakes hold nothing but a list of terms. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <dl><dt>Depth</dt><dd>7 km</dd></dl>       | <dl><dt>Depth</dt><dd>7 km</dd></dl>
          Rain <mark>fell</mark> & <q>stayed</q>.    | <p>Rain <mark>fell</mark> &amp; <q>stayed</q>.</p>
          The <time datetime="2026">year</time> ends | <p>The <time datetime="2026">year</time> ends</p>
          The <time> element                         | <p>The &lt;time&gt; element</p>
          """)
  void tellsMarkupFromWordsInAngleBrackets(String raw, String body) {
    assertThat(Entries.of(raw).normalised().body()).isEqualTo(body);
  }

  @Test
  void leadsFromAFootnotesMarkToTheArticlesOwnPage() {
    String marked = "<p>Rain fell<a href=\"#fn:1\">1</a> all <a href=\"#\">night</a>.</p>";
    assertThat(Entries.of(marked).linking("https://outlet.example/story#top").normalised().body())
        .isEqualTo(
            "<p>Rain fell<a href=\"https://outlet.example/story#fn:1\">1</a> all night.</p>");
  }

  @Test
  void leavesOutTheFaceOfTheAuthorThatStandsAmongThePictures() {
    Entry plain = Entries.of(PROSE).entry();
    Entry entry =
        new Entry(
            plain.key(),
            plain.rung(),
            plain.id(),
            plain.link(),
            plain.title(),
            plain.summary(),
            plain.content(),
            plain.authors(),
            null,
            null,
            List.of(),
            List.of(
                new Entry.Enclosure("https://1.gravatar.com/avatar/bbce?s=96", "image/*", 0),
                new Entry.Enclosure("https://outlet.example/quay.jpg", "image/jpeg", 12)),
            null,
            null,
            null);
    assertThat(normalise(entry).enclosures())
        .extracting(Entry.Enclosure::url)
        .containsExactly("https://outlet.example/quay.jpg");
  }

  @Test
  void partsParagraphsByHoweverManyBlankLines() {
    String gap = " \n\t".repeat(100_000) + "\n";
    assertThat(Entries.of("Rain fell on the quay." + gap + "Snow lay in the hills.").normalised())
        .extracting(Article::body)
        .isEqualTo("<p>Rain fell on the quay.</p><p>Snow lay in the hills.</p>");
  }

  @Test
  void readsMarkupThatWasEscapedTwice() {
    String twice = PROSE.replace("<", "&lt;").replace(">", "&gt;");
    assertThat(Entries.of(twice).normalised().body()).isEqualTo(PROSE);
  }

  /** It took a minute when each of them was looked for an end in those that follow. */
  @Test
  @Timeout(10)
  void looksOnceAtEachEscapedTagThatNeverEnds() {
    Article article = Entries.of("Rain fell. " + "&lt;p ".repeat(333_000)).normalised();
    assertThat(article.text()).startsWith("Rain fell. <p <p");
  }

  @Test
  void readsAnEscapedTagWithReferencesInItsAttributes() {
    String link = "&lt;a href='/a?b=1&amp;amp;c=2' title=\"R&amp;D\"&gt;Rain&lt;/a&gt; fell.";
    assertThat(Entries.of(link).normalised().text()).isEqualTo("Rain fell.");
  }

  @Test
  void keepsTheNamesOfTagsThatATextOnlySpeaksOf() {
    assertThat(Entries.of("Fog & the &lt;iframe&gt; element.\nIt lifts.").normalised().body())
        .isEqualTo("<p>Fog &amp; the &lt;iframe&gt; element.<br>It lifts.</p>");
    assertThat(Entries.of("&lt;b&gt;Fog&lt;/b&gt; and the &lt;script&gt; tag").normalised().text())
        .isEqualTo("Fog and the <script> tag");
    assertThat(Entries.of("Fog &lt;script&gt;fog()&lt;/script&gt;lifts.").normalised().text())
        .isEqualTo("Fog lifts.");
  }

  @Test
  void resolvesLinksAndCleansThemOfTracking() {
    assertThat(
            Entries.of(
                    "<p>See <a href=\"../b?z=1&amp;utm_source=rss&amp;a=2\" onclick=x>this story</a> today.</p>")
                .normalised()
                .body())
        .isEqualTo(
            "<p>See <a href=\"https://outlet.example/b?z=1&amp;a=2\">this story</a> today.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"https://a.example/x.gif\" width=1 height=1>",
        "<img src=\"https://a.example/x.gif\" width=\"0\">",
        "<img src=\"https://a.example/x.gif\" style=\"width:1px;height:1px\">",
        "<img src=\"https://b.scorecardresearch.com/p?c=1\">",
        "<img src=\"https://feeds.feedburner.com/~r/outlet/~4/x\">",
        "<img src=\"https://a.example/tracking/pixel.gif\">",
        "<div style=\"display:none\">Hidden words</div>",
        "<div class=\"sharedaddy\"><a href=\"/s\">Click to share</a></div>",
        "<div class=\"share-bar\"><a href=\"/s\">Facebook</a></div>",
        "<p><a href=\"/f\">Facebook</a> | <a href=\"/t\">Telegram</a> | <a href=\"/c\">Copy link</a></p>",
        "<p>Become a member today.</p>",
        "<p>Support our journalism.</p>",
        "<p>&nbsp;</p><div><span></span></div><ul><li></li></ul>",
        "<p></p><p><br></p><figure></figure><table><tr><td></td></tr></table><blockquote> </blockquote>",
        PROSE,
      })
  void leavesNoTraceOfWhatIsNotCopy(String clutter) {
    assertThat(Entries.of(PROSE + clutter).normalised().body()).isEqualTo(PROSE);
  }

  @Test
  void keepsAPictureOfAnySizeThatCanBeSeen() {
    assertThat(
            Entries.of(PROSE + "<img src=\"/a.jpg\" width=\"600\" height=\"400\">")
                .normalised()
                .body())
        .endsWith(
            "<p><img src=\"https://outlet.example/a.jpg\" width=\"600\" height=\"400\""
                + NO_REFERRER
                + "></p>");
  }

  @Test
  void resolvesEveryCandidateOfASrcset() {
    String set =
        "a.jpg, b,c.jpg 2x, /d.jpg 800w, javascript:alert(1) 3x, https://x.example/e.jpg 4x";
    assertThat(Entries.of(PROSE + "<img src=a.jpg srcset=\"" + set + "\">").normalised().body())
        .contains(
            "srcset=\"https://outlet.example/news/a.jpg, https://outlet.example/news/b%2Cc.jpg 2x,"
                + " https://outlet.example/d.jpg 800w, https://x.example/e.jpg 4x\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-original-src",
        "data-lazy",
        "data-img-src",
        "data-actualsrc",
        "data-hi-res-src",
        "data-full-src",
        "data-cfsrc",
      })
  void takesTheAddressThatALazyPictureWouldHaveLoaded(String attribute) {
    String lazy = "<img src=\"data:image/gif;base64,R0lG\" " + attribute + "=\"/late.jpg\">";
    assertThat(Entries.of(PROSE + lazy).normalised().body())
        .endsWith("<p><img src=\"https://outlet.example/late.jpg\"" + NO_REFERRER + "></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<noscript><img src=\"/late.jpg\"></noscript>",
        "<img src=\"/blank.gif\"><noscript><img src=\"/late.jpg\"></noscript>",
        "<span><img class=\"lazy\" data-src=\"/late.jpg\"></span><noscript><img src=\"/late.jpg\"></noscript>",
        "<noscript>&lt;img src=\"/late.jpg\"&gt;</noscript>",
        "<picture><source srcset=\"/late.jpg 800w, /early.jpg 200w\"><img src=\"\"></picture>",
      })
  void showsAPictureThatStoodInForAScriptsOnce(String picture) {
    assertThat(Entries.of(PROSE + picture).normalised().body())
        .endsWith("<p><img src=\"https://outlet.example/late.jpg\"" + NO_REFERRER + "></p>");
  }

  @ParameterizedTest
  @CsvSource({
    "?utm_source=rss&utm_medium=feed, ''",
    "?id=7&fbclid=x, ?id=7",
    "?gclid=1&page=2&mc_eid=3, ?page=2",
    "?ref=menu, ?ref=menu",
    "?q=a%26b&utm_campaign=c#part, ?q=a%26b#part",
  })
  void takesTheTrackingOffALinkAndNeverItsMeaning(String query, String left) {
    String link =
        "<p>See <a href=\"/a"
            + query.replace("&", "&amp;")
            + "\">the harbour story</a> on rain.</p>";
    assertThat(Entries.of(link + PROSE).normalised().body())
        .contains("<a href=\"https://outlet.example/a" + left.replace("&", "&amp;") + "\">");
  }

  @Test
  void keepsTheLinksOfALinkBlog() {
    assertThat(
            Entries.of("<p><a href=\"https://a.example/\">A long piece on bread</a></p>")
                .normalised()
                .text())
        .isEqualTo("A long piece on bread");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<",
        "<<<>>>",
        "&",
        "&#xFFFFFFF;",
        "</p></div>",
        "<p",
        "\u0000",
        "<!--",
        "<table><tr>",
        "]]>",
        "\uD800"
      })
  void makesAnArticleOfAnything(String junk) {
    assertThat(
            Entries.of(junk)
                .titled(junk)
                .by(List.of(junk))
                .filedUnder(List.of(junk))
                .linking(junk)
                .normalised())
        .isNotNull();
  }

  @Test
  void makesAnArticleOfNoise() {
    Random random = new Random(7);
    String alphabet = "<>/=\"'& ;:-—()[]abpBy AP\n.,|•div img src href on©_";
    for (int round = 0; round < 400; round++) {
      StringBuilder noise = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> Entries.of(noise.toString()).normalised())
          .as("%s", noise)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void leavesTheLanguageToThePublisher() {
    Article article =
        new Normaliser()
            .normalise(
                Entries.of("<p>The ferries sailed again on Monday after the storm.</p>").entry(),
                URI.create("https://outlet.example/"),
                "en-GB");
    assertThat(article.language()).isEqualTo("en-GB");
  }

  private static Article normalise(Entry entry) {
    return new Normaliser().normalise(entry, URI.create("https://outlet.example/"), "en");
  }

  @Test
  void takesParagraphsOfNothingButJoinersForEmpty() {
    Article article =
        Entries.of("<p>Rain fell on the quay.</p><p>\u200c</p><p>&zwnj;&zwj;</p>").normalised();
    assertThat(article.text()).isEqualTo("Rain fell on the quay.");
  }

  @ParameterizedTest
  @CsvSource({"deu, de", "de_AT, de-AT", "german, de", "und, de", "jp, de"})
  void tellsTheLanguageWhereWhatIsDeclaredIsNone(String declared, String language) {
    Entry entry =
        Entries.of("<p>Der Hafen von Ostrau bleibt am Montag wegen des Sturms geschlossen.</p>")
            .entry();
    URI base = URI.create("https://outlet.example/");
    assertThat(new Normaliser().normalise(entry, base, declared).language()).isEqualTo(language);
  }

  @Test
  void tellsTheLanguageOfAnEntryThatIsNothingButItsHeadline() {
    String headline = "El puente de madera sobre el canal vuelve a abrirse después del invierno";
    Entry entry = Entries.of("").titled(headline).entry();
    URI base = URI.create("https://outlet.example/");
    assertThat(new Normaliser().normalise(entry, base, null).language()).isEqualTo("es");
  }
}
