package dev.wiredesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnendedTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <iframe src="a"/><p>Rain</p>              | <iframe src="a"/></iframe><p>Rain</p>
          <IFRAME src="a"><p>Rain</p>               | <IFRAME src="a"></iframe><p>Rain</p>
          <video src="a" /><p>Rain</p>              | <video src="a" /></video><p>Rain</p>
          <iframe></iframe> <iframe src=a> Rain     | <iframe></iframe> <iframe src=a></iframe> Rain
          <script src="a"/>Rain                     | <script src="a"/></script>Rain
          """)
  void endsWhatWouldSwallowTheRest(String html, String ended) {
    assertThat(UnendedTags.ended(html)).isEqualTo(ended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Rain<br/>fell</p>",
        "<iframe src=\"a\">no frames</iframe><p>Rain</p>",
        "<object data=\"a\"><p>Rain</p></object>",
        "<iframes src=\"a\"/>Rain",
        "<script>rain()"
      })
  void leavesTheRestAsItIs(String html) {
    assertThat(UnendedTags.ended(html)).isEqualTo(html);
  }

  @Test
  @Timeout(10)
  void looksOnceAtEachOfManyStarts() {
    String starts = "<iframe ".repeat(200_000);
    assertThat(UnendedTags.ended(starts)).isEqualTo(starts);
    assertThat(UnendedTags.ended("<iframe>".repeat(100_000))).endsWith("<iframe></iframe>");
  }
}
