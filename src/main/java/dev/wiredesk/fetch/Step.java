package dev.wiredesk.fetch;

import java.net.URI;

/** What one exchange came to. */
sealed interface Step {

  /** Of the answer. */
  int status();

  /** The end of the way. */
  record Done(FetchResult result, int status) implements Step {}

  /** A redirect with that status: ask there. */
  record Moved(URI location, int status) implements Step {

    /** Whether it is a permanent one. */
    boolean forGood() {
      return status == 301 || status == 308;
    }
  }
}
