package dev.wiredesk.feed;

import java.io.Serial;

/** A value cannot be what its key wants. Carries words for the user, hence no stack. */
final class Wrong extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String words;
  private final boolean quoting;

  private Wrong(boolean quoting, String message) {
    super(message, null, false, false);
    this.words = message;
    this.quoting = quoting;
  }

  /** Words that follow the value as it stands in the file: {@code "5 minutes" is not …}. */
  static Wrong value(String message) {
    return new Wrong(true, message);
  }

  /** Words that stand alone, for values that may be secret or are no help to see again. */
  static Wrong hidden(String message) {
    return new Wrong(false, message);
  }

  /** The words for a value that stands in the file as given, references unresolved. */
  String about(String raw) {
    return quoting ? Words.quoted(raw) + " " + words : words;
  }
}
