package dev.wiredesk.language;

import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How often each run of up to three letters stands in texts of each language: the profiles of the
 * library. It would keep a number for every language by every run, 74 MB of which nearly all are
 * nought; here are only those that are not.
 */
final class NgramTable {

  static final int LONGEST = 3;

  private final List<String> languages;

  /** All of a language's runs of that length, by length and language. */
  private final long[][] totals;

  /** The runs, as numbers, in their order. */
  private final long[] runs;

  /** Where the holders of each run begin, and at last where the last ones end. */
  private final int[] begins;

  /** The languages in which a run stands, and how often it does. */
  private final byte[] holders;

  private final int[] counts;

  private record Holding(long run, byte language, int count) {}

  private NgramTable(List<String> languages, long[][] totals, List<Holding> sorted) {
    this.languages = languages;
    this.totals = totals;
    runs = sorted.stream().mapToLong(Holding::run).distinct().toArray();
    begins = new int[runs.length + 1];
    holders = new byte[sorted.size()];
    counts = new int[sorted.size()];
    int run = -1;
    for (int i = 0; i < holders.length; i++) {
      Holding holding = sorted.get(i);
      if (i == 0 || holding.run() != runs[run]) {
        begins[++run] = i;
      }
      holders[i] = holding.language();
      counts[i] = holding.count();
    }
    begins[runs.length] = holders.length;
  }

  /** Reads the profiles one by one, since each takes much more room than what is kept of it. */
  static NgramTable read() throws IOException {
    List<LdLocale> locales = BuiltInLanguages.getLanguages();
    long[][] totals = new long[LONGEST + 1][locales.size()];
    List<Holding> holdings = new ArrayList<>();
    for (byte language = 0; language < locales.size(); language++) {
      LanguageProfile profile = new LanguageProfileReader().readBuiltIn(locales.get(language));
      for (int length = 1; length <= LONGEST; length++) {
        totals[length][language] = profile.getNumGramOccurrences(length);
        for (Map.Entry<String, Integer> gram : profile.iterateGrams(length)) {
          holdings.add(new Holding(number(gram.getKey()), language, gram.getValue()));
        }
      }
    }
    holdings.sort(Comparator.comparingLong(Holding::run).thenComparingInt(Holding::language));
    return new NgramTable(locales.stream().map(LdLocale::toString).toList(), totals, holdings);
  }

  /** BCP 47. */
  List<String> languages() {
    return languages;
  }

  /**
   * Multiplies how likely each language is by how often the run stands in it. A run that stands in
   * none tells nothing.
   *
   * @param floor added to each share, so that nothing becomes impossible
   */
  void weigh(String run, double floor, double[] likely) {
    int found = Arrays.binarySearch(runs, number(run));
    if (found < 0) {
      return;
    }
    long[] all = totals[run.length()];
    int next = begins[found];
    int end = begins[found + 1];
    for (int language = 0; language < likely.length; language++) {
      if (next < end && holders[next] == language) {
        likely[language] *= floor + counts[next++] / (double) all[language];
      } else {
        likely[language] *= floor;
      }
    }
  }

  /** Sixteen bits a letter, below a bit that tells how many there are. */
  private static long number(String run) {
    long number = 1;
    for (int i = 0; i < run.length(); i++) {
      number = number << Character.SIZE | run.charAt(i);
    }
    return number;
  }
}
