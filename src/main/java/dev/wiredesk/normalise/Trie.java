package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many phrases stands at a place of a text, in a few steps however many there are. A
 * phrase that ends in a letter matches only where a word ends, except in scripts that part none.
 * Filled by one thread, then safe for any.
 */
final class Trie<V> {

  /** So many letters are looked through faster than searched. */
  private static final int FEW = 6;

  private final Node<V> root = new Node<>();

  /** Whether a phrase begins with the letter: most places of a text are done with one look. */
  private final boolean[] first = new boolean[128];

  private final boolean folds;
  private final BinaryOperator<V> merge;

  /**
   * A trie without phrases.
   *
   * @param folds whether case and the shape of apostrophes do not matter
   * @param merge what becomes of the values of a phrase that is put in twice
   */
  Trie(boolean folds, BinaryOperator<V> merge) {
    this.folds = folds;
    this.merge = merge;
  }

  /** Puts in a phrase of one letter at least, and what it means. */
  void put(String phrase, V value) {
    Node<V> node = root;
    char opening = folded(phrase.charAt(0));
    if (opening < first.length) {
      first[opening] = true;
    }
    for (int i = 0; i < phrase.length(); i++) {
      node = node.grow(folded(phrase.charAt(i)));
    }
    V known = node.value;
    node.value = known == null ? value : merge.apply(known, value);
  }

  /**
   * Where the longest phrase that stands at the place ends, and what it means; null if none does.
   */
  @Nullable Match<V> longest(String text, int from) {
    Longest<V> longest = new Longest<>();
    visit(text, from, longest);
    return longest.match;
  }

  /** Tells the visitor of every phrase that stands at the place. */
  void visit(String text, int from, Visitor<V> visitor) {
    if (from >= text.length() || !mayOpen(text.charAt(from))) {
      return;
    }
    Node<V> node = root;
    for (int i = from; i < text.length(); i++) {
      node = node.at(folded(text.charAt(i)));
      if (node == null) {
        return;
      }
      V value = node.value;
      if (value != null && isEnd(text, i + 1)) {
        visitor.found(value, i + 1);
      }
    }
  }

  private boolean mayOpen(char letter) {
    char folded = folded(letter);
    return folded >= first.length || first[folded];
  }

  private char folded(char letter) {
    if (!folds) {
      return letter;
    }
    if (letter < 0x80) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }
    return letter == '’' ? '\'' : Character.toLowerCase(letter);
  }

  private boolean isEnd(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    return !Character.isLetterOrDigit(next)
        || !Character.isLetterOrDigit(last)
        || Letters.isUnparted(last)
        || (folds && isGlued(last, next));
  }

  /** "PublishedFebruary", "Updated3 hours ago": two words that lost their blank. */
  private static boolean isGlued(char last, char next) {
    return Character.isLowerCase(last) && (Character.isUpperCase(next) || Character.isDigit(next));
  }

  /** What the longest phrase means, and where it ends. */
  record Match<V>(V value, int end) {}

  private static final class Longest<V> implements Visitor<V> {
    private @Nullable Match<V> match;

    @Override
    public void found(V value, int end) {
      match = new Match<>(value, end);
    }
  }

  /** Is told of every phrase that stands at the place, the shortest first. */
  interface Visitor<V> {
    void found(V value, int end);
  }

  private static final class Node<V> {
    private char[] letters = {};
    private Node<V>[] next = empty();
    private @Nullable V value;

    @SuppressWarnings("unchecked")
    private static <V> Node<V>[] empty() {
      return (Node<V>[]) new Node<?>[0];
    }

    @Nullable Node<V> at(char letter) {
      if (letters.length <= FEW) {
        for (int i = 0; i < letters.length; i++) {
          if (letters[i] == letter) {
            return next[i];
          }
        }
        return null;
      }
      int index = Arrays.binarySearch(letters, letter);
      return index < 0 ? null : next[index];
    }

    Node<V> grow(char letter) {
      int index = Arrays.binarySearch(letters, letter);
      if (index >= 0) {
        return next[index];
      }
      int at = -index - 1;
      letters = Arrays.copyOf(letters, letters.length + 1);
      next = Arrays.copyOf(next, letters.length);
      System.arraycopy(letters, at, letters, at + 1, letters.length - at - 1);
      System.arraycopy(next, at, next, at + 1, letters.length - at - 1);
      letters[at] = letter;
      next[at] = new Node<>();
      return next[at];
    }
  }
}
