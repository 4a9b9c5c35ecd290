package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Topic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinary words that are words of sport as well. */
class TopicFilerTest {

  private static final Classifier CLASSIFIER = new Classifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Bills Are Due on Monday          | Whoever has bills pays them.",
        "en | Raiders Dig Up Old Tombs         | The tombs lay open.",
        "en | Private Jets Stay Grounded       | The jets stood idle.",
        "en | Ashes Found in the Attic         | They had lain there for a century.",
        "en | The Goal Is to Read a Page a Day | A goal keeps one at it.",
        "es | Parte del equipo, en el desván   | El partido al final no quiso millones.",
        "de | Das Tor steht offen              | Das Spiel der Kinder ist aus.",
        "ru | Выбор цвета                      | Выбор за вами.",
        "uk | Вибір кольору                    | Подарунки на вибір.",
      })
  void filesNoStoryByAnOrdinaryWordAlone(String language, String headline, String text) {
    assertThat(topics(language, headline, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Bills Edge Rivals at the Death   | A late touchdown did it.    | american-football",
        "en | Late joy on the coast            | The fans of the Jets sang.  | american-football",
        "en | Buffalo Bills Stay Where They Are | The hall is theirs.         | american-football",
        "en | Goal at the death                | The striker wept.           | football",
        "es | El equipo gana                   | El entrenador lloró.        | football",
        "ru | Выборы назначены                 | Выборы пройдут в мае.       | elections",
      })
  void countsAnOrdinaryWordBesideASureOneOrAsAName(
      String language, String headline, String text, String topic) {
    assertThat(topics(language, headline, text)).startsWith(topic);
  }

  private static List<String> topics(String language, String headline, String text) {
    return CLASSIFIER
        .classify(
            Stories.article(null, language, null, headline, List.of(text), List.of()), Stories.FEED)
        .topics()
        .stream()
        .map(Topic::slug)
        .toList();
  }
}
