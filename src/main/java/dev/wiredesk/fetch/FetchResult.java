package dev.wiredesk.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one exchange ended. A server that misbehaves is a result, never an exception. */
public sealed interface FetchResult {

  /**
   * A 200 with a body.
   *
   * @param fresh for how long the server calls the answer fresh (RFC 9111 §4.2.1), null if it does
   *     not say
   */
  record Fetched(Document document, Validators validators, @Nullable Duration fresh)
      implements FetchResult {}

  /** A 304: nothing new. The validators are those to use next time (RFC 9111 §4.3.4). */
  record NotModified(Validators validators, @Nullable Duration fresh) implements FetchResult {}

  /**
   * Anything else.
   *
   * @param reason a sentence for people, without secrets
   * @param status of the answer, if there was one
   * @param retryAfter the server's wish (RFC 9110 §10.2.3), null if it has none
   */
  record Failed(
      Failure failure, String reason, @Nullable Integer status, @Nullable Duration retryAfter)
      implements FetchResult {}

  /** What went wrong, for counting and for deciding when to come again. */
  enum Failure {
    /** The address guard said no; nothing was sent. */
    REFUSED,
    UNKNOWN_HOST,
    CONNECT,
    TLS,
    TIMEOUT,
    TOO_LARGE,
    REDIRECTS,
    /** 410: the publisher took it away. */
    GONE,
    /** Any other status that is not 200 or 304. */
    STATUS,
    /** The connection or the coding of the body broke. */
    BROKEN
  }
}
