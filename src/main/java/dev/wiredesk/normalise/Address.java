package dev.wiredesk.normalise;

import java.net.IDN;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses in hostile markup: made absolute, let through only if they lead to the open web. */
final class Address {

  /** Longer ones are dropped: they hold data, not an address. */
  private static final int LONGEST = 4_000;

  /** RFC 1035 §2.3.4. What is longer is no name, and IDN breaks off over it. */
  private static final int LONGEST_HOST = 253;

  private Address() {}

  /** Absolute http or https address without detours and tracking parameters; null for any other. */
  static @Nullable String web(String reference, String base) {
    String first = absolute(reference, base);
    String end = Detours.end(first);
    String absolute = end.equals(first) ? first : absolute(end, base);
    boolean web = absolute.startsWith("http://") || absolute.startsWith("https://");
    return web && !host(absolute).isEmpty() ? TrackingParameters.strip(absolute, base) : null;
  }

  /** As {@link #web}, and mailto. */
  static @Nullable String link(String reference, String base) {
    String clean = strip(reference);
    boolean mail = clean.regionMatches(true, 0, "mailto:", 0, 7) && clean.length() <= LONGEST;
    return mail ? encodeUnsafe(clean) : web(reference, base);
  }

  /** Host in lower case ASCII, or "" if there is none. */
  static String host(String address) {
    int start = address.indexOf("://");
    if (start < 0) {
      return "";
    }
    int from = start + 3;
    int end = from;
    while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
      from = address.charAt(end) == '@' ? end + 1 : from;
      end++;
    }
    return ascii(address.substring(from, portAt(address, from, end)));
  }

  /** Where a port is cut off: a colon with nothing but digits after it. */
  private static int portAt(String address, int from, int end) {
    int at = end;
    while (at > from && Character.isDigit(address.charAt(at - 1))) {
      at--;
    }
    return at > from && address.charAt(at - 1) == ':' ? at - 1 : end;
  }

  private static String ascii(String host) {
    if (isPlainHost(host)) {
      return host;
    }
    if (host.length() > LONGEST_HOST) {
      return host.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      return host.toLowerCase(Locale.ROOT);
    }
  }

  /** Most hosts are in ASCII and lower case as they stand. */
  private static boolean isPlainHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c >= 0x7f || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return host.length() < 64;
  }

  /** Jsoup resolves as browsers do; java.net.URI refuses half of what stands in feeds. */
  private static String absolute(String reference, String base) {
    String clean = strip(reference);
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return "";
    }
    if (isAbsolute(clean)) {
      return lowerScheme(encodeUnsafe(clean));
    }
    Element carrier = new Element("a");
    carrier.setBaseUri(base);
    carrier.attr("href", clean);
    return lowerScheme(encodeUnsafe(carrier.absUrl("href")));
  }

  /** Nothing in it needs to be resolved: most addresses in feeds are like that. */
  private static boolean isAbsolute(String address) {
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web
        && address.indexOf('/', 8) > 0
        && !address.contains("/.")
        && address.indexOf('\\') < 0
        && address.indexOf(' ') < 0
        && isPrintable(address);
  }

  /** Whether all is ASCII, and neither a control character nor a break of lines. */
  static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String lowerScheme(String address) {
    int colon = address.indexOf(':');
    return colon < 0
        ? address
        : address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
  }

  /** Browsers ignore control characters in an address, so "java\nscript:" must not pass by one. */
  private static String strip(String reference) {
    return isPrintable(reference)
        ? reference.strip()
        : reference.replaceAll("[\\p{Cntrl}\\u200b\\ufeff]", "").strip();
  }

  /** What RFC 3986 allows nowhere is percent-encoded, all else left as it came. */
  private static String encodeUnsafe(String address) {
    int path = path(address);
    int first = 0;
    while (first < address.length() && !isUnsafe(address, first, path)) {
      first++;
    }
    if (first == address.length()) {
      return address;
    }
    StringBuilder out = new StringBuilder(address.length() + 8);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (isUnsafe(address, i, path)) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Where the host is over. */
  private static int path(String address) {
    int scheme = address.indexOf("://");
    int end = scheme < 0 ? address.length() : scheme + 3;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Square brackets stand around the numbers of a host only (§3.2.2). */
  private static boolean isUnsafe(String address, int at, int path) {
    char c = address.charAt(at);
    return c == ' ' || "\"<>`{}|^\\".indexOf(c) >= 0 || (at > path && (c == '[' || c == ']'));
  }
}
