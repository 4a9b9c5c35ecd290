package dev.wiredesk.query;

import java.io.Serial;

/** A text is no query. Carries words for whoever wrote it, hence no stack. */
public final class BadQuery extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final int column;

  BadQuery(String message, int column) {
    super(message + " (at character " + column + ")", null, false, false);
    this.column = column;
  }

  /** Where in the text it goes wrong, in characters from 1. */
  int column() {
    return column;
  }
}
