package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wiredesk.feed.Topic;
import dev.wiredesk.normalise.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "en | Olive Oil and a Pinch of Salt    | The stock photo was in stock.",
        "en | A Dollar for Your Thoughts       | The sugar and the rice stood idle.",
        "en | Rovers Climb to the Top          | The team of four was out by noon.",
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

  @Test
  void filesNoFraudUnderWhatTheMoneyWasFor() {
    assertThat(
            topics(
                "en",
                "Durban couple accused of fraud",
                "Police arrested two people who took a million dollars for oil that never came."
                    + " They had kept the money in shares, and no stock of oil was found."))
        .startsWith("fraud")
        .doesNotContain("energy", "currencies", "stocks");
  }

  @Test
  void filesNoFloodUnderWhatItCutOff() {
    assertThat(
            topics(
                "en",
                "Villages cut off as floods spread",
                "The river rose again, cutting the railway. Rescuers came by boat."))
        .startsWith("floods");
  }

  @Test
  void filesNothingUnderATopicThatOnlyTheBodySpeaksOf() {
    Article drive =
        Stories.story(
            "Vaccination drive reaches the hills",
            "Nurses began vaccinating children against measles on Monday.",
            "Families queue at the sports club, whose coach called on the players of all the"
                + " teams to have the vaccine before the season's first match.");
    assertThat(CLASSIFIER.classify(drive, Stories.FEED).topics())
        .extracting(Topic::slug)
        .startsWith("vaccines")
        .doesNotContain("sport");
  }

  @Test
  void filesUnderTwoTopicsThatTheLedeSpeaksOf() {
    assertThat(
            topics(
                "en",
                "Striker sentenced to a year in prison for bribery",
                "The footballer had paid the referee of the cup final, the court found."))
        .contains("sport", "corruption");
  }

  @Test
  void takesTheBeginningOfABodyWithoutParagraphsForItsLede() {
    String council = "The mayor and the council spoke of the road to the mill and of its bridge. ";
    assertThat(
            topics(
                "en",
                "Council mends a bridge",
                council.repeat(8) + "A tennis champion watched; her coach and her team did not."))
        .isNotEmpty()
        .doesNotContain("sport", "tennis");
  }

  @Test
  void countsAWordOnceForItsBranch() {
    assertThat(reasons("en", "A gay couple opens a bakery", "They bake."))
        .filteredOn(reason -> reason.evidence().startsWith("gay"))
        .extracting(Labels.Reason::label)
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void takesWhatStandsFarDownForLess() {
    String filler = "It was so and it was good, and that was that. ".repeat(60);
    String quake = "The earthquake came, and the earthquake went.";
    Article first = Stories.story("So it was", "It was so.", quake, filler);
    Article last = Stories.story("So it was", "It was so.", filler, quake);
    assertThat(weight(first)).isEqualTo(4.4, within(0.2));
    assertThat(CLASSIFIER.classify(last, Stories.FEED).topics()).isEmpty();
  }

  @Test
  void takesAFluForTheCircumstanceOfAnElection() {
    assertThat(topics("en", "Flu upsets election", "Voters stayed at home, ill with flu."))
        .startsWith("elections");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Kiezers naar de stembus        | De verkiezingen zijn begonnen.     | elections",
        "nl | Politie houdt verdachte aan     | De verdachte zit in de gevangenis. | crime",
        "sv | Jordbävning skakade kusten      | Räddningstjänsten ryckte ut.       | disaster",
        "no | Fotballkampen ble avlyst        | Fotball er gøy, sier de.           | football",
        "cs | Volby začaly                    | Voliči stojí ve frontě.            | elections",
        "hu | Földrengés rázta meg a várost   | A tűzoltók segítenek.              | disaster",
        "ro | Cutremur în munți               | Pompierii caută oameni.            | disaster",
        "sl | Volitve bodo maja               | Volivci čakajo.                    | elections",
        "sr | Izbori u maju                   | Birači čekaju.                     | elections",
        "el | Σεισμός στο νησί                | Ο σεισμός έγινε το πρωί.           | disaster",
        "bg | Земетресение в планината        | Няма пострадали.                   | disaster",
        "be | Выбары прайшлі ціха             | Выбары былі ў маі.                 | elections",
        "ko | 지진 발생                        | 지진이 났다.                        | disaster",
        "fr | Les médecins en grève           | La grève durera, disent-ils.       | labour-relations",
        "de | Streik an Schulen               | Die Gewerkschaft ruft dazu auf.    | labour-relations",
        "es | Incendios en la sierra          | Hubo inundaciones también.         | disaster",
        "ko | 정부가 교육을 바꾼다                 | 학교에서 교육이 바뀐다. 대학도.      | education",
        "uk | Поліція затримала підозрюваного | Його взяли під варту.              | crime",
      })
  void readsWordsOfTopicsInManyLanguages(
      String language, String headline, String text, String topic) {
    assertThat(topics(language, headline, text)).startsWith(topic);
  }

  private static double weight(Article article) {
    return CLASSIFIER.classify(article, Stories.FEED).reasons().stream()
        .mapToDouble(Labels.Reason::weight)
        .sum();
  }

  private static List<Labels.Reason> reasons(String language, String headline, String text) {
    return CLASSIFIER
        .classify(
            Stories.article(null, language, null, headline, List.of(text), List.of()), Stories.FEED)
        .reasons();
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
