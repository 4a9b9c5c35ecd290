package dev.wiredesk.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** All editions asked of an article of 400 words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EditionsBenchmark {

  private static final List<String> WORDS =
      List.of(
          "port",
          "strike",
          "harbour",
          "maize",
          "tariff",
          "vaccine",
          "reactor",
          "ceasefire",
          "ferry",
          "budget",
          "drought",
          "union",
          "export",
          "railway",
          "glacier",
          "pension",
          "satellite",
          "orchard",
          "tunnel",
          "ballot",
          "fishing",
          "copper",
          "refinery",
          "cyclone",
          "archive");
  private static final List<String> REGIONS = List.of("UA", "150", "EG", "US", "BR", "JP", "002");

  private static final String SENTENCES =
      "The port of Odesa reopened on Monday after a week of strikes, the harbour office said. Three"
          + " ships with maize for Egypt and Turkey left before noon, and the union said that its"
          + " members had voted for an offer by the ministry in Kyiv. Farmers had warned that silos"
          + " were full and that prices would fall if exports did not resume soon. A spokesman for"
          + " the United Nations welcomed the decision and called on both sides to keep talking."
          + " The central bank expects growth of two percent this year. ";

  @Param({"50", "500"})
  int editions;

  private final StandingQueries queries = new StandingQueries();
  private final Searchable story =
      new Searchable(
          0,
          "Grain ships leave Odesa as strike ends",
          SENTENCES.repeat(5),
          "River Post",
          "river-post",
          "en",
          Set.of("UA", "151", "150", "001"),
          Set.of("09000000"));

  @Setup
  public void define() throws BadQuery {
    QueryReader reader = new QueryReader(new Codes());
    Map<String, Query> all = new HashMap<>();
    for (int i = 0; i < editions; i++) {
      String one = WORDS.get(i % WORDS.size());
      String other = WORDS.get((i / 3 + 7) % WORDS.size());
      String third = WORDS.get((i / 7 + 11) % WORDS.size()) + i;
      String region = REGIONS.get(i % REGIONS.size());
      String text =
          switch (i % 4) {
            case 0 -> "\"%s %s\" OR %s".formatted(one, other, third);
            case 1 -> "(%s OR %s) %s region:%s".formatted(one, other, third, region);
            case 2 -> "title:%s -%s region:%s".formatted(one, other, region);
            default -> "%s %s %s language:en".formatted(one, other, third);
          };
      all.put("edition-" + i, reader.read(text));
    }
    queries.replace(all);
  }

  @TearDown
  public void close() {
    queries.close();
  }

  /** What an article costs more for its editions. */
  @Benchmark
  public List<String> match() {
    return queries.matching(story);
  }

  private static final class Codes implements Names {

    @Override
    public Optional<String> region(String name) {
      return Optional.of(name);
    }

    @Override
    public Optional<String> topic(String name) {
      return Optional.of(name);
    }

    @Override
    public List<String> nearest(String name) {
      return List.of();
    }
  }
}
