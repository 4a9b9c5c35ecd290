package dev.wiredesk.fetch;

import java.net.URI;

/** What one exchange came to. */
sealed interface Step {

  /** The end of the way. */
  record Done(FetchResult result) implements Step {}

  /** A redirect with that status: ask there. */
  record Moved(URI location, int status) implements Step {

    /** Whether it is a permanent one. */
    boolean forGood() {
      return status == 301 || status == 308;
    }
  }
}
