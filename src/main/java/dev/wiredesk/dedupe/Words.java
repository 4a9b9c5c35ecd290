package dev.wiredesk.dedupe;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article as hashes in their order, each told as a name, a number or neither.
 * Spelling, case and punctuation are aside.
 */
final class Words {

  private static final int RUN = 5;

  enum Kind {
    PLAIN,
    NAME,
    NUMBER,
    /** The first word of a sentence, or one in letters that have no capitals: either may be. */
    OPEN,
    /** Two ideographs: some of them are of a name, and nothing tells which. */
    SIGNS,
    /** The same in kana. */
    KANA
  }

  /** So many units of two ideographs, which overlap, are two words. */
  private static final int SIGNS_FOR_TWO_WORDS = 3;

  private final String text;
  private final int[] starts;
  private final long[] words;
  private final Kind[] kinds;
  private final int count;

  /** Sorted, once somebody asks, as the next: most articles are compared with none. */
  private volatile long @Nullable [] sorted;

  private volatile long @Nullable [] shingles;

  /** The first so many of these, which begin there in the text; not copies. */
  Words(String text, int[] starts, long[] words, Kind[] kinds, int count) {
    this.text = text;
    this.starts = starts;
    this.words = words;
    this.kinds = kinds;
    this.count = count;
  }

  static Words of(String text) {
    return WordReader.read(text);
  }

  int count() {
    return count;
  }

  /** How many words these would be if their script parted words. */
  int length() {
    return length(count, count(Kind.SIGNS, 0, count));
  }

  /** The same of so many of them. */
  static int length(int units, int signs) {
    return units - signs / SIGNS_FOR_TWO_WORDS;
  }

  /** How many of these are of that kind. */
  int count(Kind kind, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found += kinds[i] == kind ? 1 : 0;
    }
    return found;
  }

  long at(int position) {
    return words[position];
  }

  /** What the words were read from. */
  String text() {
    return text;
  }

  /** Where the word begins in the text. */
  int start(int position) {
    return starts[position];
  }

  boolean isName(int position) {
    return kinds[position] == Kind.NAME;
  }

  boolean isNumber(int position) {
    return kinds[position] == Kind.NUMBER;
  }

  /** Whether any word is written without a capital, or in letters that have none. */
  boolean hasSmallLetters() {
    return text.chars()
        .anyMatch(letter -> Character.isLetter(letter) && !Character.isUpperCase(letter));
  }

  /** Whether it is a name as far as one can see. */
  boolean mayBeName(int position) {
    return kinds[position] != Kind.PLAIN && kinds[position] != Kind.NUMBER;
  }

  /** As it is written, to its first mark. */
  String written(int position) {
    int start = starts[position];
    if (Signs.beginsAt(text, start)) {
      return text.substring(start, Signs.unitEnd(text, start));
    }
    int end = start;
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && !Signs.beginsAt(text, end)) {
      end++;
    }
    return text.substring(start, end);
  }

  /** The names in their order, as often as they occur. */
  LongStream names() {
    return IntStream.range(0, count).filter(this::isName).mapToLong(this::at);
  }

  /** How many names and numbers there are, each counted once. */
  int facts() {
    return facts(Kind.NAME).size() + facts(Kind.NUMBER).size();
  }

  /** The positions of the words that stand in the other too, in runs of five. */
  BitSet placesIn(Words other) {
    BitSet places = new BitSet(count);
    long[] theirs = other.shingles();
    for (int i = 0; i + RUN <= count; i++) {
      if (Arrays.binarySearch(theirs, run(i, RUN)) >= 0) {
        places.set(i, i + RUN);
      }
    }
    return places;
  }

  /** Sorted, distinct hashes of every run of five words; not a copy. */
  long[] shingles() {
    long[] known = shingles;
    if (known == null) {
      known = Shingles.of(this, RUN);
      shingles = known;
    }
    return known;
  }

  /** The hash of the run of so many words that begins there. */
  long run(int position, int length) {
    long run = 0;
    for (int i = position; i < position + length; i++) {
      run = run * 0x9E3779B97F4A7C15L + words[i];
    }
    run = (run ^ (run >>> 32)) * 0xD6E8FEB86659FD93L;
    return run ^ (run >>> 29);
  }

  /** How much of the smaller of two articles stands in the other, 0 to 1, in runs of five words. */
  double contained(Words other) {
    int smaller = Math.min(shingles().length, other.shingles().length);
    return smaller == 0 ? 0 : (double) Shingles.shared(shingles(), other.shingles()) / smaller;
  }

  /** How many of its names the other holds too, 0 to 1; one may be missing or misspelt. */
  double namesIn(Words other) {
    return missing(Kind.NAME, other) <= 1 ? 1 : kept(Kind.NAME, other);
  }

  /** How many of its numbers the other holds too, 0 to 1. */
  double numbersIn(Words other) {
    return kept(Kind.NUMBER, other);
  }

  /** How many of its names and numbers the other holds too, 0 to 1. */
  double factsIn(Words other) {
    int all = facts();
    int missing = missing(Kind.NAME, other) + missing(Kind.NUMBER, other);
    return all == 0 ? 1 : (double) (all - missing) / all;
  }

  /** Whether the other holds every name and number of this. */
  boolean hasAllFactsIn(Words other) {
    return missing(Kind.NAME, other) + missing(Kind.NUMBER, other) == 0;
  }

  private double kept(Kind kind, Words other) {
    int all = facts(kind).size();
    return all == 0 ? 1 : (double) (all - missing(kind, other)) / all;
  }

  private int missing(Kind kind, Words other) {
    return (int) facts(kind).stream().filter(fact -> !other.holds(fact)).count();
  }

  /** How many of its units of ideographs the other does not say anywhere. */
  int signsNotIn(Telling other) {
    int missing = 0;
    for (int i = 0; i < count; i++) {
      missing += kinds[i] == Kind.SIGNS && !other.says(words[i]) ? 1 : 0;
    }
    return missing;
  }

  /** Whether it is one of these words. */
  boolean holds(long word) {
    long[] known = sorted;
    if (known == null) {
      known = Arrays.copyOf(words, count);
      Arrays.sort(known);
      sorted = known;
    }
    return Arrays.binarySearch(known, word) >= 0;
  }

  private Set<Long> facts(Kind kind) {
    Set<Long> facts = new HashSet<>();
    for (int i = 0; i < count; i++) {
      if (kinds[i] == kind) {
        facts.add(words[i]);
      }
    }
    return facts;
  }
}
