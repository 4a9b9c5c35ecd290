package dev.wiredesk.normalise;

/**
 * How much of hostile markup is set: what is charged here is what {@link Print} will write, or
 * more. Used by one thread.
 */
final class Budget {

  /** Characters of a body in all. */
  static final int MOST_CHARACTERS = 200_000;

  /** For the tags still open and for invisible characters that are written as references. */
  private static final int MARGIN = 5_000;

  private static final int MOST_TEXT = MOST_CHARACTERS - MARGIN;
  private static final int MOST_NODES = 10_000;

  private static final int PARAGRAPH = "<p></p>".length();
  private static final int BRACKETS = "<></>".length();
  private static final int REFERENCE = "&amp;".length();

  private int characters;
  private int nodes;

  /** Whether nothing more is set. */
  boolean isSpent() {
    return characters >= MOST_TEXT || nodes >= MOST_NODES;
  }

  /**
   * Charges a run of text, and the paragraph that may be put around it.
   *
   * @return how many of its characters may be set
   */
  int charge(String text) {
    characters += PARAGRAPH;
    nodes++;
    int length = text.length();
    if (characters + REFERENCE * length < MOST_TEXT) {
      characters += length;
      return length;
    }
    int end = 0;
    while (end < length && characters < MOST_TEXT) {
      char c = text.charAt(end);
      characters += c == '&' || c == '<' || c == '>' ? REFERENCE : 1;
      end++;
    }
    return end;
  }

  /**
   * Charges an element.
   *
   * @param attributes characters that they take
   */
  void charge(String tag, int attributes) {
    nodes++;
    characters += 2 * tag.length() + BRACKETS + attributes;
  }
}
