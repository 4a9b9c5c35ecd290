package dev.wiredesk.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A subject from the IPTC Media Topics.
 *
 * @param code eight digits, the IPTC's own ("16000000")
 * @param slug frozen name in URLs and feeds.yml ("conflict")
 * @param label the IPTC's English label; {@link #name} is what people are told
 * @param parent code of the topic above it, null for the 17 at the top
 */
public record Topic(String code, String slug, String label, @Nullable String parent) {

  /**
   * Scheme IRI under which the code is published; scheme and code together are the concept's own
   * address.
   */
  public static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";

  /**
   * What it is called wherever people read of it: the words of its slug, which are British and
   * short, where the IPTC's label is American and runs to five ("Labour", "Football"). What is no
   * more than the label in other letters is spelt as that is ("LGBTQ").
   */
  public String name() {
    String words = slug.replace('-', ' ');
    return words.equalsIgnoreCase(label)
        ? label
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Whether it is one of the 17 topics at the top. */
  public boolean isTopLevel() {
    return parent == null;
  }
}
