package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Why we ended an exchange, in words for people. An UnknownHostException because a resolver of
 * HttpClient may throw nothing else.
 */
final class Fault extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final String reason;

  Fault(Failure failure, String reason) {
    super(reason);
    this.failure = failure;
    this.reason = reason;
  }

  static Fault refused(String reason) {
    return new Fault(Failure.REFUSED, reason);
  }

  static Fault closing() {
    return new Fault(Failure.BROKEN, "the desk shut down before the answer was complete");
  }

  static Fault interrupted() {
    return new Fault(Failure.BROKEN, "the fetch was interrupted");
  }

  Failed failed() {
    return new Failed(failure, reason, null, null);
  }

  /** "30 s", "250 ms". */
  static String spell(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
