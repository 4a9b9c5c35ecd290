package dev.wiredesk.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave us to ask "has it changed?" with (RFC 9110 §8.8). Opaque: sent back to the
 * letter.
 *
 * @param etag for If-None-Match
 * @param lastModified for If-Modified-Since, as the server wrote it
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing to ask with: the request is unconditional. */
  public static final Validators NONE = new Validators(null, null);
}
