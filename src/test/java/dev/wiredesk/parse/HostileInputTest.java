package dev.wiredesk.parse;

import static dev.wiredesk.parse.FixturesTest.LOCATION;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @Test
  void doesNotExpandAnEntityBomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    ParsedFeed feed = feed(bomb + "]>" + rss("<item><title>&l9;</title></item>"));
    assertThat(feed.entries().getFirst().title()).isEqualTo("&l9;");
  }

  @Test
  void doesNotReadAFileNamedByAnExternalEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the harbour password");
    String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    ParsedFeed feed = feed(doctype + rss("<item><title>-&x;-</title></item>"));
    assertThat(feed.toString()).doesNotContain("password");
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void keepsEntriesBesideDeepNesting() {
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    ParsedFeed feed = feed(rss("<item><title>A</title>" + deep + "</item>"));
    assertThat(feed.entries().getFirst().title()).isEqualTo("A");
    assertThat(feed.repairs()).contains("left out what was nested more than 100 deep");
  }

  @Test
  void survivesDeepNestingThatIsNeverClosed() {
    ParseResult result = parse(rss("<item><title>A</title></item>" + "<a>".repeat(200_000)));
    assertThat(result).isInstanceOf(ParsedFeed.class);
  }

  @Test
  void keepsTheFirstTwoThousandOfAHundredThousandEntries() {
    ParsedFeed feed = feed(rss("<item><title>A</title></item>".repeat(100_000)));
    assertThat(feed.entries()).hasSize(2_000);
    assertThat(feed.repairs()).contains("left out entries beyond the first 2,000");
  }

  @Test
  void cutsAHugeText() {
    ParsedFeed feed = feed(rss("<item><title>" + "A".repeat(10 << 20) + "</title></item>"));
    assertThat(feed.entries().getFirst().title()).hasSize(Gate.MAX_TEXT);
  }

  @Test
  void mendsOnlyTheBeginningOfAnEnormousDamagedDocument() {
    String items = "<item><title>A</title><a><b/></item>";
    String padding = "&".repeat(XmlTree.MAX_MENDED);
    ParsedFeed feed = feed(rss(items + "<item><title>B</title>" + padding + "</item>" + items));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("A");
    assertThat(feed.repairs())
        .contains(
            "cut a damaged document after 2 million characters",
            "left out the last entry, which was cut short");
  }

  @Test
  void mendsOnlySoManyTags() {
    String empty = "<a></b>".repeat(Soup.MAX_MARKUP / 2);
    ParsedFeed feed = feed(rss("<item><title>A</title></item>" + empty + "<item></item>"));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("A");
    assertThat(feed.repairs()).contains("cut a damaged document after 60,000 tags");
  }

  @Test
  void readsNoFurtherThanItKeeps() {
    String many = "<a/>".repeat(Gate.MAX_ELEMENTS);
    ParsedFeed feed = feed("<rss><channel><item><title>A</title></item>" + many + "<never closed");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("A");
    assertThat(feed.repairs()).containsExactly("left out what came after 300,000 elements");
  }

  /** Each relative reference takes a copy of its base along. */
  @Test
  void doesNotMultiplyALongBase() {
    String base = "https://a.example/" + "x".repeat(60_000) + "/";
    ParsedFeed atom =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='"
                + base
                + "'><entry><title>A</title><content type='html'>"
                + "&lt;a href='y'&gt;z&lt;/a&gt; ".repeat(5_000)
                + "</content></entry></feed>");
    assertThat(atom.entries().getFirst().content()).hasSizeLessThan(1_000_000);

    ParsedFeed rss =
        feed(
            "<rss><channel><link>"
                + base
                + "</link>"
                + "<item><title>A</title><link>y</link></item>".repeat(2_000)
                + "</channel></rss>");
    assertThat(rss.entries())
        .allSatisfy(entry -> assertThat(String.valueOf(entry.link())).hasSizeLessThan(3_000));
  }

  @Test
  void takesNothingOfMoreThanFourThousandCharactersForALink() {
    String long_ = "https://a.example/" + "x".repeat(4_000);
    ParsedFeed feed =
        feed(
            rss(
                "<item><link>%1$s</link><guid>%1$s</guid><enclosure url='%1$s'/></item>"
                    .formatted(long_)));
    assertThat(feed.entries().getFirst().link()).isNull();
    assertThat(feed.entries().getFirst().enclosures()).isEmpty();
    assertThat(feed.entries().getFirst().id()).isEqualTo(long_);
  }

  @Test
  void leavesOutWhatIsTooLongToBeAName() {
    String long_ = "x".repeat(201);
    String category =
        "<category domain='%1$s'>port</category><category>%1$s</category>".formatted(long_);
    Entry rss =
        feed(rss(
                ("<item>%2$s<author><name>%1$s</name></author>"
                        + "<enclosure url='https://a.example/a' type='%1$s'/></item>")
                    .formatted(long_, category)))
            .entries()
            .getFirst();
    assertThat(rss.categories()).containsExactly(new Entry.Category("port", null, null));
    assertThat(rss.authors()).isEmpty();
    assertThat(rss.enclosures()).extracting(Entry.Enclosure::type).containsOnlyNulls();

    Entry json =
        feed("""
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1",
         "tags": ["port", "%1$s"], "authors": [{"name": "%1$s"}],
         "attachments": [{"url": "https://a.example/a", "mime_type": "%1$s"}]}]}
        """
                .formatted(long_))
            .entries()
            .getFirst();
    assertThat(json.categories()).extracting(Entry.Category::term).containsExactly("port");
    assertThat(json.authors()).isEmpty();
    assertThat(json.enclosures()).extracting(Entry.Enclosure::type).containsOnlyNulls();
  }

  @Test
  void leavesOutTheKeywordsOfASitemapThatAreTooLong() {
    ParsedFeed sitemap =
        feed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url>
              <loc>https://a.example/a</loc>
              <n:news><n:title>A</n:title><n:keywords>port, %s</n:keywords></n:news>
            </url></urlset>
            """
                .formatted("x".repeat(201)));
    assertThat(sitemap.entries().getFirst().categories())
        .extracting(Entry.Category::term)
        .containsExactly("port");
  }

  @Test
  void takesNoLongIdOfAFeedThatWasFirst() {
    ParsedFeed feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><source><id>urn:"
                + "x".repeat(1_000)
                + "</id><link rel='self' href='https://b.example/feed'/></source></entry></feed>");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.borrowed()).extracting(Entry.Borrowed::id).isNull();
    assertThat(entry.borrowed()).extracting(Entry.Borrowed::feed).isNotNull();
  }

  @Test
  void cutsWhatEveryEntryOfAFeedWouldCarry() {
    String long_ = "𝓡".repeat(1_000);
    ParsedFeed feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><id>%1$s</id><title>A%1$s</title><rights>%1$s</rights></feed>"
                .formatted(long_));
    assertThat(feed.id()).isNull();
    assertThat(feed.title()).isEqualTo("A" + "𝓡".repeat(499));
    assertThat(feed.rights()).hasSize(1_000);
  }

  @Test
  void makesNoMoreOfATextThanAMegabyteByMakingItsLinksAbsolute() {
    ParsedFeed feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/"
                + "x".repeat(1_500)
                + "/'><entry><title>A</title><content type='html'>"
                + "&lt;a href='y'&gt;z&lt;/a&gt; ".repeat(20_000)
                + "</content></entry></feed>");
    assertThat(feed.entries().getFirst().content()).hasSizeLessThan(2_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</",
        "<",
        "<a",
        "<!--",
        "<?",
        "<!DOCTYPE ",
        "<![CDATA[",
        "&",
        "<item>",
        "<title>",
        "<title><item>",
        "<title/><title>",
        "</x>",
        "]]>",
        "<a b='",
        "<item><author>",
        "<item><guid>g</guid></item>",
        "<link/>",
        "<item><link xml:base='b/'/>"
      })
  void takesNoLongerThanItShouldOverOneThingRepeated(String thing) {
    String text = thing.repeat((2 << 20) / thing.length());
    assertThat(parse(text)).isNotNull();
    assertThat(parse("<rss><channel>" + text)).isNotNull();
    assertThat(parse(text + rss("") + text)).isNotNull();
  }

  @Test
  void looksOnceAtTheCommasOfASet() {
    ParsedFeed feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><entry><content"
                + " type='html'>&lt;img srcset='b 1x"
                + ",".repeat(1_000_000)
                + "'></content></entry></feed>");
    assertThat(feed.entries().getFirst().content()).contains("srcset=\"https://a.example/b 1x,,");
  }

  /** It took half a minute when each tag was looked at to the end of those within it. */
  @Test
  @Timeout(10)
  void looksOnceAtTagsWithinTags() {
    String tags = ("<a".repeat(499) + ">").repeat(4_000);
    assertThat(Mender.mend("<rss><channel>" + tags, Map.of(), new Repairs())).endsWith("<a>");
  }

  @Test
  void boundsDeepJson() {
    String deep =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000);
    assertThat(parse(deep)).isInstanceOf(ParseResult.Unreadable.class);
  }

  @Test
  void answersWhateverTheBytesAre() throws IOException {
    Random random = new Random(20250304);
    for (Path fixture : FixturesTest.fixtures().toList()) {
      byte[] original = Files.readAllBytes(fixture);
      for (int round = 0; round < 15; round++) {
        assertThat(parse(Mutations.mutate(original, random))).isNotNull();
      }
    }
  }

  @Test
  void answersRandomBytes() {
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      assertThat(parse(("<rss>" + new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1))).isNotNull();
    }
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>";
  }

  private static ParsedFeed feed(String text) {
    return (ParsedFeed) parse(text);
  }

  private static ParseResult parse(String text) {
    return parse(text.getBytes(UTF_8));
  }

  private static ParseResult parse(byte[] bytes) {
    return Assertions.assertTimeoutPreemptively(
        BOUND, () -> new FeedParser().parse(new Document(LOCATION, null, bytes)));
  }
}
