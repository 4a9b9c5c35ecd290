package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which stories tell of the same event as a new one in other words: those that share several rare
 * names with it, of which one stands in both headlines, and whose words are others; what shares
 * names and words too is another turn of a template. Rather none than a wrong one.
 */
final class Kinship {

  private static final int MOST = 3;
  private static final int MOST_LOOKS = 6;
  private static final int LEAST_SHARED = 4;
  private static final double LEAST_WEIGHT = 2.5;
  private static final double LEAST_SHARE = 0.45;
  private static final int LEAST_IN_HEADLINES = 2;
  private static final double MOST_CONTAINED = 0.1;

  private final Candidates archive;
  private final Window window;

  Kinship(Candidates archive, Window window) {
    this.archive = archive;
    this.window = window;
  }

  /** The nearest first, at most three. */
  List<Kin> of(Telling telling) {
    List<Kin> kin = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Window.Named named : likely(telling)) {
      if (kin.size() < MOST) {
        archive
            .byNumber(named.article())
            .filter(candidate -> seen.add(candidate.story()))
            .flatMap(candidate -> judge(candidate, telling))
            .ifPresent(kin::add);
      }
    }
    return kin;
  }

  /** What is worth a closer look. */
  List<Window.Named> likely(Telling telling) {
    return window.named(telling.sketch().names(), LEAST_SHARED, MOST_LOOKS).stream()
        .filter(named -> named.weight() >= LEAST_WEIGHT)
        .toList();
  }

  private Optional<Kin> judge(Candidate candidate, Telling telling) {
    Telling other = Telling.of(archive.article(candidate.article()));
    Set<Integer> shared = ints(telling.sketch().names());
    Set<Integer> others = ints(other.sketch().names());
    int fewer = Math.min(shared.size(), others.size());
    shared.retainAll(others);
    return shared.size() >= LEAST_SHARED
            && shared.size() >= LEAST_SHARE * fewer
            && telling.words().contained(other.words()) < MOST_CONTAINED
            && haveInHeadlines(shared, telling, other)
        ? Optional.of(
            new Kin(
                candidate.story(), "both are about " + String.join(", ", telling.written(shared))))
        : Optional.empty();
  }

  private static boolean haveInHeadlines(Set<Integer> names, Telling one, Telling other) {
    Set<String> common = Headlines.common(one.headline(), other.headline());
    return common.size() >= LEAST_IN_HEADLINES
        && common.stream().anyMatch(word -> names.contains(Names.hash(word)));
  }

  private static Set<Integer> ints(int[] names) {
    Set<Integer> set = new HashSet<>();
    for (int name : names) {
      set.add(name);
    }
    return set;
  }
}
