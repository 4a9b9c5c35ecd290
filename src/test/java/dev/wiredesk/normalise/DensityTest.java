package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DensityTest {

  private static final String PROSE =
      "The ferry had left the quay an hour late, and nobody on board could say why it had.";

  @Test
  void tellsProseFromLinks() {
    Element body =
        parse("<div id=a><p>" + PROSE + "</p></div><div id=b><a>Home</a> <a>Sport</a></div>");
    Density density = Density.of(body);
    assertThat(density.prose(body.expectFirst("#a"))).isEqualTo(Letters.weigh(PROSE));
    assertThat(density.prose(body.expectFirst("#b"))).isZero();
    assertThat(density.at(body.expectFirst("#b")).linkShare()).isEqualTo(1);
    assertThat(density.at(body.expectFirst("#b")).links()).isEqualTo(2);
    assertThat(density.at(body).worth()).isLessThan(density.prose(body));
  }

  @Test
  void readsALineAcrossItsInlineElements() {
    Element body =
        parse("<div>The <b>ferry</b> had <i>left</i> the <u>quay</u> an hour late</div>");
    assertThat(Density.of(body).prose(body)).isPositive();
  }

  @Test
  void findsProseWithoutBlanksBetweenItsWords() {
    Element body = parse("<p>渡船比预定时间晚了一个小时离开码头。</p>");
    assertThat(Density.of(body).prose(body)).isPositive();
  }

  /** Time is measured in the benchmark; here every element is weighed once, however deep it is. */
  @Test
  void weighsEachElementOnce() {
    Element body = parse(("<div><p>" + PROSE + "</p>").repeat(20_000));
    Density density = Density.of(body);
    assertThat(density.at(body).elements()).isEqualTo(body.getAllElements().size());
    assertThat(density.prose(body)).isEqualTo(20_000 * Letters.weigh(PROSE));
  }

  @Test
  void agreesWithTheWitnessWhereItsWordsStand() {
    Shingles witness = Shingles.of(PROSE);
    Element body =
        parse(
            "<div id=a><p>"
                + PROSE
                + "</p></div><p>"
                + "Of the harbour office nobody spoke, neither then nor later, whatever the papers wrote of it in June."
                + "</p>");
    Density density = Density.of(body, witness);
    assertThat(density.at(body.expectFirst("#a")).agreement(witness)).isEqualTo(1);
    assertThat(density.at(body).agreement(witness)).isBetween(0.1, 0.9);
  }

  private static Element parse(String html) {
    return Jsoup.parse(html, "https://quay.example/", Parser.htmlParser().setMaxDepth(100)).body();
  }
}
