package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of their articles, in the ways in which they say it. */
class PageMetaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-11-23T08:15:00+02:00"}                           | 2026-11-23T06:15:00Z
          [{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-11-23T08:15Z"}]              | 2026-11-23T08:15:00Z
          {"@graph":[{"@type":"WebPage"},{"@type":["Article","NewsArticle"],"headline":"Ferry","datePublished":"2026-11-23"}]} | 2026-11-23
          {"@type":"WebPage","mainEntity":{"@type":"ReportageNewsArticle","headline":"Ferry","datePublished":"2026-11-23T08:15:00Z"}} | 2026-11-23T08:15:00Z
          {"@type":"http://schema.org/BlogPosting","headline":"Ferry","datePublished":"2026-11-23T08:15:00Z",}              | 2026-11-23T08:15:00Z
          <!-- {"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-11-23T08:15:00Z"} -->                        | 2026-11-23T08:15:00Z
          //<![CDATA[{"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-11-23T08:15:00Z"}//]]>                 | 2026-11-23T08:15:00Z
          {"@type":"NewsArticle","headline":"Fer\\ry","datePublished":"2026-11-23T08:15:00Z"};                              | 2026-11-23T08:15:00Z
          """)
  void readsTheDateOfJsonLd(String json, String date) {
    PageMeta meta = meta("<script type=application/ld+json>" + json + "</script>");
    assertThat(Objects.toString(meta.published())).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property=article:published_time content=2026-11-23T08:15:00+01:00>       | 2026-11-23T07:15:00Z
          <meta name=article:published_time content='2026-11-23 08:15'>                  | 2026-11-23T08:15:00Z
          <meta name=publishdate content=2026-11-23>                                     | 2026-11-23
          <meta name=article:published_time content='2026-11-23 08:15:00.0'><meta name=date content=2026-11-23T08:15:00+01:00> | 2026-11-23T07:15:00Z
          <meta name=article:published_time content='2026-11-23 08:15'><meta name=date content=2026-11-23T09:15:00+01:00>      | 2026-11-23T08:15:00Z
          <span itemprop=datePublished content=2026-11-23T08:15:00Z>Monday</span>        | 2026-11-23T08:15:00Z
          <time itemprop=datePublished datetime=2026-11-23>Monday</time>                 | 2026-11-23
          <meta name=DC.date.issued content=2026-11-23>                                  | 2026-11-23
          <meta name=date content='Mon, 23 Nov 2026 08:15:00 GMT'>                       | 2026-11-23T08:15:00Z
          <article><time datetime=2026-11-23T08:15:00Z>Monday</time></article>           | 2026-11-23T08:15:00Z
          <meta property=article:published_time content=yesterday>                       | null
          """)
  void readsTheDateOfThePage(String html, String date) {
    assertThat(Objects.toString(meta(html).published())).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property=og:title content='Ferry leaves late'><title>x</title> | Ferry leaves late
          <title>x</title><h1>Ferry leaves late</h1>                           | Ferry leaves late
          <title>Ferry leaves late</title>                                     | Ferry leaves late
          """)
  void findsTheHeadline(String html, String headline) {
    assertThat(meta(html).headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <meta property=og:image content=/og.jpg>                                                                                | https://quay.example/og.jpg
          <script type=application/ld+json>{"@type":"NewsArticle","headline":"F","image":{"url":"/ld.jpg"}}</script>              | https://quay.example/ld.jpg
          <script type=application/ld+json>{"@type":"NewsArticle","headline":"F","image":["https://pics.example/1.jpg"]}</script> | https://pics.example/1.jpg
          <meta name=twitter:image content=//pics.example/t.jpg>                                                                  | https://pics.example/t.jpg
          <meta property=og:image content=javascript:alert(1)>                                                                    |
          """)
  void findsTheLeadPicture(String html, @Nullable String address) {
    assertThat(
            meta(html).leadPicture().stream()
                .map(picture -> picture.url())
                .findFirst()
                .orElse(null))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <script type=application/ld+json>{"@type":"NewsArticle","headline":"F","author":[{"name":"Jane Doe"},{"name":"John Roe"}]}</script> | Jane Doe, John Roe
          <script type=application/ld+json>{"@type":"NewsArticle","headline":"F","author":"Jane Doe"}</script>                                | Jane Doe
          <meta name=author content="Jane Doe">                                                                                               | Jane Doe
          <script type=application/ld+json>{"@type":"NewsArticle","headline":"F","author":{"givenName":"Jane","familyName":"Doe"}}</script>   | Jane Doe
          <meta property=article:author content=https://a.example/jane><meta name=parsely-author content='Jane Doe'>                          | Jane Doe
          <meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Jane Doe'>                                       | Jane Doe
          <meta name=twitter:label1 content=Price><meta name=twitter:data1 content='Ten Euros'>                                               |
          <div><h1>Ferry</h1><ul><li>By <a href=/authors/jane-doe>Jane Doe</a></ul></div><a href=/authors/bo>Bo Reedman</a>                   | Jane Doe
          <h1>Ferry</h1><a href=/authors/a>A B</a><a href=/authors/b>C D</a><a href=/authors/c>E F</a><a href=/authors/d>G H</a><a href=/authors/e>I J</a><a href=/authors/f>K L</a> |
          <h1>Ferry</h1><span class=author-name>Alle Artikel von Jane Doe</span>                                                              | Jane Doe
          <h1>Ferry</h1><span class=author-name>Walter von Aachen</span>                                                                      | Walter von Aachen
          <div><h1>渡船</h1><span class=author-name>山田花子</span></div>                                                                          | 山田花子
          <a rel=author>Jane Doe</a>                                                                                                          | Jane Doe
          """)
  void findsWhoWroteIt(String html, @Nullable String authors) {
    assertThat(String.join(", ", meta(html).authors()))
        .isEqualTo(Objects.requireNonNullElse(authors, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <meta property=og:title content='Ferry leaves late today - quay.example'>                       | Ferry leaves late today
          <meta property=og:title content='Ferry leaves late ~ Harbour'><h1>Ferry leaves late</h1>        | Ferry leaves late
          <meta property=og:title content='Ferry leaves late ~ HP ~ 23.11.2026'><h1>Ferry leaves late</h1> | Ferry leaves late
          <meta property=og:title content='Ferry leaves late - and sinks'><h1>Ferry</h1>                  | Ferry leaves late - and sinks
          <meta property=og:title content='Ferry leaves late: what we know'><h1>Ferry leaves late</h1>    | Ferry leaves late: what we know
          """)
  void leavesTheNameOfTheSiteOutOfTheHeadline(String html, String headline) {
    assertThat(meta(html.replace('~', '|')).headline()).isEqualTo(headline);
  }

  @Test
  void namesThePersonRatherThanTheOutletAsTheAuthor() {
    String outlet =
        "<meta property=og:site_name content='The Harbour Post'><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
            + "\"author\":{\"name\":\"The Harbour Post\"}}</script>";
    assertThat(meta(outlet + "<span class=author-name>Von Ada Tideman</span>").authors())
        .containsExactly("Ada Tideman");
    assertThat(meta(outlet + "<meta name=author content='Ada Tideman'>").authors())
        .containsExactly("Ada Tideman");
    assertThat(meta(outlet + "<span class=author-name>The Harbour Post</span>").authors())
        .containsExactly("The Harbour Post");
  }

  @Test
  void namesTheAuthorsOfTheArticleAndNotThoseOfTheStoriesBesideIt() {
    assertThat(
            meta("<article><h1>Ferry</h1><a rel=author>Ada Tideman</a></article>"
                    + "<article><h2>Barn</h2><a rel=author>Bo Reedman</a></article>")
                .authors())
        .containsExactly("Ada Tideman");
  }

  @Test
  void cutsAHeadlineThatIsNone() {
    String endless = "Ferry ".repeat(50_000);
    assertThat(meta("<h1>" + endless + "</h1>").headline()).hasSizeLessThanOrEqualTo(1_000);
  }

  private static PageMeta meta(String html) {
    return new PageMeta(Jsoup.parse(html, "https://quay.example/a"), "https://quay.example/a");
  }
}
