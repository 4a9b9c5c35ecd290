package dev.wiredesk.publish;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A short answer that is no document: where else to look, or what is wrong with the question.
 *
 * @param location for a redirect: the path alone, as RFC 9110 §10.2.2 allows, which is right behind
 *     any proxy and under any name
 */
record Reply(int status, String type, String body, @Nullable String location) {

  /** The body as it is sent. */
  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** What went wrong, in words. */
  static Reply text(int status, String text) {
    return new Reply(status, "text/plain;charset=utf-8", text, null);
  }

  /** What went wrong, for programs. */
  static Reply json(int status, String json) {
    return new Reply(status, "application/json", json, null);
  }

  /** For ever at that path. */
  static Reply moved(String path) {
    return new Reply(301, "text/plain;charset=utf-8", "", path);
  }
}
