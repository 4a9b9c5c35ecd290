package dev.wiredesk.normalise;

/**
 * How long a text is to its readers, in letters of an alphabet: a Chinese character says as much as
 * three, a Korean syllable or a Japanese kana as two. So one measure serves scripts with and
 * without blanks between their words.
 */
final class Letters {

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

  private static int weigh(int point) {
    if (point < 0x2e80) {
      return Character.isLetterOrDigit(point) ? 1 : 0;
    }
    if (Character.isIdeographic(point)) {
      return 3;
    }
    return Character.isLetter(point) ? 2 : 0;
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
