package dev.wiredesk.normalise;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The runs of four words of a text, for telling how far two texts agree. */
record Shingles(Set<String> runs) {

  private static final int RUN = 4;
  private static final int MOST_WORDS = 20_000;

  static Shingles of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", MOST_WORDS);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3]);
    }
    return new Shingles(runs);
  }

  /** Harmonic mean of the shares that each text has of the other, 0 to 1. */
  double agreement(String text) {
    Set<String> others = of(text).runs();
    long common = runs.stream().filter(others::contains).count();
    return common == 0 ? 0 : 2.0 * common / (runs.size() + others.size());
  }
}
