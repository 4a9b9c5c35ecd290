package dev.wiredesk.normalise;

/**
 * What letters of every script are to their readers. How long a text is, is told in letters of an
 * alphabet: a Chinese character says as much as three, a Korean syllable or a Japanese kana as two.
 * So one measure serves scripts with and without blanks between their words.
 */
final class Letters {

  /** The first letter of East Asia, CJK radicals. */
  private static final int EAST_ASIAN = 0x2e80;

  private Letters() {}

  /** Letters and digits only. */
  static int weigh(String text) {
    int weight = 0;
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      weight += weigh(point);
    }
    return weight;
  }

  /** Of one code point. */
  static int weigh(int point) {
    if (point < EAST_ASIAN) {
      return Character.isLetterOrDigit(point) ? 1 : 0;
    }
    if (Character.isIdeographic(point)) {
      return 3;
    }
    return Character.isLetter(point) ? 2 : 0;
  }

  /** Whether the letter is of a script that parts no words by blanks. */
  static boolean isUnparted(char letter) {
    return letter >= EAST_ASIAN
        && (Character.isIdeographic(letter)
            || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA
            || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL);
  }

  /** Whether a sentence ends with the text, in any script. */
  static boolean endsSentence(CharSequence text) {
    int last = text.length() - 1;
    while (last >= 0 && isTrailing(text.charAt(last))) {
      last--;
    }
    return last >= 0 && ".!?:;…。！？：；।॥؟۔།։።".indexOf(text.charAt(last)) >= 0;
  }

  private static boolean isTrailing(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || "\"'”’»“)]」』）】".indexOf(c) >= 0;
  }
}
