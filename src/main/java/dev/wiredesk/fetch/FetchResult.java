package dev.wiredesk.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one exchange ended. A server that misbehaves is a result, never an exception. */
public sealed interface FetchResult {

  /**
   * A 200, or a 203, with a body.
   *
   * @param fresh for how long the server calls the answer fresh (RFC 9111 §4.2.1), null if it does
   *     not say
   * @param movedTo where permanent redirects (301, 308), and no others, led; null if none did
   */
  record Fetched(
      Document document, Validators validators, @Nullable Duration fresh, @Nullable URI movedTo)
      implements FetchResult {

    Fetched(Document document, Validators validators, @Nullable Duration fresh) {
      this(document, validators, fresh, null);
    }
  }

  /**
   * A 304: nothing new. The validators are those to use next time (RFC 9111 §4.3.4).
   *
   * @param movedTo where permanent redirects, and no others, led; null if none did
   */
  record NotModified(Validators validators, @Nullable Duration fresh, @Nullable URI movedTo)
      implements FetchResult {

    NotModified(Validators validators, @Nullable Duration fresh) {
      this(validators, fresh, null);
    }
  }

  /**
   * Anything else.
   *
   * @param reason a sentence for people, without secrets
   * @param status of the answer, if there was one
   * @param retryAfter the server's wish (RFC 9110 §10.2.3), null if it has none; of a host that is
   *     left alone, for how much longer
   * @param busy the host that answered 429 or 503 with such a wish, which concerns whatever else is
   *     fetched from it; else null
   */
  record Failed(
      Failure failure,
      String reason,
      @Nullable Integer status,
      @Nullable Duration retryAfter,
      @Nullable String busy)
      implements FetchResult {

    /** Of one document only. */
    public Failed(
        Failure failure, String reason, @Nullable Integer status, @Nullable Duration retryAfter) {
      this(failure, reason, status, retryAfter, null);
    }
  }

  /** What went wrong, for counting and for deciding when to come again. */
  enum Failure {
    /** The address guard said no; nothing was sent. */
    REFUSED,
    /** The host had asked to be left alone; nothing was sent to it. */
    PAUSED,
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
