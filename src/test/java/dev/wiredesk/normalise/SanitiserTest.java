package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SanitiserTest {

  static List<String> vectors() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/normalise/vectors.txt"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void leavesNothingThatABrowserCouldRun(String vector) {
    Article article = Entries.of("<p>Before.</p>" + vector + "<p>After.</p>").normalised();
    assertHarmless(article.body());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void leavesNothingThatABrowserCouldRunWhereTheVectorIsAllThereIs(String vector) {
    assertHarmless(Entries.of(vector).titled(vector).normalised().body());
  }

  private static void assertHarmless(String body) {
    List<Element> elements = Jsoup.parseBodyFragment(body).body().getAllElements();
    for (Element element : elements.subList(1, elements.size())) {
      assertThat(AllowList.rule(element.normalName()).fate())
          .as(body)
          .isEqualTo(AllowList.Fate.KEEP);
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(body).doesNotStartWith("on").isNotEqualTo("style");
        if (List.of("href", "src", "poster", "cite").contains(attribute.getKey())) {
          assertThat(attribute.getValue()).as(body).matches("(?:https?://[^\\s\"<>]+|mailto:.*)");
        }
        assertThat(
                attribute.getKey().equals("srcset") && attribute.getValue().contains("javascript"))
            .as(body)
            .isFalse();
      }
    }
  }

  @Test
  void hasAtLeastFortyVectors() throws IOException {
    assertThat(vectors()).hasSizeGreaterThan(40);
  }

  @Test
  void keepsWhatProseNeeds() {
    String prose =
        "<h2>Head</h2><ul><li>one</li><li>two</li></ul><blockquote><p>said</p></blockquote>"
            + "<table><tbody><tr><td colspan=\"2\">cell</td></tr></tbody></table>"
            + "<pre><code>x = 1</code></pre><p dir=\"rtl\" lang=\"ar\">H<sub>2</sub>O <em>is</em> "
            + "<abbr title=\"water\">w</abbr> on <time datetime=\"2025-02-13\">Thursday</time>.</p>";
    assertThat(Entries.of(prose).normalised().body()).isEqualTo(prose);
  }

  @Test
  void isBoundedInCharactersHoweverMuchComes() {
    String long_ = "<p>" + "Fog & rain; ".repeat(40_000) + "</p>";
    assertThat(Entries.of(long_).normalised().body().length()).isBetween(1, 200_000);
  }

  @Test
  void survivesAHundredThousandNestedTags() {
    String deep = "<div>".repeat(100_000) + "The bottom of the well." + "</div>".repeat(100_000);
    assertThat(Entries.of(deep).normalised().text()).contains("bottom of the well");
  }

  @Test
  void survivesAHundredThousandSiblings() {
    String wide = "<p>Yes<br><b>No".repeat(100_000);
    assertThat(Entries.of(wide).normalised().body().length()).isBetween(1, 200_000);
  }
}
