package dev.wiredesk.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
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

  /** Sends it, without ever waiting. */
  void answer(Response response, Callback callback) {
    response.setStatus(status);
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, type);
    headers.put("X-Content-Type-Options", "nosniff");
    switch (status) {
      case 401 ->
          headers.put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Wiredesk\", charset=\"UTF-8\"");
      case 503 -> headers.put(HttpHeader.RETRY_AFTER, Outage.RETRY_AFTER);
      case 429 -> headers.put(HttpHeader.RETRY_AFTER, "60");
      default -> {}
    }
    if (location != null) {
      headers.put(HttpHeader.LOCATION, location);
      headers.put(HttpHeader.CACHE_CONTROL, "max-age=86400");
    }
    byte[] bytes = bytes();
    headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
    boolean isHead = HttpMethod.HEAD.is(response.getRequest().getMethod());
    response.write(true, isHead ? null : ByteBuffer.wrap(bytes), callback);
  }

  /** The same; a redirect leads on with what the address asked besides, as it was written. */
  Reply asked(@Nullable String query) {
    return location == null || query == null
        ? this
        : new Reply(status, type, body, location + "?" + query);
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
