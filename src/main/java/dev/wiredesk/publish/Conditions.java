package dev.wiredesk.publish;

import dev.wiredesk.publish.Rendered.Representation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Whether a client has a representation already (RFC 9110 §13.2.2). */
final class Conditions {

  private Conditions() {}

  /** If-None-Match decides where it is sent; If-Modified-Since only without it. */
  static boolean hasIt(HttpFields request, Representation current, @Nullable Instant modified) {
    String known = request.get(HttpHeader.IF_NONE_MATCH);
    if (known != null) {
      return known.equals(current.etag()) || matches(known(request), current.etag());
    }
    String since = request.get(HttpHeader.IF_MODIFIED_SINCE);
    return since != null && modified != null && isNotAfter(modified, since);
  }

  /** All that the client has, however many headers it wrote them in. */
  static String known(HttpFields request) {
    return String.join(",", request.getValuesList(HttpHeader.IF_NONE_MATCH));
  }

  /** By the weak comparison (§8.8.3.2); our tags hold no comma. */
  private static boolean matches(String known, String etag) {
    for (String tag : known.split(",", -1)) {
      String opaque = tag.strip();
      if (opaque.equals("*")
          || (opaque.startsWith("W/") ? opaque.substring(2) : opaque).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A date that cannot be read is ignored (§13.1.3). Dates on the wire have whole seconds: the
   * client names the second that it was told.
   */
  private static boolean isNotAfter(Instant modified, String date) {
    try {
      Instant since =
          ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
