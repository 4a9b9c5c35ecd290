package dev.wiredesk.query;

import java.io.IOException;
import java.io.Serial;

/** The files of an index do not hold any more what was written to them. */
public final class DamagedIndex extends IOException {

  @Serial private static final long serialVersionUID = 1;

  DamagedIndex(Throwable cause) {
    super("the search index is damaged", cause);
  }
}
