package dev.wiredesk.feed;

import org.jspecify.annotations.Nullable;

/**
 * A subject from the IPTC Media Topics.
 *
 * @param code eight digits, the IPTC's own ("16000000")
 * @param slug frozen name in URLs and feeds.yml ("conflict")
 * @param label the IPTC's English label
 * @param parent code of the topic above it, null for the 17 at the top
 */
public record Topic(String code, String slug, String label, @Nullable String parent) {

  /**
   * Scheme IRI under which the code is published; scheme and code together are the concept's own
   * address.
   */
  public static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";

  /** Whether it is one of the 17 topics at the top. */
  public boolean isTopLevel() {
    return parent == null;
  }
}
