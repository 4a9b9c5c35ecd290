package dev.wiredesk.classify;

import static java.lang.Character.isUpperCase;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words of the vocabulary, as its resources write them: "US" is found in capitals only, "Chad" with
 * a capital, "court" in any case. Compared by identity.
 */
final class Term {

  /** Below it no letter is of a script that parts no words; the first of those is Thai. */
  private static final char LEAST_UNPARTED = '\u0e00';

  /** The same for all, so that it lies where the processor finds it. */
  private static final int[] NONE = {};

  /** Of Persian and Urdu, whose prefixes are words: in Urdu "women" ends as Yemen does. */
  private static final String FARSI = "یکہگپچژےںٹڈڑ";

  private static final char FIRST_HANGUL = '\uac00';

  private static final char FIRST_NON_ASCII = '\u0080';

  /** Letters that a word must have at least to be known behind two prefixes. */
  private static final int LEAST_BEHIND_TWO = 5;

  private final String words;
  private final String name;
  private final String key;
  private final Ending ending;
  private final int languages;
  private final Meaning meaning;

  /** Where its capitals stand. */
  private final int[] capitals;

  /** In lower case, where accents tell words apart; else empty. */
  private final String accented;

  private final boolean takesPrefixes;

  private Term(String words, String key, Ending ending, int languages, Meaning meaning) {
    this.words = words;
    this.name = Folding.fold(words);
    this.key = key;
    this.ending = ending;
    this.languages = languages;
    this.meaning = meaning;
    this.capitals = capitals(words);
    this.accented = languages == Languages.VIETNAMESE ? words.toLowerCase(Locale.ROOT) : "";
    this.takesPrefixes = key.chars().noneMatch(letter -> FARSI.indexOf(letter) >= 0);
  }

  private static int[] capitals(String words) {
    int[] capitals =
        IntStream.range(0, words.length()).filter(i -> isUpperCase(words.charAt(i))).toArray();
    return capitals.length == 0 ? NONE : capitals;
  }

  /** Reads "=exact", "stem*" and "word" (which may take a plural s). */
  static Term of(String written, int languages, Meaning meaning) {
    if (written.startsWith("=")) {
      String words = written.substring(1);
      return new Term(words, Folding.fold(words), Ending.EXACT, languages, meaning);
    }
    if (written.endsWith("*")) {
      return ending(written.substring(0, written.length() - 1), Ending.STEM, languages, meaning);
    }
    return ending(written, Ending.PLURAL, languages, meaning);
  }

  /** With that ending, unless its script parts no words. */
  static Term ending(String words, Ending ending, int languages, Meaning meaning) {
    Ending parted = isParted(words) ? ending : Ending.UNPARTED;
    return new Term(words, Folding.fold(words), parted, languages, meaning);
  }

  /** The name in all the cases of its language. */
  static Term declined(String name, Cases.Declension cases, int languages, Meaning meaning) {
    String stem = Folding.fold(name.substring(0, name.length() - cases.nominative().length()));
    return new Term(name, stem, cases.endings(), languages, meaning);
  }

  /** Whether they differ in nothing but the languages they belong to. */
  boolean saysTheSame(Term other) {
    return words.equals(other.words)
        && key.equals(other.key)
        && ending == other.ending
        && accented.equals(other.accented)
        && meaning.equals(other.meaning);
  }

  /** The same in the languages of both. */
  Term in(Term other) {
    return new Term(words, key, ending, languages | other.languages, meaning);
  }

  /** As the resource writes it, without marks. */
  String words() {
    return words;
  }

  /** As a whole, folded: what it is called. */
  String name() {
    return name;
  }

  /** Folded, without what its cases put another ending for: what it is found by. */
  String key() {
    return key;
  }

  Meaning meaning() {
    return meaning;
  }

  /** Whether it belongs to that language; see {@link Languages}. */
  boolean speaks(int language) {
    return (languages & language) != 0;
  }

  /** Whether it is a word that dictionaries write without a capital. */
  boolean isCommon() {
    return capitals.length == 0;
  }

  /** Whether it is nothing but a few capitals, which in a shouted headline may be a common word. */
  boolean isInitials() {
    return words.length() <= 3 && words.chars().allMatch(Character::isUpperCase);
  }

  /** Where its last word ends in the text, or -1 if these are other words. */
  int matches(Manuscript text, int begin, int end) {
    int wordEnd = ending.wordEnd(text.folded(), end);
    boolean starts = ending == Ending.UNPARTED || starts(text.folded(), begin, end);
    return wordEnd >= 0 && starts && isWrittenSo(text, begin) ? wordEnd : -1;
  }

  private boolean starts(char[] folded, int begin, int end) {
    return startsAWord(folded, begin, end)
        && (takesPrefixes || begin == 0 || !Ending.isOfAWord(folded[begin - 1]));
  }

  /** Whether a term may begin there at all. */
  static boolean mayBegin(char[] folded, int begin) {
    return folded[begin] >= LEAST_UNPARTED || startsAWord(folded, begin, folded.length);
  }

  private static boolean startsAWord(char[] folded, int begin, int end) {
    if (begin == 0) {
      return true;
    }
    char before = folded[begin - 1];
    if (folded[begin] >= FIRST_HANGUL && hangsOnAQuotation(folded, begin)) {
      return false;
    }
    return before < FIRST_NON_ASCII
        ? !isAsciiLetterOrDigit(before)
        : !Ending.isOfAWord(before)
            || Ending.parts(before, folded[begin])
            || followsAPrefix(folded, begin, end);
  }

  /** In folded text: capitals have gone. */
  private static boolean isAsciiLetterOrDigit(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
  }

  /**
   * "And", "in", "to" and their like are one letter before the word in Arabic and Hebrew. "And" or
   * "that" may stand before another of them in Hebrew, which of short words makes other words.
   */
  private static boolean followsAPrefix(char[] folded, int begin, int end) {
    if ("وبلفكבהוכלמש".indexOf(folded[begin - 1]) < 0) {
      return false;
    }
    boolean two =
        begin > 1
            && end - begin >= LEAST_BEHIND_TWO
            && "בהלמש".indexOf(folded[begin - 1]) >= 0
            && "וש".indexOf(folded[begin - 2]) >= 0;
    int first = two ? begin - 2 : begin - 1;
    return first == 0 || !Character.isLetterOrDigit(folded[first - 1]);
  }

  /** What follows a closing quotation mark in Korean is its particle: 'x'이란 speaks of no Iran. */
  private static boolean hangsOnAQuotation(char[] folded, int begin) {
    return begin > 1
        && "'\"”」』》〉".indexOf(folded[begin - 1]) >= 0
        && folded[begin - 2] > ' '
        && UnicodeScript.of(folded[begin]) == UnicodeScript.HANGUL;
  }

  private boolean isWrittenSo(Manuscript text, int begin) {
    for (int capital : capitals) {
      if (!text.isUpperCase(begin + capital)) {
        return false;
      }
    }
    return accented.isEmpty() || text.reads(accented, begin);
  }

  private static boolean isParted(String words) {
    return switch (UnicodeScript.of(words.codePointAt(0))) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }
}
