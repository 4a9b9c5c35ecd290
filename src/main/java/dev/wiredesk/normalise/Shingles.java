package dev.wiredesk.normalise;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The runs of four words of a text, for telling how far two texts agree. */
record Shingles(Set<String> runs) {

  private static final int RUN = 4;
  private static final int MOST_WORDS = 20_000;

  static final Shingles NONE = new Shingles(Set.of());

  static Shingles of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", MOST_WORDS);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3]);
    }
    return new Shingles(runs);
  }

  /** How many of them the other text has too. */
  int shared(Shingles other) {
    return (int) runs.stream().filter(other.runs::contains).count();
  }
}
