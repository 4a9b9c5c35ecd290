package dev.wiredesk.classify;

import java.text.Normalizer;

/** Makes letters comparable one by one: no case, no accents on Latin letters, one apostrophe. */
final class Folding {

  private static final char[] TABLE = table();

  private Folding() {}

  /** The same number of characters, folded. */
  static char[] fold(char[] text) {
    char[] folded = new char[text.length];
    for (int i = 0; i < text.length; i++) {
      folded[i] = TABLE[text[i]];
    }
    return folded;
  }

  /** The same number of characters, folded. */
  static String fold(String text) {
    return new String(fold(text.toCharArray()));
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      char lower = Character.toLowerCase((char) c);
      table[c] = isLatin(c) ? bare(lower) : lower;
    }
    String from = "’‘ʼ\u00a0\u202f\u2011ıłøđİ";
    String to = "'''  -ilodi";
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to.charAt(i);
    }
    table['Ł'] = 'l';
    table['Ø'] = 'o';
    table['Đ'] = 'd';
    return table;
  }

  private static boolean isLatin(int c) {
    return (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
  }

  private static char bare(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
  }
}
