package dev.wiredesk.dedupe;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names in an article: who and where it is about. */
final class Names {

  /** More say nothing about what an article is about. */
  private static final int MOST_KEPT = 12;

  private static final int LEAST_IN_COMMON = 2;
  private static final double LEAST_SHARE_IN_COMMON = 0.25;

  /** Where they are written with a capital. */
  private static final Set<Long> CALENDAR = calendar();

  private Names() {}

  /** The names that occur most often, first met first among equals, as hashes of 32 bits. */
  static int[] kept(Words words) {
    Distinct names = Distinct.of(words.names().mapToInt(Names::hash).toArray());
    int[] kept = new int[Math.min(MOST_KEPT, names.size())];
    BitSet taken = new BitSet();
    for (int i = 0; i < kept.length; i++) {
      int most = mostOften(names, taken);
      taken.set(most);
      kept[i] = names.at(most);
    }
    return kept;
  }

  /** The place of the first of those that occur most often but for these. */
  private static int mostOften(Distinct names, BitSet taken) {
    int most = taken.nextClearBit(0);
    for (int i = taken.nextClearBit(most + 1); i < names.size(); i = taken.nextClearBit(i + 1)) {
      most = names.count(i) > names.count(most) ? i : most;
    }
    return most;
  }

  /** The hash that a sketch holds of that name. */
  static int hash(String name) {
    return hash(word(name));
  }

  private static int hash(long word) {
    return (int) (word >>> 32);
  }

  /** The first spelling of each name of these hashes, in the order of the text. */
  static List<String> written(String text, Set<Integer> hashes) {
    Map<Integer, String> written = new LinkedHashMap<>();
    WordScanner scanner = new WordScanner(text);
    while (scanner.next()) {
      for (String part : text.substring(scanner.start(), scanner.end()).split("-", -1)) {
        int hash = hash(part);
        if (hashes.contains(hash) && Character.isUpperCase(part.charAt(0))) {
          written.putIfAbsent(hash, part);
        }
      }
    }
    return List.copyOf(written.values());
  }

  /**
   * Whether two texts may be about the same matter: a quarter of the words of names in the one with
   * fewer stand in both, and more than one name. "Finance Minister Pavel Novak" is one name, and
   * days and months are none.
   */
  static boolean inCommon(Words one, Words other) {
    Set<Long> names = counts(one).keySet();
    Set<Long> others = counts(other).keySet();
    int fewer = Math.min(names.size(), others.size());
    Set<Long> shared = new HashSet<>(names);
    shared.retainAll(others);
    shared.removeAll(CALENDAR);
    return shared.size() >= LEAST_SHARE_IN_COMMON * fewer
        && whole(shared, one, other) >= LEAST_IN_COMMON;
  }

  /** How many names these words make where those that stand side by side are parts of one. */
  private static int whole(Set<Long> shared, Words... texts) {
    Map<Long, Long> next = new HashMap<>();
    int joined = 0;
    for (Words text : texts) {
      for (int i = 1; i < text.count(); i++) {
        if (shared.contains(text.at(i - 1)) && shared.contains(text.at(i))) {
          long before = last(text.at(i - 1), next);
          long after = last(text.at(i), next);
          if (before != after) {
            next.put(before, after);
            joined++;
          }
        }
      }
    }
    return shared.size() - joined;
  }

  /** The way there is made shorter for whoever goes it next: in a row of names it may be long. */
  private static long last(long word, Map<Long, Long> next) {
    long at = word;
    for (Long to = next.get(at); to != null; to = next.get(at)) {
      Long beyond = next.get(to);
      if (beyond != null) {
        next.put(at, beyond);
      }
      at = to;
    }
    return at;
  }

  private static Set<Long> calendar() {
    Set<Long> words = new HashSet<>();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        words.add(word(day.getDisplayName(TextStyle.FULL, locale)));
      }
      for (Month month : Month.values()) {
        words.add(word(month.getDisplayName(TextStyle.FULL, locale)));
      }
    }
    return Set.copyOf(words);
  }

  private static long word(String name) {
    return Spelling.hash(name);
  }

  private static Map<Long, Integer> counts(Words words) {
    Map<Long, Integer> counts = new HashMap<>();
    words.names().forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts;
  }
}
