package dev.wiredesk.dedupe;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two headlines of one source may stand over the same copy. */
final class Headlines {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final int SHORTEST_WORD = 3;
  private static final double LEAST_SHARED = 1 / 3.0;

  private Headlines() {}

  /**
   * They are equal, or share a third of the words of the shorter and do not number the parts of a
   * series.
   */
  static boolean alike(String one, String other) {
    return one.equalsIgnoreCase(other)
        || (shared(one, other) >= LEAST_SHARED && !numberedApart(words(one), words(other)));
  }

  /** How many of the words of the shorter stand in the other too, 0 to 1. */
  static double shared(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    int smaller = Math.min(words.size(), others.size());
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    return smaller == 0 ? 0 : (double) shared.size() / smaller;
  }

  /** The words of some length that stand in both. */
  static Set<String> common(String one, String other) {
    Set<String> common = words(one);
    common.retainAll(words(other));
    common.removeIf(word -> word.length() <= SHORTEST_WORD);
    return common;
  }

  private static boolean numberedApart(Set<String> one, Set<String> other) {
    Set<String> numbers = numbers(one);
    Set<String> others = numbers(other);
    return !numbers.isEmpty() && !others.isEmpty() && Collections.disjoint(numbers, others);
  }

  private static Set<String> numbers(Set<String> words) {
    return words.stream()
        .filter(word -> Character.isDigit(word.charAt(0)))
        .collect(Collectors.toSet());
  }

  /** Short words are in every headline; a short number may be what tells two apart. */
  private static boolean tells(String word) {
    return word.length() >= SHORTEST_WORD
        || Character.isDigit(word.charAt(0))
        || Signs.isIdeographAt(word, 0);
  }

  private static Set<String> words(String headline) {
    return BETWEEN_WORDS
        .splitAsStream(Signs.narrow(headline.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .<String>mapMulti(Signs::cut)
        .filter(Headlines::tells)
        .collect(Collectors.toSet());
  }
}
