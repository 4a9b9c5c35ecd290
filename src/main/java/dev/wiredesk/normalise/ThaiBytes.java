package dev.wiredesk.normalise;

/**
 * Tells text in Thai (TIS-620, windows-874), which ICU's detector does not know, from text in other
 * charsets.
 */
final class ThaiBytes {

  /** Fewer letters tell nothing. */
  private static final int LEAST = 60;

  /** Letters of Latin scripts beyond ASCII stand alone; Thai parts no words by blanks. */
  private static final int LEAST_RUN = 4;

  /** Of fewer runs all may have an even number of letters by chance. */
  private static final int TELLING_RUNS = 12;

  private int letters;
  private int consonants;
  private int others;
  private int runs;
  private int odd;

  private ThaiBytes() {}

  /**
   * Whether nearly all bytes beyond ASCII are Thai letters, in long runs, and many are consonants
   * where Hebrew and Arabic have none. TIS-620 leaves some places empty that others fill, and
   * charsets of two bytes have runs of even lengths only.
   */
  static boolean are(byte[] bytes, int length) {
    ThaiBytes found = new ThaiBytes();
    int run = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (isEmpty(b)) {
        return false;
      }
      if (b >= 0x80) {
        run++;
        found.count(b);
      } else {
        found.end(run);
        run = 0;
      }
    }
    found.end(run);
    return found.areThai();
  }

  private void count(int b) {
    letters += b > 0xa0 ? 1 : 0;
    others += b > 0xa0 ? 0 : 1;
    consonants += b >= 0xa1 && b <= 0xc0 ? 1 : 0;
  }

  private void end(int run) {
    runs += run > 0 ? 1 : 0;
    odd += run % 2;
  }

  private boolean areThai() {
    return letters >= LEAST
        && others * 50 <= letters
        && letters >= runs * LEAST_RUN
        && consonants * 5 >= letters
        && (runs < TELLING_RUNS || odd * 8 >= runs);
  }

  private static boolean isEmpty(int b) {
    return (b >= 0xdb && b <= 0xde) || b >= 0xfc;
  }
}
