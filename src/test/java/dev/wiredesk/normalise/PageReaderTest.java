package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Moment;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private static final String FIRST =
      "The café on the quay opened again on Sunday, and by noon the queue had reached the lighthouse, its owner said.";
  private static final String SECOND =
      "He had rebuilt it himself, plank by plank, from what the storm had left of the old one and of three boats.";

  @Test
  void findsTheArticleByDensityWhereNothingMarksIt() {
    Article article =
        read(
            "<title>Café opens - Quay Post</title><div><a href=/a>Home</a> <a href=/b>Sport</a></div><div><div><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p></div></div><div><a href=/c>Another story with a long headline</a><br><a href=/d>And one more with a long headline</a></div>");
    assertThat(article.text().lines()).containsExactly(FIRST, SECOND);
  }

  @Test
  void joinsTheMarkedPartsOfAnArticleThatIsCut() {
    Article article =
        read(
            "<div><div class=article-body><p>"
                + FIRST
                + "</p></div><div class=ad>Advertisement</div><div class=article-body><p>"
                + SECOND
                + "</p></div></div>");
    assertThat(article.text().lines()).containsExactly(FIRST, SECOND);
  }

  @Test
  void readsMetadataOfThePage() {
    Article article =
        read(
            "<html lang=fr-CA><head><meta property=og:title content='Café opens | Quay Post'><meta property=og:site_name content='Quay Post'>"
                + "<meta property=article:published_time content=2025-02-13T10:15:00-05:00><meta property=article:modified_time content=2025-02-14>"
                + "<meta property=og:image content=/quay.jpg><meta name=author content='By Jane Doe'><meta property=article:section content=World>"
                + "<link rel=canonical href='/news/cafe?utm_source=x'></head><body><article><p>"
                + FIRST
                + "</p></article>");
    assertThat(article.headline()).isEqualTo("Café opens");
    assertThat(article.published()).hasToString("2025-02-13T15:15:00Z");
    assertThat(article.modified()).hasToString("2025-02-14");
    assertThat(article.byline()).isEqualTo("Jane Doe");
    assertThat(article.language()).isEqualTo("fr-CA");
    assertThat(article.link()).isEqualTo("https://quay.example/news/cafe");
    assertThat(article.enclosures())
        .extracting(e -> e.url())
        .containsExactly("https://quay.example/quay.jpg");
    assertThat(article.categories()).extracting(c -> c.term()).containsExactly("World");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div class=meta><span>Published</span> <b>13 Feb 2025</b></div>   | 2025-02-13
          <ul><li>By Jane Doe<li>Dienstag, 13.02.2025, 14:59 MEZ</ul>       | 2025-02-13T13:59:00Z
          <div><p>Опубликовано 13 февраля 2025</p></div>                    | 2025-02-13
          <div><p>Updated 14 Feb 2025</p><p>Published 13 Feb 2025</p></div> | 2025-02-13
          <p>The café was built on 3 May 1954.</p>                          |
          <p>Updated 14 Feb 2025</p>                                        |
          <div><h4>The café on the quay opened again on Sunday, and by noon the queue reached the lighthouse, its owner said.</h4><p>13.02.2025</p></div> | 2025-02-13
          """)
  void findsADateBetweenHeadlineAndProse(String box, @Nullable String published) {
    String page =
        "<header><h1>Café opens</h1>"
            + box
            + "</header><div class=article-body><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div><div><p>Published 1 Jan 2020</p></div>";
    Moment date = read(page).published();
    assertThat(date == null ? null : date.toString()).isEqualTo(published);
    assertThat(read(page).text().lines()).containsExactly(FIRST, SECOND);
  }

  @Test
  void doesNotFollowACanonicalAddressToAnotherSite() {
    assertThat(read("<link rel=canonical href=https://evil.example/x><p>" + FIRST).link())
        .isEqualTo("https://quay.example/story");
  }

  @ParameterizedTest
  @CsvSource({
    "<link rel=canonical href=/news/cafe?utm_source=x>, https://quay.example/news/cafe",
    "<link rel='CANONICAL nofollow' href=https://www.quay.example/a>, https://www.quay.example/a",
    "<link rel=canonical href=https://edition.quay.example/a>, https://edition.quay.example/a",
    "<link rel=canonical href=https://other.example/a>,",
    "<link rel=canonical href=https://quay.example.evil.example/a>,",
    "<link rel=canonical href=http://127.0.0.1/a>,",
    "<link rel=canonical href=http://localhost:8080/a>,",
    "<link rel=canonical href='javascript:alert(1)'>,",
    "<link rel=canonical href='file:///etc/passwd'>,",
    "<link rel=canonical href=/>,",
    "<link rel=canonical href=https://quay.example/index.html>,",
    "<link rel=canonical href=''>,",
    "'',",
  })
  void believesACanonicalAddressOfTheSameOutletOnly(String link, String canonical) {
    assertThat(look(link + "<article><p>" + FIRST + "</p></article>").canonical())
        .isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Café opens\"",
        "not json",
        "[[[[[[[[",
        "{\"@graph\":{\"@graph\":[null,1,\"x\"]}}",
        "",
      })
  void readsOnWhereMetadataAreBroken(String json) {
    Article article =
        read(
            "<script type=application/ld+json>"
                + json
                + "</script><article><p>"
                + FIRST
                + "</p></article>");
    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Test
  void believesAnArticleBodyOnlyWhereItAgreesWithThePage() {
    String teaser =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Café\",\"articleBody\":\""
            + "Something else. ".repeat(40)
            + "\"}";
    Article article =
        read(
            "<script type=application/ld+json>"
                + teaser
                + "</script><article><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p></article>");
    assertThat(article.text().lines()).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, text/html; charset=windows-1252, ''",
    "UTF-8, text/html; charset=\"utf-8\", ''",
    "ISO-8859-1, text/html, <meta charset=iso-8859-1>",
    "UTF-8, text/html; charset=no-such-thing, ''",
  })
  void readsTheCharsetOfHeaderOrPage(String charset, String header, String meta) {
    byte[] bytes =
        (meta + "<article><p>" + FIRST + "</p></article>").getBytes(Charset.forName(charset));
    assertThat(
            new PageReader()
                .read(new Document(URI.create("https://quay.example/story"), header, bytes))
                .text())
        .isEqualTo(FIRST);
  }

  /** The signs are those that the standard lacks and the charset of that name on the web has. */
  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, windows-31j, 港の①番岸壁で髙橋船長が待っていたが船は来なかった。",
    "EUC-JP, x-eucJP-Open, 港の①番岸壁で髙橋船長が待っていたが船は来なかった。",
    "EUC-KR, x-windows-949, 항구에서 똠방각하와 펲시 선장이 배를 기다렸지만 오지 않았다.",
    "gb2312, GB18030, 陶喆和朱镕基在码头上等了一个上午，船没有来，天一直在下雨。",
    "Big5, Big5-HKSCS, 船長着急，碼頭裏面嘅人等咗成個朝早，隻船都冇嚟。",
    "ISO-8859-9, windows-1254, Liman’ın “sözü” – gemi öğleden önce iskeleye yanaşmadı.",
    "ISO-8859-1, windows-1252, The harbour’s “word” – no ship had come by noon.",
  })
  void readsTheCharsetThatThePublisherMeans(String name, String meant, String text) {
    String article = "<article><p>" + text + "</p></article>";
    Charset charset = Charset.forName(meant);
    for (String head :
        List.of(
            "<meta charset=" + name + ">",
            "<script src=/a charset=utf-8></script><meta http-equiv=Content-Type"
                + " content='text/html; charset="
                + name
                + "'>",
            "<?xml version='1.0' encoding='" + name + "'?>")) {
      assertThat(text((head + article).getBytes(charset), "text/html")).isEqualTo(text);
    }
    assertThat(text(article.getBytes(charset), "text/html; charset=" + name)).isEqualTo(text);
  }

  /** Servers and templates name a charset of long ago; no text in it reads as UTF-8. */
  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1, ''",
    "text/html, <meta charset=windows-1251>",
    "text/html, <meta http-equiv=Content-Type content='text/html; charset=gb2312'>",
  })
  void readsUtf8WhateverItIsCalled(String header, String meta) {
    byte[] bytes =
        (meta + "<article><p>" + FIRST + "</p></article>").getBytes(StandardCharsets.UTF_8);
    assertThat(
            new PageReader()
                .read(new Document(URI.create("https://quay.example/story"), header, bytes))
                .text())
        .isEqualTo(FIRST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1251 | Кав'ярня на набережній знову відчинилася в неділю, і до полудня черга сягнула маяка, сказав її власник.
          windows-874  | ร้านกาแฟริมท่าเรือเปิดอีกครั้งในวันอาทิตย์ และก่อนเที่ยงคิวก็ยาวไปถึงประภาคาร เจ้าของร้านกล่าว
          ISO-8859-7   | Το καφενείο στην προκυμαία άνοιξε πάλι την Κυριακή, και ως το μεσημέρι η ουρά έφτασε στον φάρο.
          windows-1255 | בית הקפה ברציף נפתח שוב ביום ראשון, ועד הצהריים הגיע התור עד המגדלור, אמר בעליו של המקום.
          windows-1256 | فتح المقهى على الرصيف أبوابه من جديد يوم الأحد، وقبل الظهر وصل الطابور إلى المنارة كما قال صاحبه.
          GB18030      | 码头上的咖啡馆星期天重新开门，老板说，不到中午，队伍就排到了灯塔下面，人人都带着自己的杯子。
          windows-1252 | À Noël, le café du quai a été rouvert ; l’après-midi même, la file s’étirait déjà jusqu’à la tour.
          """)
  void tellsTheCharsetOfAPageThatNamesNone(String charset, String text) {
    byte[] bytes =
        ("<article><p>" + (text + " ").repeat(3) + "</p></article>")
            .getBytes(Charset.forName(charset));
    assertThat(
            new PageReader()
                .read(new Document(URI.create("https://quay.example/story"), null, bytes))
                .text())
        .startsWith(text);
  }

  @Test
  void climbsToTheWholeOfAnArticleInSections() {
    String section =
        "<section><div><div><h2>Part %s</h2><p>"
            + FIRST
            + " %s</p><p>"
            + SECOND
            + " %s</p></div></div></section>";
    String body = "";
    for (int i = 0; i < 6; i++) {
      body += section.replace("%s", String.valueOf(i));
    }
    assertThat(read("<main><h1>Café opens</h1><div>" + body + "</div></main>").text())
        .contains("Part 0", "Part 5", FIRST + " 3");
  }

  @Test
  void takesTheFirstOfTwoArticlesThatFollowEachOther() {
    String one = "<article><h1>Café opens</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>";
    String other =
        "<article><h1>Another story</h1>"
            + "<p>It was another story, and a longer one, as they all are there.</p>".repeat(4)
            + "</article>";
    assertThat(read("<main>" + one + other + "</main>").text())
        .contains(SECOND)
        .doesNotContain("longer one");
  }

  @Test
  void findsAnArticleInAScriptWithoutBlanks() {
    String first = "渡船比预定时间晚了一个小时离开码头，船上没有人能说出原因，船长说，他也在等港务局的消息。";
    String second = "港务局随后表示，延误是由夜里的大雾造成的，预计当天下午恢复正常航班，请旅客留意公告。";
    String links =
        "<a href=/a>首页</a> <a href=/b>国内新闻</a> <a href=/c>国际新闻</a> <a href=/d>体育新闻频道</a>";
    assertThat(
            read("<div>"
                    + links
                    + "</div><div><div><p>"
                    + first
                    + "</p><p>"
                    + second
                    + "</p></div></div><div>"
                    + links
                    + "</div>")
                .text()
                .lines())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000\u0001", "<html><head>", "<frameset><frame src=x></frameset>"})
  void makesAnArticleOfAnything(String junk) {
    assertThat(read(junk).text()).isEmpty();
  }

  @Test
  void survivesAPageOfThousandsOfNestedTags() {
    String deep = ("<div><p>" + FIRST + "</p>").repeat(3_000);
    assertThat(read(deep).body().length()).isBetween(1, 200_000);
  }

  private static String text(byte[] bytes, String header) {
    URI location = URI.create("https://quay.example/story");
    return new PageReader().read(new Document(location, header, bytes)).text();
  }

  private static Article read(String html) {
    return look(html).article();
  }

  private static PageCopy look(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new PageReader()
        .look(
            new Document(
                URI.create("https://quay.example/story"), "text/html; charset=utf-8", bytes));
  }
}
