package dev.wiredesk.fetch;

import java.net.URI;
import java.util.Map;

/**
 * What to ask for.
 *
 * @param validators of the last answer; {@link Validators#NONE} asks unconditionally
 * @param headers extra request headers; sent to the host of {@code url} only, never past a redirect
 *     to another host
 */
public record FetchRequest(URI url, Validators validators, Map<String, String> headers) {

  /** An unconditional request without extra headers. */
  public static FetchRequest of(URI url) {
    return new FetchRequest(url, Validators.NONE, Map.of());
  }
}
