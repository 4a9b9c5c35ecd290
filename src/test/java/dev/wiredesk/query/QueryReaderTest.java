package dev.wiredesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

  static final Names NAMES =
      new Names() {
        @Override
        public Optional<String> region(String name) {
          return name.equals("ukraine") || name.equals("UA")
              ? Optional.of("UA")
              : name.equals("europe") ? Optional.of("150") : Optional.empty();
        }

        @Override
        public Optional<String> topic(String name) {
          return name.equals("politics") ? Optional.of("11000000") : Optional.empty();
        }

        @Override
        public List<String> nearest(String name) {
          return name.startsWith("ukr") ? List.of("ukraine") : List.of();
        }
      };

  private static final Searchable STORY =
      new Searchable(
          7,
          "Harbour town counts the cost of Tuesday’s storm",
          "Kraków’s envoy met café owners.\nSecurity guarantees were discussed until 10:30.",
          "River Post",
          "river-post",
          "en-GB",
          Set.of("UA", "151", "150", "001"),
          Set.of("11000000"));

  private static Query query(String text) throws BadQuery {
    return new QueryReader(NAMES).read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          harbour                                    | true
          HARBOUR                                    | true
          harbor                                     | false
          storm envoy                                | true
          storm AND envoy                            | true
          storm AND hail                             | false
          storm OR hail                              | true
          hail OR sleet storm                        | false
          hail OR storm harbour                      | true
          (hail OR storm) envoy                      | true
          storm -envoy                               | false
          storm NOT hail                             | true
          -hail                                      | true
          NOT (storm OR hail)                        | false
          "security guarantee"                       | true
          “security guarantee”                       | true
          "guarantees security"                      | false
          "storm Krakow"                             | false
          guarant*                                   | true
          title:guarant*                             | false
          krakow cafe                                | true
          Tuesday                                    | true
          title:storm                                | true
          body:storm                                 | false
          body:(envoy café)                          | true
          title:(envoy OR harbour)                   | true
          title:-envoy                               | true
          source:"river post"                        | true
          source:river-post                          | true
          source:hill                                | false
          language:en                                | true
          language:EN-gb                             | true
          language:uk                                | false
          region:ukraine                             | true
          region:(UA OR europe)                      | true
          topic:politics -region:europe              | false
          "10:30"                                    | true
          10:30                                      | true
          +storm +harbour                            | true
          and or not                                 | false
          """)
  void asksWhatItSays(String text, boolean matches) throws BadQuery {
    assertThat(query(text).matches(STORY)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "nb, no, true",
    "nn-NO, no, true",
    "no, nb, true",
    "nn, nb, false",
    "da, no, false",
    "yue, zh, true",
    "zh-HK, yue, false"
  })
  void findsLanguagesByTheNameTheyShareWithOthers(String spoken, String asked, boolean matches)
      throws BadQuery {
    Searchable story =
        new Searchable(8, "Ferja", "", "River Post", "river-post", spoken, Set.of(), Set.of());

    assertThat(query("language:" + asked).matches(story)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          elections*      | true
          election*       | true
          electionss*     | false
          countries*      | true
          title:Wales*    | true
          title:Wale*     | true
          Texas*          | true
          women's*        | true
          U.K.*           | true
          anti-*          | true
          covid-*         | true
          l'env*          | true
          envo*           | true
          乌克*           | true
          克乌*           | false
          body:elections* | false
          """)
  void knowsWordsByTheirBeginningWhateverTheirEndingIs(String text, boolean matches)
      throws BadQuery {
    Searchable story =
        new Searchable(
            1,
            "Elections in Wales, Texas and 乌克兰",
            "Several countries. Women’s day. Anti-war march. Covid-19 in the U.K. L’envoyé.",
            "Post",
            "post",
            null,
            Set.of(),
            Set.of());
    assertThat(query(text).matches(story)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                   | 1  | a word or phrase is missing at the end
          storm OR             | 9  | a word or phrase is missing at the end
          OR storm             | 1  | a word is missing before OR
          storm AND OR hail    | 11 | a word is missing before OR
          (storm               | 1  | this bracket is never closed
          storm)               | 6  | this bracket was never opened, or is empty
          storm ()             | 8  | this bracket was never opened, or is empty
          hail "storm          | 6  | this quotation mark is never closed
          tilte:storm          | 1  | there is no field "tilte"; choose from title, body, source, language, region, topic
          feed:river-post      | 1  | there is no field "feed"
          title:(body:storm)   | 8  | a field cannot stand inside title:
          region:ukrain        | 8  | there is no region "ukrain"; did you mean ukraine?
          topic:gossip         | 7  | there is no topic "gossip"
          language:English     | 10 | "English" is not a language; write its code, such as en
          storm !!!            | 7  | there is no word in !!!
          st*rm                | 3  | a * may stand only at the end of a word
          s*                   | 1  | a * needs 2 letters before it
          storm anti-war*      | 7  | a * needs one word before it, and these are anti, war
          title:               | 7  | a word or phrase is missing at the end
          """)
  void refusesWhatItIsNotAndTellsWhere(String text, int column, String message) {
    assertThatExceptionOfType(BadQuery.class)
        .isThrownBy(() -> query(text))
        .withMessageStartingWith(message)
        .withMessageEndingWith("(at character " + column + ")")
        .satisfies(e -> assertThat(e.column()).isEqualTo(column));
  }

  @Test
  void bringsAnythingToAnEnd() {
    assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> query("(".repeat(3000)));
    assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> query("-".repeat(3000) + "a"));
    assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> query("storm ".repeat(201)));
    assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> query("x".repeat(4001)));
    assertThatExceptionOfType(BadQuery.class)
        .isThrownBy(() -> query("storm \"" + "the ".repeat(200) + "\""))
        .withMessage("a query may have 200 words at most (at character 7)");
    Random random = new Random(7);
    String letters = "ab \"()-:*+ANDORT“é地\u0000\uD800";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j >= 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Throwable thrown = catchThrowable(() -> query(text.toString()).matches(STORY));
      assertThat(thrown == null || thrown instanceof BadQuery).as("%s: %s", text, thrown).isTrue();
    }
  }

  /** The threads that serve readers have little stack to begin with. */
  @Test
  void readsTheLongestLanguageOnASmallStack() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> thrown.set(catchThrowable(() -> query("language:en" + "-aa".repeat(1300)))));
    reader.join();

    assertThat(thrown).hasNullValue();
  }

  @Test
  void readsLettersAndTheirAccentsAsOne() throws BadQuery {
    String apart = Normalizer.normalize("café", Normalizer.Form.NFD);
    assertThat(query(apart).matches(STORY)).isTrue();
    assertThat(query(apart + "*").matches(STORY)).isTrue();
    assertThat(query(apart)).isEqualTo(query("café"));
    assertThat(query(Normalizer.normalize("Київ", Normalizer.Form.NFD))).isEqualTo(query("Київ"));
  }

  @Test
  void equalsWhatAsksTheSame() throws BadQuery {
    assertThat(query("Storm AND \"Harbour towns\"")).isEqualTo(query("storm  “harbour town”"));
    assertThat(query("storm").toString()).isEqualTo(query("STORMS").toString());
    assertThat(query("storm")).isNotEqualTo(query("title:storm"));
  }
}
