package dev.wiredesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandingQueriesTest {

  private final StandingQueries queries = new StandingQueries();

  @AfterEach
  void close() {
    queries.close();
  }

  private static Searchable story(String title, String... topics) {
    return new Searchable(1, title, "", "River Post", "river-post", "en", Set.of(), Set.of(topics));
  }

  private static Query phrase(String... words) {
    return new Query(new Clause.Phrase(List.of(Field.TITLE, Field.BODY), List.of(words)));
  }

  @Test
  void namesThoseThatAskForTheStory() {
    queries.replace(
        Map.of(
            "b", phrase("storm"),
            "a", phrase("harbour", "town"),
            "c", Query.onTopics(List.of("17000000")),
            "d", Query.all(List.of(phrase("storm"), Query.onTopics(List.of("17000000")))),
            "e",
                new Query(
                    new Clause.Not(new Clause.Phrase(List.of(Field.TITLE), List.of("storm")))),
            "f", new Query(new Clause.Prefix(List.of(Field.TITLE), "stor"))));
    assertThat(queries.matching(story("Storm over harbour town"))).containsExactly("a", "b", "f");
    assertThat(queries.matching(story("Storm", "17000000"))).containsExactly("b", "c", "d", "f");
    assertThat(queries.matching(story("Calm"))).containsExactly("e");
  }

  @Test
  void namesAnEditionOfMoreSourcesThanAQueryTakesChoices() {
    List<String> slugs = IntStream.range(0, 2000).mapToObj(n -> "source-" + n).toList();
    queries.replace(
        Map.of(
            "with", Query.ofFeeds(Stream.concat(slugs.stream(), Stream.of("river-post")).toList()),
            "without", Query.ofFeeds(slugs)));

    assertThat(queries.matching(story("Storm"))).containsExactly("with");
  }

  @Test
  void asksOnlyTheLatestThatItWasGiven() {
    assertThat(queries.matching(story("Storm"))).isEmpty();
    queries.replace(Map.of("a", phrase("storm"), "b", phrase("storm")));
    queries.replace(Map.of("a", phrase("calm"), "c", phrase("storm")));
    assertThat(queries.matching(story("Storm"))).containsExactly("c");
    assertThat(queries.matching(story("Calm"))).containsExactly("a");
    queries.replace(Map.of());
    assertThat(queries.matching(story("Calm"))).isEmpty();
  }
}
