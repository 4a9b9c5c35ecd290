package dev.wiredesk.fetch;

import java.net.URI;

/** What one exchange came to. */
sealed interface Step {

  /** The end of the way. */
  record Done(FetchResult result) implements Step {}

  /** A redirect: ask there. */
  record Moved(URI location) implements Step {}
}
