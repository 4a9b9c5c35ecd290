package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  private static final String BASE = "https://outlet.example/news/today?x=1";

  @ParameterizedTest
  @CsvSource({
    "a.jpg, https://outlet.example/news/a.jpg",
    "/a.jpg, https://outlet.example/a.jpg",
    "//cdn.example/a.jpg, https://cdn.example/a.jpg",
    "?y=2, https://outlet.example/news/today?y=2",
    "HTTP://other.example/A, http://other.example/A",
    "/a b|c.jpg, https://outlet.example/a%20b%7Cc.jpg",
    "/é?q=ü, https://outlet.example/é?q=ü",
    "/a[1].jpg?b[]=2, https://outlet.example/a%5B1%5D.jpg?b%5B%5D=2",
    "http://[2001:db8::1]/a, http://[2001:db8::1]/a",
  })
  void becomesAbsolute(String reference, String absolute) {
    assertThat(Address.web(reference, BASE)).isEqualTo(absolute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/x",
        "file:///etc",
        "https://",
        "about:blank",
        "mailto:a@b.example"
      })
  void isRefusedAsAPictureUnlessItLeadsToTheWeb(String reference) {
    assertThat(Address.web(reference, "about:blank")).isNull();
  }

  @Test
  void mayBeMailInALink() {
    assertThat(Address.link("MAILTO:desk@outlet.example", BASE))
        .isEqualTo("MAILTO:desk@outlet.example");
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.Outlet.example/a/?utm_source=x#top, https://outlet.example/a",
    "https://outlet.example:443/a, http://outlet.example:80/a/",
    "https://outlet.example, https://outlet.example/",
    "https://outlet.example/a?id=1&fbclid=2, https://outlet.example/a/?id=1",
    "https://user@outlet.example/a, https://outlet.example/a",
    "https://outlet.example/a?b=2&a=1, https://outlet.example/a?a=1&b=2",
    "https://outlet.example/a/index.html, https://outlet.example/a",
    "https://outlet.example/%7ejo/caf%c3%a9, https://outlet.example/~jo/caf%C3%A9",
    "https://m.outlet.example/a, https://www.outlet.example/a",
    "https://amp.outlet.example/a, https://outlet.example/a",
    "https://en.m.outlet.example/a, https://en.outlet.example/a",
    "https://outlet.example/news/a/amp/, https://outlet.example/news/a",
    "https://outlet.example/amp/news/a, https://outlet.example/news/a",
    "https://outlet.example/news/amp/a-12, https://outlet.example/news/a-12",
    "https://outlet.example/a.amp.html, https://outlet.example/a.html",
    "https://outlet.example/a?outputType=amp, https://outlet.example/a",
    "https://outlet.example/a?amp&id=1, https://outlet.example/a?id=1",
    "https://outlet-example.cdn.ampproject.org/c/s/outlet.example/a/amp, https://outlet.example/a",
    "https://www.google.com/amp/s/outlet.example/a, https://outlet.example/a",
  })
  void leadsToTheSameArticle(String one, String other) {
    assertThat(CanonicalUrl.of(one)).isEqualTo(CanonicalUrl.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://outlet.example/a?id=1, https://outlet.example/a?id=2",
    "https://outlet.example/a, https://outlet.example/A",
    "https://outlet.example:8080/a, https://outlet.example/a",
    "https://a.outlet.example/a, https://outlet.example/a",
    "https://outlet.example/#/a, https://outlet.example/#/b",
    "https://outlet.example/amplifiers, https://outlet.example/lifiers",
    "https://outlet.example/a%2Fb, https://outlet.example/a/b",
    "https://m.example/a, https://example/a",
  })
  void leadsElsewhere(String one, String other) {
    assertThat(CanonicalUrl.of(one)).isNotEqualTo(CanonicalUrl.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://outlet.example/a",
        "https://outlet.example/a/",
        "https://outlet.example/a//",
        "https://outlet.example/a//index.html",
      })
  void heedsNoSlashesAtTheEnd(String link) {
    assertThat(CanonicalUrl.of(link)).isEqualTo("outlet.example/a");
  }

  /** It took a minute and a half when every slash of the row was tried as its first. */
  @Test
  @Timeout(10)
  void looksOnceAtALongRowOfSlashes() {
    String row = "https://outlet.example/" + "/".repeat(160_000);
    assertThat(CanonicalUrl.of(row + "é")).endsWith("/é");
    assertThat(CanonicalUrl.of(row)).isEqualTo("outlet.example");
    assertThat(EntryName.of(row + "é").local()).endsWith("/é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "::", "http://", "urn:isbn:1", "http://[::", "https://a.example:x/"})
  void neverFailsOnWhatIsNoAddress(String link) {
    assertThat(CanonicalUrl.of(link)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a.jpg 1x, b.jpg 2x ; https://outlet.example/news/a.jpg 1x, https://outlet.example/news/b.jpg 2x
          /w_1,h_2/a.jpg 800w,/b.jpg 400w ; https://outlet.example/w_1%2Ch_2/a.jpg 800w, https://outlet.example/b.jpg 400w
          a.jpg ; https://outlet.example/news/a.jpg
          javascript:x 1x, b.jpg 2x ; https://outlet.example/news/b.jpg 2x
          https://pixel.wp.com/g.gif 1x, b.jpg 2x ; https://outlet.example/news/b.jpg 2x
          a.jpg 1x onerror, b.jpg 2x ; https://outlet.example/news/b.jpg 2x
          """)
  void isResolvedForEachCandidateOfASrcset(String srcset, String clean) {
    assertThat(Srcset.read(srcset, BASE)).hasToString(clean);
  }

  @Test
  void isTheLargestOfASrcset() {
    assertThat(Srcset.read("a.jpg 400w, b.jpg 1200w, c.jpg 800w", BASE).largest())
        .isEqualTo("https://outlet.example/news/b.jpg");
  }

  @Test
  void leavesAHostThatIsTooLongForAName() {
    String host = "Ü".repeat(3000);
    assertThat(Address.host("https://" + host + "/a")).isEqualTo("ü".repeat(3000));
  }
}
