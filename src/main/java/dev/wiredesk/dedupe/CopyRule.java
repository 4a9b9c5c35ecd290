package dev.wiredesk.dedupe;

import java.util.Optional;
import java.util.Set;

/**
 * When one article is a copy of another: most of the smaller one stands in the larger, word for
 * word, and so do its names and numbers. The second half tells copies from templates (earnings,
 * weather, fixtures), whose words are alike and whose facts differ.
 */
final class CopyRule {

  /** Fewer runs of words than this could be alike by chance. */
  private static final int LEAST_SHINGLES = 12;

  private static final double LEAST_CONTAINED = 0.5;
  private static final double LEAST_FACTS = 0.7;

  private CopyRule() {}

  /** The evidence, if it is a copy. */
  static Optional<String> judge(Words one, Words other) {
    Words smaller = one.shingles().length <= other.shingles().length ? one : other;
    Words larger = smaller == one ? other : one;
    double words = smaller.contained(larger);
    double names = kept(smaller.names(), larger.names());
    double numbers = kept(smaller.numbers(), larger.numbers());
    boolean copy =
        smaller.shingles().length >= LEAST_SHINGLES
            && words >= LEAST_CONTAINED
            && names >= LEAST_FACTS
            && numbers >= LEAST_FACTS;
    return copy
        ? Optional.of(
            "%.0f %% of the words, %.0f %% of the names and %.0f %% of the numbers"
                .formatted(100 * words, 100 * names, 100 * numbers))
        : Optional.empty();
  }

  private static double kept(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 1 : (double) of.stream().filter(in::contains).count() / of.size();
  }
}
