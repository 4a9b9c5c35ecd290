package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ice breaks on the lake              ; Ice breaks on the lake
          Ice breaks on the lake - The Shore  ; Ice breaks on the lake
          Ice breaks on the lake | The Shore  ; ICE BREAKS ON THE LAKE
          Ice breaks on the lake – The Shore  ; Ice breaks on the lake.
          Ice breaks on the lake - The Shore  ; Ice breaks on the lake - The Shore
          """)
  void isRepeatedWithTheNameOfItsSiteAndWithout(String headline, String line) {
    assertThat(new Headline(headline).isRepeatedBy(line("p", line))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ice - breaks                                       ; Ice
          Ice breaks on the lake - and a ferry that had waited for weeks sails; Ice breaks on the lake
          Ice breaks on the lake                             ; The ferry sails
          """)
  void isNotRepeatedByAPartOfIt(String headline, String line) {
    assertThat(new Headline(headline).isRepeatedBy(line("p", line))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ice breaks early on the lake ; Lake in spring: ice breaks early on it                ; true
          Ice breaks early on the lake ; Ferries sail again early next week as ice breaks      ; false
          Ice breaks early on the lake ; Ice on the lake                                       ; false
          Ice breaks early on the great lake of the north, and ferries sail ; Ice breaks early on the ; false
          """)
  void isToldInOtherWords(String headline, String heading, boolean reworded) {
    assertThat(new Headline(headline).isReworded(heading)).isEqualTo(reworded);
  }

  @Test
  void goesFromAboveTheCopyOfAnEntryWhoseTitleNamesTheSite() {
    String copy = "<p>The ice on the lake broke on Tuesday at noon.</p>";
    Article article =
        Entries.of("<h1>Ice breaks on the lake</h1>" + copy)
            .titled("Ice breaks on the lake - The Shore")
            .normalised();
    assertThat(article.body()).isEqualTo(copy);
  }

  private static Line line(String tag, String words) {
    return Line.of(new Element(tag).text(words));
  }
}
