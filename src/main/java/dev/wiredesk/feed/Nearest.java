package dev.wiredesk.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Guesses what a misspelt word was meant to be. */
public final class Nearest {

  /** Longer words are not guessed: bounds the work on a hostile file. */
  private static final int LONGEST = 64;

  private static final int MOST = 3;

  private Nearest() {}

  /** {@code ; did you mean topics?}, or nothing when no choice is near. */
  static String hint(String wrong, Collection<String> choices) {
    List<String> near = to(wrong, choices);
    return near.isEmpty() ? "" : "; did you mean " + Words.or(near) + "?";
  }

  /** The choices at the least distance, unless a third of the word would have to change. */
  static List<String> to(String wrong, Collection<String> choices) {
    if (wrong.length() > LONGEST) {
      return List.of();
    }
    String word = wrong.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    int bound = Math.max(1, word.length() / 3);
    int least = choices.stream().mapToInt(choice -> distance(word, choice)).min().orElse(bound + 1);
    return least > bound
        ? List.of()
        : choices.stream().filter(choice -> distance(word, choice) == least).limit(MOST).toList();
  }

  /** How many letters are inserted, dropped, replaced or swapped with their neighbour. */
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
