package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What ambiguous names may mean, and what tells it: {@code senses.tsv}. Immutable, safe for any
 * thread.
 */
final class Senses {

  /** A word of the story that speaks for a sense weighs as much as a country's name in its lede. */
  private static final double CLUE = 2.0;

  private static final double HOME = 1.0;

  /** Before what speaks for one sense of many names: "@us-town". */
  private static final String GROUP = "@";

  /** In a group, the name itself: "% city council". */
  private static final String NAME = "%";

  private final Map<String, List<Sense>> byTerm = new HashMap<>();
  private final Map<String, Integer> clues = new HashMap<>();

  /** One of the things that a name may mean; null is none of our places. */
  private record Sense(@Nullable Region region, List<Region> company, BitSet clues) {}

  Senses() {
    Map<String, List<String>> groups = new HashMap<>();
    for (List<String> row : Rows.of("senses.tsv", 3)) {
      String term = row.get(0);
      List<String> support = Rows.items(row.get(2));
      if (term.startsWith(GROUP)) {
        groups.put(term, support);
      } else {
        String name = Folding.fold(term);
        byTerm
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(sense(row.get(1), whole(support, groups, name)));
      }
    }
  }

  private static List<String> whole(
      List<String> support, Map<String, List<String>> groups, String name) {
    return support.stream()
        .flatMap(item -> groups.getOrDefault(item, List.of(item)).stream())
        .map(item -> item.replace(NAME, name))
        .toList();
  }

  /** The words that speak for a sense, as part of the vocabulary. */
  List<Term> clues() {
    List<Term> terms = new ArrayList<>();
    clues.forEach(
        (words, number) -> terms.add(Term.of(words, Languages.ANY, new Meaning.Clue(number))));
    return terms;
  }

  boolean isAmbiguous(Term term) {
    return byTerm.containsKey(term.name());
  }

  /**
   * The region that the name means in this story, or empty if none.
   *
   * @param known score of a region by names that have but one sense
   */
  Optional<Region> choose(
      Term term, BitSet seen, ToDoubleFunction<Region> known, @Nullable Region home) {
    Sense best = null;
    double most = -1;
    for (Sense sense : byTerm.getOrDefault(term.name(), List.of())) {
      double support = support(sense, seen, known, home);
      if (support > most) {
        most = support;
        best = sense;
      }
    }
    return best == null ? Optional.empty() : Optional.ofNullable(best.region());
  }

  private static double support(
      Sense sense, BitSet seen, ToDoubleFunction<Region> known, @Nullable Region home) {
    BitSet found = (BitSet) seen.clone();
    found.and(sense.clues());
    double support = CLUE * found.cardinality();
    for (Region region : sense.company()) {
      support += known.applyAsDouble(region);
    }
    return sense.region() != null && sense.region().equals(home) ? support + HOME : support;
  }

  private Sense sense(String code, List<String> support) {
    List<Region> company = new ArrayList<>();
    BitSet words = new BitSet();
    for (String item : support) {
      Optional<Region> region = Regions.byCode(item);
      region.ifPresentOrElse(
          company::add, () -> words.set(clues.computeIfAbsent(item, word -> clues.size())));
    }
    return new Sense(Regions.byCode(code).orElse(null), List.copyOf(company), words);
  }
}
