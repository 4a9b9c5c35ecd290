package dev.wiredesk;

import java.io.Serial;

/** A setting whose value makes no sense; the message names it, for people. */
final class BadSetting extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  BadSetting(String name, String trouble) {
    super(name + ": " + trouble);
  }
}
