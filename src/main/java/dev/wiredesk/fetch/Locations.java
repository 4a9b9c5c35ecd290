package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as servers and feeds write them (the Location header of RFC 9110 §10.2.2, links), and
 * as they should.
 */
final class Locations {

  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";

  /** Scheme and authority, path, query, fragment; each but the path may be missing. */
  private static final Pattern PARTS =
      Pattern.compile(
          "((?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

  private static final Pattern ABOVE_ROOT = Pattern.compile("^/(?:\\.\\.(?:/|$))+");

  private Locations() {}

  /**
   * Where {@code location} leads from {@code base}.
   *
   * @param location decoded as ISO 8859-1, so that its bytes can be told
   */
  static URI resolve(URI base, String location) throws Fault {
    String reference = encode(location.strip(), StandardCharsets.ISO_8859_1);
    try {
      if (reference.startsWith("?")) { // java.net.URI would lose the last segment of the path
        return base.resolve(base.getRawPath() + reference);
      }
      return withinRoot(base.resolve(new URI(reference)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Fault(Failure.REDIRECTS, "redirected to something that is no address");
    }
  }

  /** RFC 3986 §5.2.4: nothing is above the root. java.net.URI keeps what leads there. */
  private static URI withinRoot(URI resolved) {
    String path = resolved.getRawPath();
    return path == null || !path.startsWith("/..")
        ? resolved
        : resolved.resolve(ABOVE_ROOT.matcher(path).replaceFirst("/") + afterPath(resolved));
  }

  private static String afterPath(URI uri) {
    return (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
        + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
  }

  /**
   * Percent-encodes what may not stand in an address, and nothing that may: brackets may around the
   * host and in the query. The host is left as it is.
   */
  static String encode(String text, Charset charset) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("every text has these parts: " + text);
    }
    String fragment = part(parts, 4);
    return part(parts, 1)
        + encode(part(parts, 2), "", charset)
        + encode(part(parts, 3), "[]", charset)
        + (fragment.isEmpty()
            ? ""
            : "#" + encode(fragment.substring(1).replace("#", "%23"), "", charset));
  }

  private static String part(Matcher parts, int group) {
    return Objects.requireNonNullElse(parts.group(group), "");
  }

  private static String encode(String part, String legalToo, Charset charset) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (byte octet : part.getBytes(charset)) {
      char character = (char) (octet & 0xff);
      if (isLegal(character) || legalToo.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append('%').append(String.format("%02X", octet & 0xff));
      }
    }
    return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static boolean isLegal(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '%'
        || LEGAL.indexOf(character) >= 0;
  }
}
