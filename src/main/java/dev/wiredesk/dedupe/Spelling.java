package dev.wiredesk.dedupe;

import dev.wiredesk.feed.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * One form for the spellings that desks change when they take copy over: the wires' abbreviations
 * of units, small numbers in words, British and American endings ({@code spelling.tsv}),
 * typographic apostrophes. What comes out is for comparing, never for reading, so it is a hash. One
 * word after the other is folded in the same place, by one thread.
 */
final class Spelling {

  private static final int SHORTEST_WITH_ENDING = 6;

  /** How much longer than it is written a word may become. */
  private static final int GROWTH = 8;

  private static final Form[] NONE = {};

  private record Form(String written, String folded) {}

  private static final List<List<String>> ROWS = Table.read(Spelling.class, "spelling.tsv", 3);

  /** By their first letters. */
  private static final Form[][] SAME = byLetter("word", word -> word.charAt(0));

  /** By their last letters; the first that fits counts. */
  private static final Form[][] ENDINGS =
      byLetter("ending", ending -> ending.charAt(ending.length() - 1));

  private char[] letters = new char[64];
  private int length;

  /** The hash of a word. */
  static long hash(String word) {
    Spelling spelling = new Spelling();
    spelling.fold(word, 0, word.length());
    return spelling.hash();
  }

  /** Folds the word that stands there. */
  void fold(String text, int start, int end) {
    length = end - start;
    if (letters.length < length + GROWTH) {
      letters = new char[2 * length + GROWTH];
    }
    if (!lowerSimply(text, start)) {
      lower(text.substring(start, end));
    }
    if (!foldWhole() && length >= SHORTEST_WITH_ENDING) {
      foldEnding();
    }
  }

  /** Of the word that was folded last. */
  long hash() {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ letters[i]) * 0x100000001B3L;
    }
    return hash;
  }

  /** Whether the word that was folded last begins with a digit. */
  boolean isNumber() {
    return Character.isDigit(letters[0]);
  }

  /** Letter by letter; false if the word has a letter for which that is not enough. */
  private boolean lowerSimply(String text, int start) {
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(start + i);
      if (letter < 0x80) {
        letters[i] = letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
      } else if (letter == 'İ' || letter == 'Σ' || Character.isSurrogate(letter)) {
        return false;
      } else {
        letters[i] = letter == '’' ? '\'' : Character.toLowerCase(letter);
      }
    }
    return true;
  }

  private void lower(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    length = lower.length();
    if (letters.length < length + GROWTH) {
      letters = new char[length + GROWTH];
    }
    lower.getChars(0, length, letters, 0);
  }

  private boolean foldWhole() {
    for (Form form : length == 0 ? NONE : of(SAME, letters[0])) {
      if (form.written.length() == length && endsWith(form.written)) {
        replace(form);
        return true;
      }
    }
    return false;
  }

  private void foldEnding() {
    for (Form form : of(ENDINGS, letters[length - 1])) {
      if (endsWith(form.written)) {
        replace(form);
        return;
      }
    }
  }

  private boolean endsWith(String ending) {
    int begin = length - ending.length();
    for (int i = ending.length() - 1; i >= 0; i--) {
      if (begin + i < 0 || letters[begin + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void replace(Form form) {
    int begin = length - form.written.length();
    length = begin + form.folded.length();
    form.folded.getChars(0, form.folded.length(), letters, begin);
  }

  private static Form[] of(Form[][] byLetter, char letter) {
    return letter >= 'a' && letter <= 'z' ? byLetter[letter - 'a'] : NONE;
  }

  private static Form[][] byLetter(String kind, ToIntFunction<String> letter) {
    Form[][] byLetter = new Form['z' - 'a' + 1][0];
    for (List<String> row : ROWS) {
      if (row.getFirst().equals(kind)) {
        int at = letter.applyAsInt(row.get(1)) - 'a';
        byLetter[at] = Arrays.copyOf(byLetter[at], byLetter[at].length + 1);
        byLetter[at][byLetter[at].length - 1] = new Form(row.get(1), row.get(2));
      }
    }
    return byLetter;
  }
}
