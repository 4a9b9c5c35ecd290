package dev.wiredesk.normalise;

/**
 * Tells text in Thai (TIS-620, windows-874), which ICU's detector does not know, from text in other
 * charsets of one byte for a letter.
 */
final class ThaiBytes {

  /** Fewer letters tell nothing. */
  private static final int LEAST = 60;

  /** Letters of Latin scripts beyond ASCII stand alone; Thai parts no words by blanks. */
  private static final int LEAST_RUN = 4;

  private ThaiBytes() {}

  /**
   * Whether next to all bytes beyond ASCII are Thai letters, in long runs, and many are consonants
   * where Hebrew and Arabic have none.
   */
  static boolean are(byte[] bytes, int length) {
    int letters = 0;
    int consonants = 0;
    int others = 0;
    int runs = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (b >= 0x80) {
        boolean letter = isLetter(b);
        letters += letter ? 1 : 0;
        others += letter ? 0 : 1;
        consonants += b >= 0xa1 && b <= 0xc0 ? 1 : 0;
        runs += i == 0 || bytes[i - 1] >= 0 ? 1 : 0;
      }
    }
    return letters >= LEAST
        && others * 50 <= letters
        && letters >= runs * LEAST_RUN
        && consonants * 5 >= letters;
  }

  /** TIS-620 leaves the other places empty; Cyrillic, Greek and two-byte charsets fill them. */
  private static boolean isLetter(int b) {
    return (b >= 0xa1 && b <= 0xda) || (b >= 0xdf && b <= 0xfb);
  }
}
