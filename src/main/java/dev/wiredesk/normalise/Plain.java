package dev.wiredesk.normalise;

import java.util.Locale;

/** Plain text: collapsed to be read, cut to its words to be compared. */
final class Plain {

  private Plain() {}

  /** One blank for every run of them, none at the ends, nothing invisible or no character. */
  static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    Ink ink = new Ink(text.length());
    ink.collapse(text);
    return ink.toString();
  }

  /** Most lines are: then nothing is copied. */
  private static boolean isCollapsed(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isNone = c >= Character.MIN_SURROGATE && !Ink.isCharacter(text, i);
      if (isNone || (isOdd(c) && (c != ' ' || blank))) {
        return false;
      }
      blank = c == ' ';
    }
    return text.isEmpty() || !blank;
  }

  /**
   * Joiners and marks of direction are part of words in many scripts, and nothing by themselves.
   */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isOdd(c) && (c < 0x200c || c > 0x200f)) {
        return false;
      }
    }
    return true;
  }

  /** A blank of any kind, or invisible. */
  static boolean isOdd(char c) {
    return c < 0x7f ? c <= ' ' : c < 0x1680 ? c <= 0xad && isOddLatin(c) : isOddWide(c);
  }

  private static boolean isOddLatin(char c) {
    return c == 0xa0 || c == 0xad || c == 0x7f;
  }

  private static boolean isOddWide(char c) {
    return switch (c) {
      case 0x1680, 0x2028, 0x2029, 0x202d, 0x202e, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff -> true;
      default -> c >= 0x2000 && c <= 0x200b;
    };
  }

  /** Overrides of direction (U+202D, U+202E) are for tricks: they turn round what follows. */
  static boolean isInvisible(char c) {
    return switch (c) {
      case 0x200b, 0x202d, 0x202e, 0x2060, 0xfeff, 0xad -> true;
      default -> false;
    };
  }

  /** Letters and digits only, in lower case, for telling whether two lines say the same. */
  static String words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    char[] words = new char[lower.length()];
    int length = 0;
    int point;
    for (int i = 0; i < lower.length(); i += Character.charCount(point)) {
      point = lower.codePointAt(i);
      if (isWord(point)) {
        length += Character.toChars(point, words, length);
      } else if (length > 0 && words[length - 1] != ' ') {
        words[length++] = ' ';
      }
    }
    boolean ends = length > 0 && words[length - 1] == ' ';
    return new String(words, 0, ends ? length - 1 : length);
  }

  /** The same for all lines with the same {@link #words}, and cheap; different for most others. */
  static int opening(String text) {
    int hash = 0;
    int point;
    for (int i = 0, seen = 0; i < text.length() && seen < 24; i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (isWord(point)) {
        hash = 31 * hash + Character.toLowerCase(point);
        seen++;
      }
    }
    return hash;
  }

  private static boolean isWord(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z')
          || (point >= '0' && point <= '9')
          || (point >= 'A' && point <= 'Z');
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
