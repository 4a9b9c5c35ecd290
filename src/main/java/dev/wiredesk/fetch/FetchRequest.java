package dev.wiredesk.fetch;

import java.net.URI;
import java.util.Map;

/**
 * What to ask for.
 *
 * @param validators of the last answer; {@link Validators#NONE} asks unconditionally
 * @param headers extra request headers; sent to the host of {@code url} only, never past a redirect
 *     to another host. Those that frame the message (Host, Connection, Accept-Encoding …) are ours
 *     and left out.
 * @param most bytes of the body, decoded, that are read; a longer one is too large. The settings
 *     may allow less.
 * @param admission asked before a large body is read on
 */
public record FetchRequest(
    URI url, Validators validators, Map<String, String> headers, int most, Admission admission) {

  public FetchRequest {
    headers = Map.copyOf(headers);
  }

  /** With a body as long as the settings allow. */
  public FetchRequest(URI url, Validators validators, Map<String, String> headers) {
    this(url, validators, headers, Integer.MAX_VALUE, Admission.FREE);
  }

  /** An unconditional request without extra headers. */
  public static FetchRequest of(URI url) {
    return new FetchRequest(url, Validators.NONE, Map.of());
  }

  /** The same, with a body of at most so many bytes. */
  public FetchRequest within(int bytes) {
    return new FetchRequest(url, validators, headers, bytes, admission);
  }

  /** The same; a large body is read on when this one says so. */
  public FetchRequest admittedBy(Admission gate) {
    return new FetchRequest(url, validators, headers, most, gate);
  }

  /**
   * The same at an address that a publisher has moved to. Headers go along only where a redirect
   * would have taken them: not to another host, another port or from https down to http.
   */
  public FetchRequest at(URI address) {
    return address.equals(url)
        ? this
        : new FetchRequest(
            address, validators, isTrusted(address) ? headers : Map.of(), most, admission);
  }

  private boolean isTrusted(URI address) {
    try {
      return Target.of(address).isAsTrustedAs(Target.of(url));
    } catch (Fault e) {
      return false;
    }
  }

  /** Leaves the headers out, which may be secrets. */
  @Override
  public String toString() {
    return "FetchRequest[" + url + ", " + validators + "]";
  }
}
