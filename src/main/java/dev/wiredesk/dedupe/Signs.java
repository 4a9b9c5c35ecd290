package dev.wiredesk.dedupe;

import java.util.function.Consumer;

/**
 * Cuts Chinese and Japanese, which part no words, into units that stand for words: every two
 * neighbouring ideographs, as search engines do it, since nothing but a dictionary tells where a
 * word of them ends; kana as far as they go, since katakana write a loanword or a name and hiragana
 * a particle or an ending; and what is neither. An edit spoils the units it touches and no others.
 * Thai, Lao, Khmer and Burmese need no cutting: their vowel signs are no letters, so that pieces of
 * a syllable or two come of them anyway.
 */
final class Signs {

  /** No sign of either stands before it: most texts have none. */
  private static final char FIRST = '\u3005';

  private static final char LENGTHENED = 'ー';

  /** How something is written. */
  private enum Script {
    IDEOGRAPHS,
    HIRAGANA,
    KATAKANA,
    OTHER
  }

  /** Takes a unit. */
  @FunctionalInterface
  interface Taker {

    /** It begins at the one and ends before the other place of the text. */
    void take(int start, int end);
  }

  private Signs() {}

  /** Whether the text has any, so that its words may have to be cut. */
  static boolean in(String text) {
    return text.chars().anyMatch(letter -> letter >= FIRST && isSign(letter));
  }

  /** The text with narrow figures for wide ones: desks write the same number either way. */
  static String narrow(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= '０' && letters[i] <= '９') {
        letters[i] = (char) (letters[i] - '０' + '0');
      }
    }
    return new String(letters);
  }

  /** Whether it begins with an ideograph or kana. */
  static boolean beginsAt(String text, int at) {
    return script(text, at) != Script.OTHER;
  }

  /** Whether it begins with an ideograph. */
  static boolean isIdeographAt(String text, int at) {
    return script(text, at) == Script.IDEOGRAPHS;
  }

  /** Hands on the units of the word that stands there, in their order. */
  static void cut(String text, int start, int end, Taker taker) {
    for (int from = start, to; from < end; from = to) {
      to = runEnd(text, from, end);
      if (isIdeographAt(text, from)) {
        pairs(text, from, to, taker);
      } else {
        stretch(text, from, to, taker);
      }
    }
  }

  /** The units of a word, in their order. */
  static void cut(String word, Consumer<String> taker) {
    cut(word, 0, word.length(), (start, end) -> taker.accept(word.substring(start, end)));
  }

  /** Where the unit that begins there ends. */
  static int unitEnd(String text, int start) {
    int end = runEnd(text, start, text.length());
    return isIdeographAt(text, start) ? Math.min(end, after(text, after(text, start))) : end;
  }

  /** The last ideograph is a unit only where it is the first, too. */
  private static void pairs(String text, int from, int to, Taker taker) {
    int next = after(text, from);
    if (next >= to) {
      taker.take(from, to);
    }
    for (int at = from; next < to; at = next, next = after(text, next)) {
      taker.take(at, after(text, next));
    }
  }

  /** Without the marks that join it to what stands beside it. */
  private static void stretch(String text, int from, int to, Taker taker) {
    int start = from;
    int end = to;
    while (start < end && WordScanner.joins(text.charAt(start))) {
      start++;
    }
    while (end > start && WordScanner.joins(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      taker.take(start, end);
    }
  }

  private static int runEnd(String text, int from, int limit) {
    Script script = script(text, from);
    int to = after(text, from);
    while (to < limit && continues(script, text, to)) {
      to = after(text, to);
    }
    return Math.min(to, limit);
  }

  private static boolean continues(Script script, String text, int at) {
    return script(text, at) == script
        || (script == Script.HIRAGANA && text.charAt(at) == LENGTHENED);
  }

  private static int after(String text, int at) {
    return at >= text.length() ? at : text.offsetByCodePoints(at, 1);
  }

  private static Script script(String text, int at) {
    if (text.charAt(at) < FIRST) {
      return Script.OTHER;
    }
    int point = text.codePointAt(at);
    if (point >= 0x3041 && point <= 0x309F) {
      return Script.HIRAGANA;
    }
    if ((point >= 0x30A0 && point <= 0x30FF)
        || (point >= 0x31F0 && point <= 0x31FF)
        || (point >= 0xFF66 && point <= 0xFF9D)) {
      return Script.KATAKANA;
    }
    return point == FIRST || Character.isIdeographic(point) ? Script.IDEOGRAPHS : Script.OTHER;
  }

  private static boolean isSign(int letter) {
    return letter < 0xAC00
        || (letter >= 0xF900 && letter <= 0xFAFF)
        || (letter >= 0xFF66 && letter <= 0xFF9D)
        || Character.isHighSurrogate((char) letter);
  }
}
