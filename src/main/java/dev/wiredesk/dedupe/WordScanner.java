package dev.wiredesk.dedupe;

/**
 * Finds one word of a text after another: letters and numbers of any script, and single marks
 * between them, as in "U.S.", "2,000" and "well-known". Used by one thread.
 */
final class WordScanner {

  private final String text;
  private int start;
  private int end;

  WordScanner(String text) {
    this.text = text;
  }

  /** Goes on to the next word; false if there is none. */
  boolean next() {
    start = end;
    while (start < text.length() && !isLetterOrNumber(start)) {
      start++;
    }
    end = letters(start);
    while (end + 1 < text.length() && joins(text.charAt(end)) && isLetterOrNumber(end + 1)) {
      end = letters(end + 1);
    }
    return end > start;
  }

  /** Where the word begins. */
  int start() {
    return start;
  }

  /** After the word's last letter. */
  int end() {
    return end;
  }

  private int letters(int from) {
    int at = from;
    while (at < text.length() && isLetterOrNumber(at)) {
      at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
    }
    return at;
  }

  /** Whether letters on both sides of it are one word. */
  static boolean joins(char mark) {
    return switch (mark) {
      case '.', ',', '\'', '’', '-' -> true;
      default -> false;
    };
  }

  private boolean isLetterOrNumber(int at) {
    char letter = text.charAt(at);
    return letter < 0x80
        ? isAsciiLetterOrDigit(letter)
        : isLetterOrNumberPoint(text.codePointAt(at));
  }

  private static boolean isAsciiLetterOrDigit(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  private static boolean isLetterOrNumberPoint(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
