package dev.wiredesk.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each paragraph what has become of it: in their order, those together that have most
 * words in common.
 */
final class ParagraphPairs {

  /** Two paragraphs with less in common are two paragraphs. */
  private static final double LEAST_IN_COMMON = 0.4;

  /** More are paired one by one. */
  private static final int MOST_COMPARED = 2_500;

  private final List<String> before;
  private final List<String> after;

  /** What the paragraphs from there on have in common at best; the last row and column are 0. */
  private final double[][] best;

  private final double[][] alike;

  private ParagraphPairs(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.best = new double[before.size() + 1][after.size() + 1];
    this.alike = new double[before.size()][after.size()];
    List<Set<String>> old = before.stream().map(ParagraphPairs::words).toList();
    List<Set<String>> now = after.stream().map(ParagraphPairs::words).toList();
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        alike[i][j] = alike(old.get(i), now.get(j));
        best[i][j] =
            Math.max(alike[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
  }

  /** A paragraph before and after; null where it was put in or taken out whole. */
  record Pair(@Nullable String before, @Nullable String after) {}

  static List<Pair> of(List<String> before, List<String> after) {
    return (long) before.size() * after.size() > MOST_COMPARED
        ? inTurn(before, after)
        : new ParagraphPairs(before, after).pairs();
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      if (alike[i][j] > 0 && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        pairs.add(new Pair(before.get(i++), after.get(j++)));
      } else if (best[i][j] == best[i + 1][j]) {
        pairs.add(new Pair(before.get(i++), null));
      } else {
        pairs.add(new Pair(null, after.get(j++)));
      }
    }
    before.subList(i, before.size()).forEach(line -> pairs.add(new Pair(line, null)));
    after.subList(j, after.size()).forEach(line -> pairs.add(new Pair(null, line)));
    return pairs;
  }

  private static List<Pair> inTurn(List<String> before, List<String> after) {
    List<Pair> pairs = new ArrayList<>();
    for (int n = 0; n < Math.max(before.size(), after.size()); n++) {
      pairs.add(
          new Pair(
              n < before.size() ? before.get(n) : null, n < after.size() ? after.get(n) : null));
    }
    return pairs;
  }

  /** The share of the words of the one with fewer, 0 if that is too little. */
  private static double alike(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    int fewer = Math.min(one.size(), other.size());
    double share = fewer == 0 ? 0 : (double) shared.size() / fewer;
    return share < LEAST_IN_COMMON ? 0 : share;
  }

  private static Set<String> words(String paragraph) {
    return WordDifference.split(paragraph).stream()
        .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
        .collect(Collectors.toSet());
  }
}
