package dev.wiredesk.publish;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;

/**
 * Delta encoding of feeds (RFC 3229, the manipulation "feed"): our validators tell how far the
 * client has read, so only what came or changed since need be sent.
 */
final class Deltas {

  /** There is nothing to build a delta on. */
  static final long NONE = -1;

  /** The header that asks for one. */
  static final String ACCEPTED = "A-IM";

  private static final Pattern TAG =
      Pattern.compile("\"[0-9a-f]{24}\\.([0-9a-z]{1,12})(?:-[a-z]+)?\"");

  private static final Pattern FEED =
      Pattern.compile(
          "(?i)\\s*+feed\\s*+(?:;\\s*+q=(?:1(?:\\.0{0,3})?|0\\.(?=0{0,2}[1-9])\\d{1,3})\\s*+)?");

  private Deltas() {}

  /** The number of the last change that the client has, if it asks for what came after. */
  static long known(HttpFields request, Rendered whole) {
    if (!request.getValuesList(ACCEPTED).stream().anyMatch(Deltas::isFeed)) {
      return NONE;
    }
    Matcher tag = TAG.matcher(Conditions.known(request));
    if (!tag.find()) {
      return NONE;
    }
    long known = Long.parseLong(tag.group(1), Character.MAX_RADIX);
    Matcher current = TAG.matcher(whole.etag());
    boolean isEarlier =
        current.matches() && known < Long.parseLong(current.group(1), Character.MAX_RADIX);
    return isEarlier ? known : NONE;
  }

  /** Whether the header lists the manipulation and does not forbid it (RFC 9110 §12.4.2). */
  static boolean isFeed(String header) {
    return Arrays.stream(header.split(",", -1)).anyMatch(listed -> FEED.matcher(listed).matches());
  }
}
