package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectListsTest {

  private static final String LEDE =
      "<p>The ice on the lake broke on Tuesday with a sound that was heard in three villages.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tags: <a href=\"https://lake.example/t/1\">ice</a>, <a href=\"https://lake.example/t/2\">lake</a>",
        "Étiquettes : <a href=\"https://lake.example/t/1\">glace</a>, <a href=\"https://lake.example/t/2\">lac</a>",
        "Теги: лёд, озеро",
        "标签：冰 湖",
        "Filed under: <a href=\"https://lake.example/t/1\">Ice</a>",
        "#ice #lake",
      })
  void standBelowTheCopyAndAreNoneOfIt(String line) {
    assertThat(body(line)).isEqualTo(LEDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Topics of the talks on Friday are the ice and the ferry.",
        "Categories: five, of which two are new this year.",
        "#1 is the ferry.",
      })
  void areToldFromProse(String line) {
    assertThat(body(line)).contains(line);
  }

  private static String body(String line) {
    return Entries.of(LEDE + "<p>" + line + "</p>").normalised().body();
  }
}
