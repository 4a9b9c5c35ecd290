package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is measured in the benchmark; here it is how much there is to be looked at. */
class PageTreeTest {

  private static final int HOSTILE = 2_400_000;

  private static final String FIRST =
      "The lock at the upper basin stood open all night, and by morning nine barges lay on the mud.";
  private static final String SECOND =
      "Nobody had seen who turned the wheel, and the keeper's dog, which barks at swans, had not barked.";
  private static final String ARTICLE =
      "<article><h1>Nine barges on the mud</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div class=x>",
        "<div><p>a",
        "<span>",
        "<b><i>a",
        "<p><b>a",
        "<table><tr><td>a",
        "<ul><li><a href=/x>Another story</a>",
        "<figure><img src=a>",
        "<div class=caption>a",
        "<div class=share>a</div>",
        "<noscript><img src=a></noscript>",
        "<h3>You may also like</h3><p>a</p>",
        "<p><a href=/x>Read also: another story</a></p>",
        "a<br>",
      })
  void holdsNoMoreThanAReaderOfPagesCanBear(String unit) {
    String flood = unit.repeat(HOSTILE / unit.length());
    Document tree = parse(ARTICLE + flood);

    int[] elements = {0};
    int[] levels = {0};
    tree.traverse((node, depth) -> {
      elements[0] += node instanceof Element ? 1 : 0;
      levels[0] = Math.max(levels[0], depth);
    });
    assertThat(elements[0]).isLessThanOrEqualTo(PageTree.MOST_ELEMENTS + 2);
    assertThat(levels[0]).isLessThanOrEqualTo(PageTree.DEEPEST + 1);
    assertThat(read(ARTICLE + flood).text()).contains(FIRST, SECOND);
  }

  @Test
  void leavesAPageOfOrdinarySizeWhole() {
    Document tree = parse(ARTICLE + "<p>a</p>".repeat(PageTree.MOST_ELEMENTS - 10));
    assertThat(tree.select("p")).hasSize(PageTree.MOST_ELEMENTS - 8);
  }

  @Test
  void endsWhereTheBoundIsReached() {
    String list = "<ol>" + "<li>a</li>".repeat(PageTree.MOST_ELEMENTS) + "</ol>";
    Document tree = parse(list + "<p>after</p><footer>foot</footer>");
    assertThat(tree.select("li")).hasSizeLessThan(PageTree.MOST_ELEMENTS);
    assertThat(tree.select("p, footer")).isEmpty();
  }

  @Test
  void prunesManyAtOnce() {
    Document tree = parse("<div>a<i>b</i>c<u>d<i>e</i></u><i>f</i></div><i>g</i>");
    Pruning.remove(tree.select("i"));
    assertThat(tree.body().html().replaceAll("\\s", "")).isEqualTo("<div>ac<u>d</u></div>");
  }

  private static Article read(String html) {
    return new PageReader().read(document(html));
  }

  private static Document parse(String html) {
    return PageTree.of(document(html));
  }

  private static dev.wiredesk.fetch.Document document(String html) {
    return new dev.wiredesk.fetch.Document(
        URI.create("https://basin.example/barges"),
        "text/html; charset=utf-8",
        html.getBytes(StandardCharsets.UTF_8));
  }
}
