package dev.wiredesk.query;

/**
 * A piece of a query's text.
 *
 * @param text without quotation marks; of a field its name
 * @param column where it begins, in characters from 1
 */
record Token(Kind kind, String text, int column) {

  enum Kind {
    WORD,
    PHRASE,
    /** A field's name and its colon. */
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** For messages. */
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case FIELD -> text + ":";
      case PHRASE -> "\"" + text + "\"";
      default -> text;
    };
  }
}
