package dev.wiredesk.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Relative references made absolute (RFC 3986 §5), as leniently as browsers do it. */
final class Links {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern ABOVE_ROOT =
      Pattern.compile("^([^/?#]*//[^/?#]*)/(?:\\.\\.(?:/|$|(?=[?#])))+");

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
    URI resolved = resolve(base, written);
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
        written == null || written.length() > LONGEST_BASE ? null : resolve(outer, written.strip());
    return resolved != null && isBase(resolved) ? resolved : outer;
  }

  /** Whether others may be resolved against it: each of them takes a copy along. */
  static boolean isBase(URI address) {
    return !address.isOpaque() && address.toString().length() <= LONGEST_BASE;
  }

  static @Nullable URI uri(String text) {
    try {
      return new URI(escaped(text));
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable URI resolve(URI base, String reference) {
    URI relative = uri(reference);
    if (relative == null) {
      return null;
    }
    if (reference.startsWith("?")) {
      // java.net.URI drops the last segment here, against RFC 3986 §5.4.1
      return uri(base.toString().replaceFirst("[?#].*$", "") + reference);
    }
    boolean bare = !base.isOpaque() && base.getHost() != null && base.getRawPath().isEmpty();
    return withinRoot((bare ? base.resolve("/") : base).resolve(relative));
  }

  /** RFC 3986 §5.2.4: nothing is above the root. java.net.URI keeps what leads there. */
  private static @Nullable URI withinRoot(URI resolved) {
    String path = resolved.getRawPath();
    return path == null || !path.startsWith("/..")
        ? resolved
        : uri(ABOVE_ROOT.matcher(resolved.toString()).replaceFirst("$1/"));
  }

  /** What RFC 3986 does not allow where it stands; letters of other scripts are no trouble. */
  private static String escaped(String reference) {
    StringBuilder escaped = new StringBuilder(reference.length());
    boolean isFragment = false;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      boolean isStray =
          (c == '%' && !ESCAPE.matcher(reference).region(i, reference.length()).lookingAt())
              || (c == '#' && isFragment);
      isFragment |= c == '#';
      if (isStray || isForbidden(c)) {
        escape(c, escaped);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isForbidden(char c) {
    return c <= ' '
        || "\"<>\\^`{|}[]".indexOf(c) >= 0
        || (c >= 0x7f && (Character.isISOControl(c) || Character.isSpaceChar(c)));
  }

  private static void escape(char c, StringBuilder out) {
    for (byte part : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      out.append("%%%02X".formatted(part));
    }
  }
}
