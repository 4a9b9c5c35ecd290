package dev.wiredesk.dedupe;

import dev.wiredesk.dedupe.Words.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the names and numbers that two articles have at the same place, the same ones or others.
 * Used by one thread for one pair.
 */
final class Replaced {

  /** More words on either side are an insertion, not something in place of something. */
  private static final int LONGEST = 8;

  /**
   * What was counted.
   *
   * @param names that are the same
   * @param numbers that are the same
   * @param signs units of ideographs that are the same: some of them are of names
   * @param kana the same of units of kana
   * @param otherNames places where one name stands for another
   * @param otherNumbers that stand for others
   * @param otherSubjects places where what the one headline is about stands for what the other is
   */
  record Tally(
      int names,
      int numbers,
      int signs,
      int kana,
      int otherNames,
      int otherNumbers,
      int otherSubjects) {}

  private final Telling one;
  private final Telling other;
  private final Words shorter;
  private final Words longer;
  private final Occasion occasion;
  private int names;
  private int numbers;
  private int signs;
  private int kana;
  private int otherNames;
  private int otherNumbers;
  private int otherSubjects;

  /** The first has no more words than the second. */
  Replaced(Telling one, Telling other) {
    this.one = one;
    this.other = other;
    this.shorter = one.words();
    this.longer = other.words();
    this.occasion = new Occasion(shorter, longer);
  }

  /** What the places say of the time. */
  Occasion occasion() {
    return occasion;
  }

  Tally tally() {
    return new Tally(names, numbers, signs, kana, otherNames, otherNumbers, otherSubjects);
  }

  /** These words of the shorter stand in the longer, too. */
  void agree(int from, int to) {
    for (int i = from; i < to; i++) {
      names += shorter.isName(i) ? 1 : 0;
      numbers += shorter.isNumber(i) ? 1 : 0;
    }
    occasion.agree(from, to);
    signs += shorter.count(Kind.SIGNS, from, to);
    kana += shorter.count(Kind.KANA, from, to);
  }

  /** These words of the one stand where those of the other do. */
  void between(int from, int to, int fromIn, int toIn) {
    int here = to - from;
    int there = toIn - fromIn;
    if (here >= 1 && here <= LONGEST && there >= 1 && there <= LONGEST) {
      otherNumbers += numbersReplaced(from, to, fromIn, toIn);
      otherNames += namesReplaced(from, to, fromIn, toIn) ? 1 : 0;
      otherSubjects += subjectsReplaced(from, to, fromIn, toIn) ? 1 : 0;
      occasion.between(from, to, fromIn, toIn);
    }
  }

  /** What stands before the first stretch, back to where the two part. */
  void before(int at, int in) {
    int i = 1;
    while (i <= LONGEST && i <= at && i <= in && differsInFacts(at - i, in - i)) {
      i++;
    }
  }

  /** What stands after the last stretch, on to where the two part. */
  void after(int at, int in) {
    int i = 0;
    while (i < LONGEST
        && at + i < shorter.count()
        && in + i < longer.count()
        && differsInFacts(at + i, in + i)) {
      i++;
    }
  }

  /** False if the words part here: another word stands there, and not one fact for another. */
  private boolean differsInFacts(int at, int in) {
    if (shorter.at(at) == longer.at(in)) {
      return true;
    }
    boolean isNumber = shorter.isNumber(at) && longer.isNumber(in);
    boolean isName =
        shorter.isName(at) && longer.isName(in) && !Variants.alike(shorter, at, longer, in);
    boolean isSubject = subjectsReplaced(at, at + 1, in, in + 1);
    otherNumbers += isNumber ? 1 : 0;
    otherNames += isName ? 1 : 0;
    otherSubjects += isSubject ? 1 : 0;
    occasion.between(at, at + 1, in, in + 1);
    return isNumber || isName || isSubject || Weekdays.differ(shorter.at(at), longer.at(in));
  }

  private int numbersReplaced(int from, int to, int fromIn, int toIn) {
    Set<Long> here = new HashSet<>();
    Set<Long> there = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (shorter.isNumber(i)) {
        here.add(shorter.at(i));
      }
    }
    for (int i = fromIn; i < toIn; i++) {
      if (longer.isNumber(i)) {
        there.add(longer.at(i));
      }
    }
    Set<Long> gone = new HashSet<>(here);
    gone.removeAll(there);
    there.removeAll(here);
    return gone.isEmpty() || there.isEmpty() ? 0 : Math.max(gone.size(), there.size());
  }

  private boolean namesReplaced(int from, int to, int fromIn, int toIn) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      for (int j = fromIn; j < toIn; j++) {
        if (shorter.isName(i) && longer.isName(j)) {
          any = true;
          if (Variants.alike(shorter, i, longer, j)) {
            return false;
          }
        }
      }
    }
    return any;
  }

  /** Whether each headline tells of something that the other article does not speak of at all. */
  private boolean subjectsReplaced(int from, int to, int fromIn, int toIn) {
    for (int i = from; i < to; i++) {
      if (isSubject(i, one, other)) {
        for (int j = fromIn; j < toIn; j++) {
          if (isSubject(j, other, one)) {
            return !Variants.alike(shorter, i, longer, j);
          }
        }
      }
    }
    return false;
  }

  private static boolean isSubject(int position, Telling here, Telling there) {
    Words words = here.words();
    long word = words.at(position);
    return words.mayBeName(position) && here.heading().holds(word) && !there.says(word);
  }
}
