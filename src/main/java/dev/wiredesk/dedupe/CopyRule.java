package dev.wiredesk.dedupe;

import java.util.Optional;

/**
 * When one article is a copy of another. Outlets cut, extend, reorder and edit what they take over
 * from each other, and hardly two write the same sentence by chance: a good part of the shorter
 * article standing in the other is enough, if the facts at the same places agree. An outlet itself
 * writes to templates (earnings, weather, fixtures) and seldom sends its own copy twice: within one
 * source nearly all the names and numbers must stand in both.
 */
final class CopyRule {

  private static final double LEAST_COVERED = 0.4;
  private static final int LEAST_WORDS = 25;
  private static final int LEAST_STRETCH = 12;
  private static final double MOST_CONTRADICTED = 0.2;

  /** A copy may have a wrong name put right, but not one name of four. */
  private static final int MOST_NAMES_FOR_ONE_REPLACED = 3;

  /** Of an article that is not longer, what its headline is about is not put right. */
  private static final int WORDS_FOR_A_SUBJECT = 100;

  /** Fewer names and numbers than these may all be spelt otherwise. */
  private static final int FACTS_THAT_TELL = 4;

  private static final double LEAST_NAMES_COMMON = 0.35;
  private static final double LEAST_FACTS_COMMON = 0.42;
  private static final double LEAST_FACTS_ALIGNED = 0.28;

  private static final int FEW_WORDS = 60;

  /** Of a headline in ideographs, which do not tell names from other words. */
  private static final double MOST_SIGNS_OF_ITS_OWN = 0.5;

  private static final int LEAST_SHINGLES = 5;
  private static final double LEAST_CONTAINED = 0.45;
  private static final double LEAST_NAMES = 0.65;
  private static final double LEAST_NUMBERS = 0.75;
  private static final double LEAST_NUMBERS_AT_AN_HOUR = 0.5;
  private static final double LEAST_TOGETHER = 1;

  private static final int LEAST_FACTS = 10;
  private static final double NEARLY_ALL = 0.9;

  private CopyRule() {}

  /** The evidence, if one outlet's article is a copy of another outlet's. */
  static Optional<String> syndicated(Telling before, Telling after) {
    Words one = before.words();
    Words other = after.words();
    Alignment alignment = Alignment.of(before, after);
    boolean copy =
        alignment.coverage() >= LEAST_COVERED
            && Words.length(alignment.covered(), alignment.facts().signs()) >= LEAST_WORDS
            && alignment.longest() >= LEAST_STRETCH
            && alignment.contradiction() <= MOST_CONTRADICTED
            && !nameOthers(alignment)
            && tellOfTheSame(one, other, alignment)
            && !headlinesPart(before, after)
            && !isNextBulletin(before, after, alignment);
    return copy
        ? Optional.of(
            "%.0f %% of the words, %d of them in one stretch; of %d names and numbers in the same place %d differ"
                .formatted(
                    100 * alignment.coverage(),
                    alignment.longest(),
                    alignment.agreed() + alignment.replaced(),
                    alignment.replaced()))
        : Optional.empty();
  }

  /** A template puts other names into the same words; what one article is about first of all. */
  private static boolean nameOthers(Alignment alignment) {
    Replaced.Tally facts = alignment.facts();
    return (facts.otherNames() > 0
            && facts.names() <= MOST_NAMES_FOR_ONE_REPLACED * facts.otherNames())
        || (facts.otherSubjects() > 0
            && alignment.length() <= WORDS_FOR_A_SUBJECT * facts.otherSubjects());
  }

  /**
   * Sentences of a template that name nobody contradict nothing: whoever else is named, and what is
   * counted, tells. A copy that is cut keeps its names and numbers, one that is extended still has
   * those of the other, and most of them stand in the sentences that both have.
   */
  private static boolean tellOfTheSame(Words one, Words other, Alignment alignment) {
    int facts = (one.count() <= other.count() ? one : other).facts();
    return facts < FACTS_THAT_TELL
        || (Math.max(one.namesIn(other), other.namesIn(one)) >= LEAST_NAMES_COMMON
            && Math.max(one.factsIn(other), other.factsIn(one)) >= LEAST_FACTS_COMMON
            && alignment.agreed() >= LEAST_FACTS_ALIGNED * facts);
  }

