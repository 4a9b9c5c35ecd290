package dev.wiredesk.normalise;

import java.util.Arrays;

/**
 * Characters on their way to becoming a text. Beside a StringBuilder it is faster where every
 * character has to be looked at: they are copied once and looked at where they stand.
 */
final class Ink {

  private char[] chars;
  private int length;

  Ink(int capacity) {
    chars = new char[capacity];
  }

  int length() {
    return length;
  }

  void setLength(int shorter) {
    length = shorter;
  }

  /** The last character, a newline if there is none. */
  char last() {
    return length == 0 ? '\n' : chars[length - 1];
  }

  Ink append(char c) {
    reserve(1);
    chars[length++] = c;
    return this;
  }

  Ink append(String text) {
    int size = text.length();
    reserve(size);
    text.getChars(0, size, chars, length);
    length += size;
    return this;
  }

  /**
   * Appends the text with one blank for every run of them, none at the start of a line, and nothing
   * invisible.
   *
   * @return whether there was more than blanks
   */
  boolean collapse(String text) {
    int size = text.length();
    reserve(size);
    char[] in = chars;
    int start = length;
    int end = start + size;
    boolean blank = last() <= ' ';
    text.getChars(0, size, in, start);
    int to = start;
    int words = 0;
    for (int i = start; i < end; i++) {
      char c = in[i];
      boolean high = c >= Character.MIN_SURROGATE;
      if ((c > ' ' && c < 0x7f) || (!Plain.isOdd(c) && (!high || isCharacter(text, i - start)))) {
        in[to++] = c;
        blank = false;
        words++;
      } else if (!blank && !high && !Plain.isInvisible(c)) {
        in[to++] = ' ';
        blank = true;
      }
    }
    length = to;
    return words > 0;
  }

  /**
   * Appends the text as markup: {@code & < >} and, within an attribute, the quotation mark escaped,
   * without what XML 1.0 §2.2 allows in no document.
   */
  void escape(String text, boolean quoted) {
    int start = length;
    append(text);
    char[] in = chars;
    int end = length;
    for (int i = start; i < end; i++) {
      char c = in[i];
      if (isMark(c) && (quoted || c != '"')) {
        length = i;
        escapeFrom(text, i - start, quoted);
        return;
      }
    }
  }

  private void escapeFrom(String text, int from, boolean quoted) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c) && (quoted || c != '"')) {
        append(written(text, i));
      } else {
        append(c);
      }
    }
  }

  private static boolean isMark(char c) {
    if (c > '>') {
      return c >= 0x7f && (c == 0x7f || c == 0xa0 || c >= 0xd800 || isOverride(c));
    }
    return c < ' ' || c == '&' || c == '<' || c == '>' || c == '"';
  }

  private static String written(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case 0xa0 -> "&#xa0;";
      case '\t', '\n', '\r' -> String.valueOf(c);
      default -> isCharacter(text, at) ? String.valueOf(c) : "";
    };
  }

  /** What turns letters round to make them look like other words. */
  private static boolean isOverride(char c) {
    return c >= 0x202d && c <= 0x202e;
  }

  /** No controls, no half of a pair, no U+FFFE or U+FFFF, no override of direction. */
  static boolean isCharacter(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= 0xa0 && c < 0xfffe && !isOverride(c);
  }

  private void reserve(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
    }
  }

  /** What was written from a place on, without blanks at its ends. */
  String from(int start) {
    int from = start;
    int to = length;
    while (from < to && chars[from] <= ' ') {
      from++;
    }
    while (to > from && chars[to - 1] <= ' ') {
      to--;
    }
    return new String(chars, from, to - from);
  }

  @Override
  public String toString() {
    return from(0);
  }
}
