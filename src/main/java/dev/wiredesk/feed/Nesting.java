package dev.wiredesk.feed;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/** What lies in what: turns "right around" into "everything around", the narrowest first. */
final class Nesting {

  private final Map<String, Set<String>> parents;

  /** By code, the codes right around it. */
  Nesting(Map<String, Set<String>> parents) {
    this.parents = parents;
  }

  /** By code: itself, then all around it, what holds fewer of the leaves before what holds more. */
  Map<String, SequencedSet<String>> closed(Set<String> leaves) {
    Map<String, SequencedSet<String>> around = new LinkedHashMap<>();
    parents.keySet().forEach(code -> around.put(code, climb(code)));
    Map<String, Integer> sizes = new LinkedHashMap<>();
    leaves.forEach(leaf ->
        around.getOrDefault(leaf, climb(leaf)).forEach(a -> sizes.merge(a, 1, Integer::sum)));
    around.replaceAll((code, all) -> sorted(code, all, sizes));
    return around;
  }

  private SequencedSet<String> climb(String code) {
    SequencedSet<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (seen.add(next)) {
        open.addAll(parents.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }

  private static SequencedSet<String> sorted(
      String code, SequencedSet<String> all, Map<String, Integer> sizes) {
    SequencedSet<String> sorted = new LinkedHashSet<>(List.of(code));
    all.stream()
        .sorted(Comparator.comparingInt(a -> sizes.getOrDefault(a, 0)))
        .forEach(sorted::add);
    return sorted;
  }
}
