package dev.wiredesk.query;

import java.io.Serial;

/** A search took longer than whoever asks would wait. Nothing is wrong, hence no stack. */
public final class SlowSearch extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  SlowSearch() {
    super("the search takes too long", null, false, false);
  }
}
