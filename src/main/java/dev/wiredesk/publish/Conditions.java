package dev.wiredesk.publish;

import dev.wiredesk.publish.Rendered.Representation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What a client's conditions make of a representation, in the order of RFC 9110 §13.2.2. */
enum Conditions {
  /** There are none, or they hold: it is sent. */
  HOLD,

  /** The client has it already: 304. */
  UNCHANGED,

  /** The client wants another state than there is: 412. */
  FAILED;

  /** Jetty's word for a date that is none. */
  private static final long UNREADABLE = -1;

  /** By the tags where they are sent, by the moments only without them. */
  static Conditions of(HttpFields request, Representation current, @Nullable Instant modified) {
    if (!isWanted(request, current, modified)) {
      return FAILED;
    }
    return isKnown(request, current, modified) ? UNCHANGED : HOLD;
  }

  /** All that the client has, however many headers it wrote them in. */
  static String known(HttpFields request) {
    return String.join(",", request.getValuesList(HttpHeader.IF_NONE_MATCH));
  }

  /** By the strong comparison (§13.1.1): a weak tag is never ours. */
  private static boolean isWanted(
      HttpFields request, Representation current, @Nullable Instant modified) {
    if (request.contains(HttpHeader.IF_MATCH)) {
      String wanted = String.join(",", request.getValuesList(HttpHeader.IF_MATCH));
      return anyTag(wanted, current.etag()::equals);
    }
    String since = request.get(HttpHeader.IF_UNMODIFIED_SINCE);
    return since == null || modified == null || isNotAfter(modified, since, true);
  }

  private static boolean isKnown(
      HttpFields request, Representation current, @Nullable Instant modified) {
    String known = request.get(HttpHeader.IF_NONE_MATCH);
    if (known != null) {
      return known.equals(current.etag())
          || anyTag(known(request), tag -> withoutWeakness(tag).equals(current.etag()));
    }
    String since = request.get(HttpHeader.IF_MODIFIED_SINCE);
    return since != null && modified != null && isNotAfter(modified, since, false);
  }

  /** Our tags hold no comma. */
  private static boolean anyTag(String tags, Predicate<String> isOurs) {
    for (String tag : tags.split(",", -1)) {
      if (tag.strip().equals("*") || isOurs.test(tag.strip())) {
        return true;
      }
    }
    return false;
  }

  /** For the weak comparison (§8.8.3.2). */
  private static String withoutWeakness(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /**
   * Dates come in three forms (§5.6.7), and have whole seconds: the client names the second that it
   * was told.
   *
   * @param ignored the answer for a date that cannot be read, which is to be ignored (§13.1.3)
   */
  private static boolean isNotAfter(Instant modified, String date, boolean ignored) {
    long since = HttpDateTime.parseToEpoch(date);
    return since == UNREADABLE
        ? ignored
        : modified.truncatedTo(ChronoUnit.SECONDS).toEpochMilli() <= since;
  }
}
