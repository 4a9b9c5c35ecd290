package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Story;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Read;
import dev.wiredesk.poll.PollState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagesOverHttpTest extends OnSampleDesk {

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/sources",
        "/sources/harbour-courier",
        "/stories/7",
        "/feeds",
        "/feeds/ukraine",
        "/feeds/atlantis",
        "/nowhere");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadableWithoutScriptAndTrustsNothing(String path) {
    HttpResponse<String> answer = desk.get(path, "Accept", "text/html");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("script:not([src^=/assets/desk.js]), style, [style], iframe, form"))
        .isEmpty();
    assertThat(answer.body()).doesNotContain("th:", " onclick", "Whitelabel");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasLandmarksASkipLinkAndHeadingsInOrder(String path) {
    Document page = page(path);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    assertThat(page.select("h1")).hasSize(1);
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = Integer.parseInt(heading.tagName().substring(1));
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  /** By the links that a reader looks for when it is given the address of a page. */
  @ParameterizedTest
  @CsvSource({
    "/, /feeds/world.",
    "/stories/7, /feeds/world.",
    "/sources, /feeds/world.",
    "/sources/harbour-courier, /feeds/world.",
    "/feeds, /feeds/world.",
    "/feeds/ukraine, /feeds/ukraine.",
    "/feeds/ukraine/conflict, /feeds/ukraine/conflict.",
    "/feeds/search?q=ferry, /feeds/search.",
  })
  void leadsReadersFromEachPageToItsFeed(String path, String feed) {
    Elements links = page(path).select("head link[rel=alternate]");
    assertThat(links.eachAttr("type"))
        .containsExactly("application/atom+xml", "application/rss+xml", "application/feed+json");
    assertThat(links.eachAttr("href")).allMatch(address -> address.startsWith(feed));
    assertThat(links.eachAttr("title")).doesNotHaveDuplicates();
    for (String address : links.eachAttr("href")) {
      assertThat(desk.get(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void showsWhatIsOnTheDesk() {
    Document page = page("/");
    assertThat(page.select("article.story h3").eachText())
        .startsWith("Wreck of the Sirin found off Odesa")
        .hasSize(6);
    Element first = page.expectFirst("article.story");
    assertThat(first.select("h3 a").attr("href")).isEqualTo("https://courier.example/sea/sirin");
    assertThat(first.select("time").text()).isEqualTo("13:53 12 min ago");
    assertThat(first.select(".also").text())
        .isEqualTo("Also carried by La Gazette de Lyon, Northern Ledger.");
    assertThat(first.select(".chips .region").attr("href")).isEqualTo("/feeds/ukraine");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly("/feeds/world.atom", "/feeds/world.rss", "/feeds/world.json");
  }

  @Test
  void saysInListsWhenAStoryWasPublishedThatOnlyLooksNew() {
    assertThat(page("/feeds/ukraine/weather").select(".credit").eachText())
        .containsExactly("Harbour Courier · published 10 March 2009");
  }

  @Test
  void givesEachStoryItsLanguageAndDirection() {
    Document page = page("/");
    assertThat(page.select("h3[lang=ar][dir=rtl] + p + p[lang=ar][dir=rtl]")).hasSize(1);
    assertThat(page.select("h3[lang=fr][dir=ltr]")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/, Front page",
    "/feeds/world, World",
    "/feeds, Sections",
    "/feeds/search?q=x, Search",
    "/sources, Sources"
  })
  void saysWhichPageOfTheNavigationThisIs(String path, String name) {
    assertThat(page(path).select("nav a[aria-current=page]").eachText()).containsExactly(name);
    assertThat(page("/feeds/ukraine").select("[aria-current]")).isEmpty();
  }

  /** WCAG 2.2, 2.5.3: whoever speaks to the browser says what can be read. */
  @Test
  void namesLinksByWhatStandsInThem() {
    for (Element link : page("/").select("a[aria-label]")) {
      assertThat(link.attr("aria-label")).contains(link.text());
    }
  }

  @Test
  void givesTheHeadlinesOfCopiesTheirLanguages() {
    assertThat(page("/stories/7").select(".copies bdi[lang=fr][dir=ltr]").text())
        .isEqualTo("L’épave du Sirin localisée");
    assertThat(page("/stories/7").select(".copies bdi[dir=auto]:not([lang])")).hasSize(1);
  }

  /** Two names with a comma between change places where both are read from the right. */
  @Test
  void keepsTheNamesOfOutletsInTheirOrder() {
    assertThat(page("/").expectFirst(".also").select("a, span"))
        .hasSize(2)
        .allMatch(name -> name.attr("dir").equals("auto"));
    Document story = page("/stories/7");
    assertThat(story.select(".copies b"))
        .isNotEmpty()
        .allMatch(name -> name.attr("dir").equals("auto"));
    assertThat(story.select(".evidence td [dir], .evidence td bdi")).isEmpty();
  }

  @Test
  void givesTheHeadlinesOfRelatedStoriesTheirLanguages() {
    Story story =
        Wire.story()
            .related(9, "بريد بيروت", "العثور على حطام العبارة سيرين", "ar")
            .related(12, "Delta Radio", "Diver tells of the Sirin", null)
            .make();
    FixedStories stories = new FixedStories(List.of(story));
    try (RunningDesk other = RunningDesk.start(stories, List.of(), SampleDesk.feeds())) {
      Elements related = Jsoup.parse(other.get("/stories/7").body()).select(".copies bdi");
      assertThat(related.select("[lang=ar][dir=rtl]").text())
          .isEqualTo("العثور على حطام العبارة سيرين");
      assertThat(related.select("[dir=auto]:not([lang])").text())
          .isEqualTo("Diver tells of the Sirin");
    }
  }

  @Test
  void leadsFromTheFrontPageToEachRegionAndTopicThatHasStories() {
    Element sections = page("/").expectFirst("aside nav[aria-label=Regions and topics]");
    assertThat(sections.select("a[href=/feeds/world/disaster]").text()).isEqualTo("Disaster 2");
    Element europe = sections.expectFirst("details:has(summary:contains(Europe))");
    assertThat(europe.hasAttr("open")).as("calm until it is asked for").isFalse();
    assertThat(europe.select("a").eachText())
        .containsSubsequence("All of Europe", "Eastern Europe", "Ukraine", "France");
    assertThat(page("/").select("table")).as("the grid has a page of its own").isEmpty();
    assertThat(page("/").select("aside a[href=/feeds]")).hasSize(1);
  }

  @Test
  void leadsFromARegionToThoseWithinItOfTheSameTopic() {
    assertThat(
            page("/feeds/world/disaster").select("h2:contains(By region) + ul a").eachAttr("href"))
        .containsExactly(
            "/feeds/asia/disaster",
            "/feeds/europe/disaster",
            "/feeds/middle-east/disaster",
            "/feeds/nato/disaster");
    assertThat(page("/feeds/europe").select("h2:contains(By region) + ul a").eachText())
        .containsExactly("Eastern Europe", "Western Europe");
    assertThat(page("/feeds/eu").select("h2:contains(By region) + ul a").eachText())
        .containsExactly("France");
    assertThat(page("/feeds/ukraine").select("h2:contains(By region)")).isEmpty();
  }

  @Test
  void countsTheGridInATableWithHeadersForEachContinent() {
    Document page = page("/feeds");
    assertThat(page.select("details > summary").eachText())
        .containsExactly(
            "The world and its continents", "Asia 2", "Europe 5", "Areas that desks speak of");
    Element table = page.expectFirst("details:has(summary:contains(Europe 5)) table.grid");
    assertThat(table.select("thead th[scope=col]")).hasSize(19);
    Element ukraine =
        table.select("tbody tr").stream()
            .filter(r -> r.text().startsWith("Ukraine"))
            .findFirst()
            .orElseThrow();
    assertThat(ukraine.select("th[scope=row]").text()).isEqualTo("Ukraine");
    assertThat(ukraine.select("td a[href=/feeds/ukraine/disaster]").text()).isEqualTo("2");
    assertThat(ukraine.select("td a[href=/feeds/ukraine/sport]")).isEmpty();
    assertThat(ukraine.select("td.none").eachText()).containsOnly("0");
  }

  @Test
  void tellsHowToSubscribeToAFeedOpenedInABrowser() {
    Document page = page("/feeds/eastern-europe/disaster");
    assertThat(page.select("h1").text()).isEqualTo("Eastern Europe: Disaster");
    assertThat(page.select(".subscribe code").eachText())
        .startsWith("https://desk.example/feeds/eastern-europe/disaster.atom");
    assertThat(page.select("link[rel=alternate]")).hasSize(3);
    assertThat(page.select(".neighbours a").eachAttr("href"))
        .contains("/feeds/europe/disaster", "/feeds/eastern-europe");
  }

  @Test
  void showsAStoryWithItsCopiesAndTheReasonsForItsFiling() {
    Document page = page("/stories/7");
    assertThat(page.select("aside details").text())
        .contains("Harbour Courier like Tidewater Gazette", "same words: word for word");
    assertThat(page.select("h1").text()).isEqualTo("Wreck of the Sirin found off Odesa");
    assertThat(page.select(".body p").eachText()).containsExactly(Wire.LEDE, "No one was hurt.");
    assertThat(page.select(".copies li")).hasSize(2);
    assertThat(page.select(".evidence tbody tr").text())
        .isEqualTo("Ukraine “Ukraine” in the headline 2.0");
    assertThat(page.text()).contains("Changed 14:00", "Olha Petrenko");
  }

  @Test
  void linksAStoryToItsSourceOnlyWhereThatGivesAnAddress() {
    assertThat(page("/stories/7").select("a.onward").attr("href"))
        .isEqualTo("https://courier.example/sea/sirin");
    FixedStories unlinked = new FixedStories(List.of(Wire.story().link(null).make()));
    try (RunningDesk other = RunningDesk.start(unlinked, List.of(), SampleDesk.feeds())) {
      Document page = Jsoup.parse(other.get("/stories/7").body());
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("a.onward, main a[href$=/stories/7]")).isEmpty();
      assertThat(page.select("footer").text())
          .contains("linked to its source where that gives an address");
    }
  }

  @Test
  void showsWhatHasChangedWordByWordAndThatItIsACorrection() {
    Document page = page("/stories/7");
    assertThat(page.select(".versions .correction").text())
        .isEqualTo("Correction Corrects number of divers");
    assertThat(page.select(".versions summary").text()).isEqualTo("1 passage taken out, 1 put in");
    assertThat(page.select(".difference del").text()).isEqualTo("taken out: Twelve");
    assertThat(page.select(".difference ins").text()).isEqualTo("put in: Fifteen");
    assertThat(page.select(".difference").text()).endsWith("<b>divers</b> searched the wreck.");
  }

  @Test
  void leadsFromASourceToWhatItBroughtAndCarriesAndSaysWhatHappensNext() {
    assertThat(page("/sources").select("th[scope=row] a[href=/sources/gazette-lyon]").text())
        .isEqualTo("La Gazette de Lyon");
    Document page = page("/sources/harbour-courier");
    assertThat(page.select("h1").text()).isEqualTo("Harbour Courier");
    assertThat(page.select("article.story h2").eachText())
        .containsExactly(
            "Storm warning lifted along the coast",
            "Ministers of four states agree on a rescue fleet for the Black Sea",
            "Wreck of the Sirin found off Odesa");
    assertThat(page.select(".now").text())
        .contains("Well 3 new", "Next poll: 14:18 in 13 min", "Its interval in feeds.yml");
    assertThat(page.text()).doesNotContain("secret");
    assertThat(page("/stories/7").select(".credit a[href=/sources/harbour-courier]")).hasSize(1);
  }

  @Test
  void tellsASourceThatFailsFromOneThatFeedsYmlDoesNotList() {
    Document failing = page("/sources/delta-radio");
    assertThat(failing.select(".now.mood-failing").text())
        .contains("Failing since 18 Aug 14:05", "It fails, so it is asked less often");
    assertThat(desk.get("/sources/nobody", "Accept", "text/html").statusCode()).isEqualTo(404);
    FixedStories old =
        new FixedStories(List.of(Wire.story().from("old-courier", "Old Courier").make()));
    try (RunningDesk later = RunningDesk.start(old, List.of(), SampleDesk.feeds())) {
      Document page = Jsoup.parse(later.get("/sources/old-courier").body());
      assertThat(page.select("h1").text()).isEqualTo("Old Courier");
      assertThat(page.select(".notice").text()).contains("no longer lists this feed");
      assertThat(page.select("article.story")).hasSize(1);
    }
  }

  @Test
  void proposesTheNearestFeedsWhereThereIsNone() {
    HttpResponse<String> answer = desk.get("/feeds/ukrain", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("main .neighbours a").attr("href"))
        .isEqualTo("/feeds/ukraine");
    assertThat(page("/feeds/nowhere").select("main h2, main .neighbours")).isEmpty();
    assertThat(desk.get("/feeds/nowhere.atom").body()).doesNotContain("nearest");
    assertThat(desk.get("/stories/999", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(desk.get("/stories/x", "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  /** Many readers show no SVG, and look nowhere but at the root. */
  @ParameterizedTest
  @CsvSource({
    Assets.PICTURE + ", image/png, 0, 64",
    "/assets/desk-512.png, image/png, 0, 512",
    Assets.FAVICON + ", image/x-icon, 22, 64"
  })
  void hasPicturesThatEveryReaderCanShow(String path, String type, int head, int width)
      throws IOException {
    HttpResponse<byte[]> picture = desk.bytes(path);

    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains(type);
    byte[] png = Arrays.copyOfRange(picture.body(), head, picture.body().length);
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(pixels.getWidth()).isEqualTo(pixels.getHeight()).isEqualTo(width);
  }

  @Test
  void letsBrowsersKeepTheStyleSheet() {
    String href = page("/").select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> style = desk.get(href);
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=86400");
    String etag = style.headers().firstValue("ETag").orElseThrow();
    assertThat(desk.get(href, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void escapesWhatOutletsWriteAndObeysTheirTerms() {
    Feed terse =
        Read.feed(
            "slug: harbour-courier, url: 'https://harbour-courier.example/', republish: headline");
    Story story =
        Wire.story()
            .headline("<script>alert(1)</script>")
            .lede("Not to be shown.")
            .copy("<b>Ledger</b>", "x", "javascript:alert(1)")
            .make();
    FixedStories stories = new FixedStories(List.of(story));
    try (RunningDesk strict = RunningDesk.start(stories, List.of(), RunningDesk.feeds(terse))) {
      for (String path : List.of("/", "/stories/7", "/feeds/world", "/feeds/world.atom")) {
        assertThat(strict.get(path).body())
            .as(path)
            .contains("&lt;script&gt;")
            .doesNotContain("<script>", "<b>Ledger", "href=\"javascript:", "Not to be shown");
      }
    }
  }

  @Test
  void saysThatNoFeedCanBeReadAndNamesTheDemo() {
    List<PollState> failing =
        List.of(
            FixedPollStates.failing(
                "harbour-courier",
                Wire.NOW,
                Wire.NOW.minus(Duration.ofMinutes(2)),
                2,
                "harbour-courier.example cannot be found"));
    FixedStories none = new FixedStories(List.of());
    try (RunningDesk cutOff = RunningDesk.start(none, failing, SampleDesk.feeds())) {
      Document page = Jsoup.parse(cutOff.get("/").body());
      assertThat(page.select(".notice h2").text()).isEqualTo("No feed can be read");
      assertThat(page.select(".notice").text())
          .contains("cannot be found", "./mvnw spring-boot:run -Dspring-boot.run.profiles=demo");
    }
  }

  @Test
  void asksOnSourcesForTheInternetWhenNoFeedCanBeRead() {
    List<PollState> silent =
        List.of(silent("harbour-courier"), silent("delta-radio"), silent("gazette-lyon"));
    assertThat(noticesOnSources(silent)).containsExactly("No feed can be read");
    assertThat(noticesOnSources(SampleDesk.states())).isEmpty();
    assertThat(noticesOnSources(silent.subList(0, 1))).as("one feed tells nothing").isEmpty();
  }

  private static PollState silent(String feed) {
    return FixedPollStates.failing(feed, Wire.NOW, Wire.NOW, 1, "no address is known for it");
  }

  private static List<String> noticesOnSources(List<PollState> states) {
    FixedStories none = new FixedStories(List.of());
    try (RunningDesk desk = RunningDesk.start(none, states, SampleDesk.feeds())) {
      return Jsoup.parse(desk.get("/sources").body()).select(".notice h2").eachText();
    }
  }
}
