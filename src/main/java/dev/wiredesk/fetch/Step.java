package dev.wiredesk.fetch;

import java.net.URI;

/** What one exchange came to. */
sealed interface Step {

  /** The end of the way. */
  record Done(FetchResult result) implements Step {}

  /** A redirect: ask there; {@code forGood} if it is a permanent one (301, 308). */
  record Moved(URI location, boolean forGood) implements Step {}
}
