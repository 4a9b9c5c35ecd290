package dev.wiredesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edition holds the same whether it is filled as stories come or looked up among the old. */
class AgreementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hero -hama                 | true
          heroes*                    | true
          title:"Hamas movies"       | true
          hama                       | false
          "the virus"                | true
          viruses*                   | true
          l'iran                     | true
          Iran*                      | true
          source:"river posts"       | true
          -source:river*             | false
          US trade                   | true
          U.S.* "trade U.K."         | true
          source:hill OR 乌克*       | true
          """)
  void asksTheSameOfOneStoryOfManyAndOfThoseToCome(String text, boolean matches)
      throws IOException, BadQuery {
    Query query = new QueryReader(QueryReaderTest.NAMES).read(text);
    Searchable story =
        new Searchable(
            1,
            "Heroes of Hamas movies",
            "L’Iran and the viruses: 乌克兰. U.S. trade, UK.",
            "River Post",
            "river-post",
            null,
            Set.of(),
            Set.of());
    try (SearchIndex index = SearchIndex.open(null);
        StandingQueries standing = new StandingQueries()) {
      index.update(List.of(new Indexed(story, 4, Instant.EPOCH, Instant.EPOCH)), List.of());
      index.settle("1");
      standing.replace(Map.of("it", query));

      assertThat(query.matches(story)).isEqualTo(matches);
      assertThat(standing.matching(story)).hasSize(matches ? 1 : 0);
      assertThat(
              index.search(
                  query,
                  () -> List.of(new Outlet(4, "River Post", "river-post")),
                  Wanted.highest(9),
                  () -> false))
          .hasSize(matches ? 1 : 0);
    }
  }
}
