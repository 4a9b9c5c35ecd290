package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAppearedTest {

  private static final String LEDE =
      "<p>The ice on the lake broke on Tuesday with a sound that was heard in three villages.</p>";

  /** {@code T} and {@code S} stand for the links to the entry and to its site. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post T appeared first on S.",
        "La entrada T se publicó primero en S.",
        "L’article T est apparu en premier sur S.",
        "Der Beitrag T erschien zuerst auf S.",
        "L'articolo T proviene da S.",
        "O post T apareceu primeiro em S.",
        "Het bericht T verscheen eerst op S.",
        "Artykuł T pochodzi z serwisu S.",
        "Сообщение T появились сначала на S.",
        "T yazısı ilk önce S üzerinde ortaya çıktı.",
        "A(z) T bejegyzés először S-n jelent meg.",
        "投稿 T は S に最初に表示されました。",
        "ظهرت المقالة T أولاً على S.",
        "T was originally published in S on Medium, where people are continuing the conversation"
            + " by highlighting and responding to this story.",
      })
  void isNoCopy(String line) {
    assertThat(body(line)).isEqualTo(LEDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'articolo 18 proviene da una legge del 1970.",
        "Der Beitrag der T zur Miete erschien zuerst auf dem Papier gerecht, sagte sie am Montag.",
      })
  void isProseWithoutLinks(String line) {
    assertThat(body(line.replace("T", "Stadt"))).contains(line.replace("T", "Stadt"));
  }

  private static String body(String line) {
    String title = "<a href=\"https://lake.example/1\">Ice breaks</a>";
    String site = "<a href=\"https://lake.example/\">The Lake</a>";
    String foot = line.replaceFirst("\\bT\\b", title).replaceFirst("\\bS\\b", site);
    return Entries.of(LEDE + "<p>" + foot + "</p>").normalised().body();
  }
}
