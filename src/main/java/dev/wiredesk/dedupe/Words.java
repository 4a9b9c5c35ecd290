package dev.wiredesk.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of an article in the three ways that tell copies from look-alikes. */
final class Words {

  private static final int RUN = 5;

  /** Wire copy is shorter; what is beyond says nothing new about whose copy it is. */
  private static final int MOST_WORDS = 5_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");

  private final long[] shingles;
  private final Set<String> names;
  private final Set<String> numbers;

  private Words(long[] shingles, Set<String> names, Set<String> numbers) {
    this.shingles = shingles;
    this.names = names;
    this.numbers = numbers;
  }

  /** Sorted, distinct hashes of every run of five words, case and punctuation aside; not a copy. */
  long[] shingles() {
    return shingles;
  }

  /** Words that begin with a capital inside a sentence. */
  Set<String> names() {
    return names;
  }

  /** Words that begin with a digit. */
  Set<String> numbers() {
    return numbers;
  }

  static Words of(String text) {
    List<Long> hashes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    var matcher = WORD.matcher(text);
    int end = -1;
    while (matcher.find() && hashes.size() < MOST_WORDS) {
      String word = matcher.group();
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      } else if (Character.isUpperCase(word.charAt(0))
          && !beginsSentence(text, end, matcher.start())) {
        names.add(word);
      }
      hashes.add(hash(word));
      end = matcher.end();
    }
    return new Words(runs(hashes), names, numbers);
  }

  /** How much of the smaller of two articles stands in the other, 0 to 1. */
  double contained(Words other) {
    int smaller = Math.min(shingles.length, other.shingles.length);
    return smaller == 0 ? 0 : (double) shared(other) / smaller;
  }

  private int shared(Words other) {
    int shared = 0;
    for (int i = 0, j = 0; i < shingles.length && j < other.shingles.length; ) {
      int order = Long.compare(shingles[i], other.shingles[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static boolean beginsSentence(String text, int end, int start) {
    if (end < 0) {
      return true;
    }
    String between = text.substring(end, start);
    return between.chars().anyMatch(c -> ".\n?!\"“".indexOf(c) >= 0);
  }

  private static long[] runs(List<Long> words) {
    int count = Math.max(0, words.size() - RUN + 1);
    long[] runs = new long[count];
    for (int i = 0; i < count; i++) {
      long run = 0;
      for (int j = i; j < i + RUN; j++) {
        run = run * 0x9E3779B97F4A7C15L + words.get(j);
      }
      runs[i] = run ^ (run >>> 29);
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ Character.toLowerCase(word.charAt(i))) * 0x100000001B3L;
    }
    return hash;
  }
}
