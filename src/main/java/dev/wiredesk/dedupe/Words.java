package dev.wiredesk.dedupe;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article as hashes in their order, each told as a name, a number or neither.
 * Spelling, case and punctuation are aside; beyond 5,000 words nothing new is said about whose copy
 * it is.
 */
final class Words {

  private static final int RUN = 5;
  private static final int MOST_WORDS = 5_000;
  private static final long PER = hash("per");
  private static final long CENT = hash("cent");
  private static final long PERCENT = hash("percent");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");
  private static final Pattern HYPHEN = Pattern.compile("-");
  private static final Pattern HYPHEN_BEFORE_LETTER = Pattern.compile("-(?=\\p{L})");

  private enum Kind {
    PLAIN,
    NAME,
    NUMBER
  }

  private long[] words = new long[64];
  private Kind[] kinds = new Kind[64];
  private int count;
  private long[] shingles = {};

  /** Sorted, once somebody asks: most articles are compared with none. */
  private volatile long @Nullable [] sorted;

  private Words() {}

  static Words of(String text) {
    Words words = new Words();
    var matcher = WORD.matcher(text);
    int end = -1;
    while (matcher.find() && words.count < MOST_WORDS) {
      boolean first = end < 0 || beginsSentence(text, end, matcher.start());
      words.take(matcher.group(), first);
      end = matcher.end();
    }
    words.shingles = words.runs();
    return words;
  }

  /** The first spelling of each word of these hashes' upper halves, in the order of the text. */
  static List<String> written(String text, Set<Integer> hashes) {
    Map<Integer, String> written = new LinkedHashMap<>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      for (String part : HYPHEN.split(matcher.group(), -1)) {
        int hash = Names.hash(part);
        if (hashes.contains(hash) && Character.isUpperCase(part.charAt(0))) {
          written.putIfAbsent(hash, part);
        }
      }
    }
    return List.copyOf(written.values());
  }

  int count() {
    return count;
  }

  long at(int position) {
    return words[position];
  }

  boolean isName(int position) {
    return kinds[position] == Kind.NAME;
  }

  boolean isNumber(int position) {
    return kinds[position] == Kind.NUMBER;
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
    for (int i = 0; i + RUN <= count; i++) {
      if (Arrays.binarySearch(other.shingles, run(i, RUN)) >= 0) {
        places.set(i, i + RUN);
      }
    }
    return places;
  }

  /** Sorted, distinct hashes of every run of five words; not a copy. */
  long[] shingles() {
    return shingles;
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
    int smaller = Math.min(shingles.length, other.shingles.length);
    return smaller == 0 ? 0 : (double) shared(other) / smaller;
  }

  /** How many of its names the other holds too, 0 to 1; one may be missing or misspelt. */
  double namesIn(Words other) {
    return missing(Kind.NAME, other) <= 1 ? 1 : kept(Kind.NAME, other);
  }

  /** How many of its numbers the other holds too, 0 to 1. */
  double numbersIn(Words other) {
    return kept(Kind.NUMBER, other);
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

  private boolean holds(long word) {
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

  private void take(String written, boolean first) {
    boolean digit = Character.isDigit(written.charAt(0));
    boolean name = !first && Character.isUpperCase(written.charAt(0));
    if (written.indexOf('-') < 0) {
      add(written, name);
      return;
    }
    for (String part : (digit ? HYPHEN_BEFORE_LETTER : HYPHEN).split(written, -1)) {
      add(part, name);
    }
  }

  private void add(String written, boolean name) {
    String folded = Spelling.fold(written);
    long hash = hash(folded);
    if (hash == CENT && count > 0 && words[count - 1] == PER) {
      words[count - 1] = PERCENT;
      return;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    words[count] = hash;
    kinds[count] =
        Character.isDigit(folded.charAt(0)) ? Kind.NUMBER : name ? Kind.NAME : Kind.PLAIN;
    count++;
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

  private long[] runs() {
    long[] runs = new long[Math.max(0, count - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = run(i, RUN);
    }
    Arrays.sort(runs);
    int distinct = 0;
    for (long run : runs) {
      if (distinct == 0 || run != runs[distinct - 1]) {
        runs[distinct++] = run;
      }
    }
    return Arrays.copyOf(runs, distinct);
  }

  private static boolean beginsSentence(String text, int end, int start) {
    for (int i = end; i < start; i++) {
      if (".\n?!\"“:".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Of a word in its folded spelling. */
  static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
