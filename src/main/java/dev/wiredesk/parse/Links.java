package dev.wiredesk.parse;

import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Relative references of a document made absolute, by the base that is in scope for them. */
final class Links {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

  /** Characters; what is longer is no site's address but an attempt to multiply it. */
  private static final int LONGEST_BASE = 2_000;

  /** Characters; what is longer holds data and leads nowhere. */
  static final int LONGEST = 4_000;

  private Links() {}

  /**
   * An absolute reference is left as it is; null if there is none, it cannot be resolved or has
   * more than 4,000 characters.
   */
  static @Nullable String absolute(@Nullable String reference, URI base) {
    String written = reference == null ? "" : BREAKS.matcher(reference.strip()).replaceAll("");
    if (written.isEmpty() || written.length() > LONGEST) {
      return null;
    }
    if (SCHEME.matcher(written).lookingAt()) {
      return written;
    }
    URI resolved = WebAddresses.resolve(base, written);
    return resolved != null && resolved.isAbsolute() ? resolved.toString() : null;
  }

  /** The base in scope for the element: every xml:base from the root down to it (XML Base §4). */
  static URI base(Element element, URI location) {
    Element parent = element.parent();
    return within(element, parent == null ? location : base(parent, location));
  }

  /** Whether an xml:base is in scope for the element, be it the address of the document. */
  static boolean isBent(Element element) {
    Element parent = element.parent();
    return element.attribute("xml:base") != null || (parent != null && isBent(parent));
  }

  /** The base in scope for an element that stands where that one is. */
  static URI within(Element element, URI outer) {
    String written = element.attribute("xml:base");
    URI resolved =
        written == null || written.length() > LONGEST_BASE
            ? null
            : WebAddresses.resolve(outer, written.strip());
    return resolved != null && isBase(resolved) ? resolved : outer;
  }

  /** Whether others may be resolved against it: each of them takes a copy along. */
  static boolean isBase(URI address) {
    return !address.isOpaque() && address.toString().length() <= LONGEST_BASE;
  }
}
