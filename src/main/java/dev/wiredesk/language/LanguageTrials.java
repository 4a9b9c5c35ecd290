package dev.wiredesk.language;

import com.optimaize.langdetect.ngram.NgramExtractor;
import com.optimaize.langdetect.ngram.NgramExtractors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The language in which runs of letters stand as often as they do in a text: naive Bayes, as the
 * library has it (Nakatani 2010), number for number, on a table that takes less room.
 */
final class LanguageTrials {

  private static final NgramExtractor EXTRACTOR = NgramExtractors.standard();

  /** What no longer text needs, all runs of a text that short are weighed for. In letters. */
  private static final int SHORT = 50;

  private static final double SMOOTHING = 0.5;
  private static final double SPREAD = 0.05;
  private static final double BASE = 10_000;

  /** A long text is told by samples, always the same, until they agree. */
  private static final int TRIALS = 7;

  private static final int MOST_SAMPLES = 1_000;
  private static final int SAMPLES_AT_ONCE = 5;
  private static final long SEED = 41;
  private static final double CERTAIN = 0.99999;

  private static final double LEAST_LIKELY = 0.9999;

  private final NgramTable table;

  LanguageTrials(NgramTable table) {
    this.table = table;
  }

  /** BCP 47; null if no language is likely enough. */
  @Nullable String of(CharSequence text) {
    double[] likely = text.length() <= SHORT ? ofAll(text) : ofSamples(text);
    for (int language = 0; language < likely.length; language++) {
      if (likely[language] >= LEAST_LIKELY) {
        return table.languages().get(language);
      }
    }
    return null;
  }

  private double[] ofAll(CharSequence text) {
    double[] likely = undecided();
    for (var run : EXTRACTOR.extractCountedGrams(text).entrySet()) {
      for (int i = 0; i < run.getValue(); i++) {
        table.weigh(run.getKey(), SMOOTHING / BASE, likely);
      }
      if (normalise(likely) > CERTAIN) {
        break;
      }
    }
    normalise(likely);
    return likely;
  }

  private double[] ofSamples(CharSequence text) {
    List<String> runs = EXTRACTOR.extractGrams(text);
    double[] mean = new double[table.languages().size()];
    Random random = new Random(SEED);
    for (int trial = 0; trial < TRIALS && !runs.isEmpty(); trial++) {
      double[] likely = sampled(runs, random);
      for (int language = 0; language < mean.length; language++) {
        mean[language] += likely[language] / TRIALS;
      }
    }
    return mean;
  }

  private double[] sampled(List<String> runs, Random random) {
    double[] likely = undecided();
    double floor = (SMOOTHING + random.nextGaussian() * SPREAD) / BASE;
    for (int i = 0; i < MOST_SAMPLES; i++) {
      table.weigh(runs.get(random.nextInt(runs.size())), floor, likely);
      if (i % SAMPLES_AT_ONCE == 0 && normalise(likely) > CERTAIN) {
        break;
      }
    }
    return likely;
  }

  private double[] undecided() {
    double[] likely = new double[table.languages().size()];
    Arrays.fill(likely, 1.0 / likely.length);
    return likely;
  }

  /** Makes the sum one again; how likely the most likely is then. */
  private static double normalise(double[] likely) {
    double sum = 0;
    for (double each : likely) {
      sum += each;
    }
    double most = 0;
    for (int language = 0; language < likely.length; language++) {
      likely[language] /= sum;
      most = most < likely[language] ? likely[language] : most;
    }
    return most;
  }
}