  /**
   * A first sentence may name nobody at all; then the headline does, and its copy's names the same.
   */
  static boolean headlinesPart(Telling one, Telling other) {
    return Math.min(one.words().length(), other.words().length()) < FEW_WORDS
        && ((namesWhatIsNowhereIn(one.heading(), other)
                && namesWhatIsNowhereIn(other.heading(), one))
            || Headings.differInNames(one, other));
  }

  /** Told by what both say of the time. */
  private static boolean isNextBulletin(Telling before, Telling after, Alignment alignment) {
    boolean sameHeadline = Headings.sameButForADay(before, after);
    return !before.isAnnouncedAgain()
        && !after.isAnnouncedAgain()
        && (Headings.differInDays(before, after)
            || alignment.occasion().isAnother(alignment.facts(), sameHeadline));
  }

  private static boolean namesWhatIsNowhereIn(Words heading, Telling other) {
    int signs = heading.count(Words.Kind.SIGNS, 0, heading.count());
    return signs > 0
        ? heading.signsNotIn(other) > MOST_SIGNS_OF_ITS_OWN * signs
        : heading.facts() > 0
            && heading.factsIn(other.words()) == 0
            && heading.factsIn(other.heading()) == 0;
  }

  /** The evidence, if an outlet has sent an article of its own again. */
  static Optional<String> resent(Telling before, Telling after) {
    Words one = before.words();
    Words other = after.words();
    Words smaller = one.count() <= other.count() ? one : other;
    Words larger = smaller == one ? other : one;
    double words = smaller.contained(larger);
    double names = smaller.namesIn(larger);
    double numbers = smaller.numbersIn(larger);
    boolean copy =
        Math.min(one.shingles().length, other.shingles().length) >= LEAST_SHINGLES
            && words >= LEAST_CONTAINED
            && names >= LEAST_NAMES
            && numbers >= LEAST_NUMBERS_AT_AN_HOUR
            && headlinesAgree(before, after, words)
            && isOfOneOccasion(before, after, numbers);
    return copy
        ? Optional.of(
            "%.0f %% of the words, %.0f %% of the names and %.0f %% of the numbers"
                .formatted(100 * words, 100 * names, 100 * numbers))
        : Optional.empty();
  }

  /**
   * Whether two articles of one outlet may be the same by what stands over them: a source that says
   * it sends something again is believed, and over the same specific words any headline may stand;
   * else the fewer words agree the more must the headlines.
   */
  private static boolean headlinesAgree(Telling before, Telling after, double contained) {
    return after.isAnnouncedAgain()
        || isSpecificAndWhole(before, after)
        || (Headlines.alike(before.headline(), after.headline())
            && !Headings.differInNames(before, after)
            && contained + Headlines.shared(before.headline(), after.headline()) >= LEAST_TOGETHER);
  }

  /**
   * What happened at one hour may have other numbers soon. What a feed lists twice under the same
   * headline, each for its day, it means to be two.
   */
  private static boolean isOfOneOccasion(Telling before, Telling after, double numbers) {
    Alignment alignment = Alignment.of(before, after);
    Occasion occasion = alignment.occasion();
    return (numbers >= LEAST_NUMBERS || occasion.isTheSame())
        && (after.isAnnouncedAgain()
            || !(isNextBulletin(before, after, alignment)
                || (occasion.isOfAnotherDay() && Headings.sameButForADay(before, after))));
  }

  /** A feed may say the same few words of each of its films or offers. */
  static boolean isSpecificAndWhole(Telling before, Telling after) {
    Words one = before.words();
    Words other = after.words();
    return Math.min(one.facts(), other.facts()) >= LEAST_FACTS
        && one.contained(other) >= NEARLY_ALL
        && (one.hasAllFactsIn(other) || other.hasAllFactsIn(one));
  }
}
