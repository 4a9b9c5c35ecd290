package dev.wiredesk.classify;

/** The words right beside a name, folded; empty if none stands there after a single blank. */
final class Beside {

  private final Manuscript text;
  private final char[] folded;

  Beside(Manuscript text) {
    this.text = text;
    this.folded = text.folded();
  }

  /** The word before it. */
  String before(Hit hit) {
    int end = endBefore(hit);
    return end < 0 ? "" : word(beginOf(end), end);
  }

  /** The word before it if it has a capital. */
  String capitalisedBefore(Hit hit) {
    int end = endBefore(hit);
    int begin = end < 0 ? 0 : beginOf(end);
    return begin < end && text.isUpperCase(begin) ? word(begin, end) : "";
  }

  /** The abbreviation before it: "Mr" of "Mr. Lincoln". */
  String abbreviationBefore(Hit hit) {
    int end = endBefore(hit) - 1;
    return end > 0 && folded[end] == '.' ? word(beginOf(end), end) : "";
  }

  /** Whether the word before it is the first of its sentence, and so has a capital anyway. */
  boolean followsAnOpening(Hit hit) {
    return opens(beginOf(endBefore(hit)));
  }

  /** Whether a sentence begins there. */
  boolean opens(int begin) {
    int at = begin - 1;
    while (at >= 0 && (folded[at] == ' ' || "\"'“„«([-–—".indexOf(folded[at]) >= 0)) {
      at--;
    }
    return at < 0 || ".!?:;\n".indexOf(folded[at]) >= 0;
  }

  /** The word after it if it has a capital. */
  String capitalisedAfter(Hit hit) {
    int begin = hit.end() + 1;
    if (begin >= folded.length || folded[hit.end()] != ' ' || !text.isUpperCase(begin)) {
      return "";
    }
    int end = begin;
    while (end < folded.length && Character.isLetter(folded[end])) {
      end++;
    }
    return word(begin, end);
  }

  private int endBefore(Hit hit) {
    int end = hit.begin() - 1;
    return end >= 1 && folded[end] == ' ' ? end : -1;
  }

  private int beginOf(int end) {
    int begin = end;
    while (begin > 0 && Character.isLetter(folded[begin - 1])) {
      begin--;
    }
    return begin;
  }

  private String word(int begin, int end) {
    return new String(folded, begin, end - begin);
  }
}
