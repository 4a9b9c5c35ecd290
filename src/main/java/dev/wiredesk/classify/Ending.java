package dev.wiredesk.classify;

/** What may follow a term within its last word. */
enum Ending {
  /** Nothing. */
  EXACT(0),
  /** A plural s. */
  PLURAL(2),
  /** An ending of one or two letters, as cases have. */
  CASE(2),
  /** Any ending. */
  STEM(8),
  /** Scripts that part no words. */
  UNPARTED(0);

  private final int letters;

  Ending(int letters) {
    this.letters = letters;
  }

  /** Where the word ends that a term begins, or -1 if this is another word. */
  int wordEnd(char[] folded, int termEnd) {
    if (this == UNPARTED) {
      return termEnd;
    }
    int end = termEnd;
    while (end < folded.length && Character.isLetterOrDigit(folded[end])) {
      if (++end - termEnd > letters) {
        return -1;
      }
    }
    return this != PLURAL || isPlural(folded, termEnd, end) ? end : -1;
  }

  private static boolean isPlural(char[] folded, int from, int to) {
    return switch (to - from) {
      case 0 -> true;
      case 1 -> folded[from] == 's';
      default -> folded[from] == 'e' && folded[from + 1] == 's';
    };
  }
}
