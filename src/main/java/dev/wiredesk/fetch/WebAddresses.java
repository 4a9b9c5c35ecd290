package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as servers and feeds write them, made what RFC 3986 allows, as leniently as browsers do
 * it: blanks, bars, stray percent signs and all.
 */
public final class WebAddresses {

  /** Of ASCII. The percent sign is, where two hexadecimal digits follow. */
  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Scheme and authority, path, query, fragment; each but the path may be missing. */
  private static final Pattern PARTS =
      Pattern.compile(
          "((?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

  /** Possessive, since any other repetition of a group takes stack for each time. */
  private static final Pattern ABOVE_ROOT =
      Pattern.compile("^([^/?#]*//[^/?#]*)/(?:\\.\\.(?:/|$|(?=[?#])))++");

  private WebAddresses() {}

  /**
   * An address as a feed writes it, in the form in which it is asked for: all in ASCII, without
   * user and fragment. Empty if it is none that is fetched.
   */
  public static Optional<URI> asked(String written) {
    try {
      return Optional.of(Target.written(written).uri());
    } catch (Fault e) {
      return Optional.empty();
    }
  }

  /** An address or reference as a feed writes it, in letters of any script; null if it is none. */
  public static @Nullable URI read(String written) {
    try {
      return new URI(escaped(written, "", true, StandardCharsets.UTF_8));
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Where a reference leads from there (RFC 3986 §5); null if nowhere. */
  public static @Nullable URI resolve(URI base, String written) {
    URI reference = read(written);
    return reference == null ? null : resolve(base, reference);
  }

  private static @Nullable URI resolve(URI base, URI reference) {
    String written = reference.toString();
    if (written.startsWith("?")) {
      // java.net.URI drops the last segment here, against RFC 3986 §5.4.1
      return parsed(base.toString().replaceFirst("[?#].*$", "") + written);
    }
    boolean bare = !base.isOpaque() && base.getHost() != null && base.getRawPath().isEmpty();
    return withinRoot((bare ? base.resolve("/") : base).resolve(reference));
  }

  /** RFC 3986 §5.2.4: nothing is above the root. java.net.URI keeps what leads there. */
  private static @Nullable URI withinRoot(URI resolved) {
    String path = resolved.getRawPath();
    return path == null || !path.startsWith("/..")
        ? resolved
        : parsed(ABOVE_ROOT.matcher(resolved.toString()).replaceFirst("$1/"));
  }

  private static @Nullable URI parsed(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Where a server sends us from there (the Location header of RFC 9110 §10.2.2).
   *
   * @param location decoded as ISO 8859-1, so that its bytes can be told
   */
  static URI redirected(URI base, String location) throws Fault {
    URI reference = parsed(ascii(location.strip(), StandardCharsets.ISO_8859_1));
    URI there = reference == null ? null : resolve(base, reference);
    if (there == null) {
      throw new Fault(Failure.REDIRECTS, "redirected to something that is no address");
    }
    return there;
  }

  /**
   * All in ASCII but the host, which is left as it is. Brackets stay in a query too, where some
   * servers want them.
   */
  static String ascii(String text, Charset charset) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("every text has these parts: " + text);
    }
    return part(parts, 1)
        + escaped(part(parts, 2), "", false, charset)
        + escaped(part(parts, 3), "[]", false, charset)
        + escaped(part(parts, 4), "", false, charset);
  }

  private static String part(Matcher parts, int group) {
    return Objects.requireNonNullElse(parts.group(group), "");
  }

  /** Percent-encodes what may not stand in an address, and a second # (RFC 3986 §2.1). */
  private static String escaped(String text, String legalToo, boolean anyScript, Charset charset) {
    StringBuilder escaped = new StringBuilder(text.length());
    boolean isFragment = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean stays = c < 0x80 ? isLegal(c) || legalToo.indexOf(c) >= 0 : anyScript && isLetter(c);
      if (stays && !(c == '#' && isFragment)) {
        escaped.appendCodePoint(c);
      } else {
        escape(Character.toString(c).getBytes(charset), escaped);
      }
      isFragment |= c == '#';
    }
    return STRAY_PERCENT.matcher(escaped).replaceAll("%25");
  }

  private static boolean isLegal(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || LEGAL.indexOf(c) >= 0;
  }

  private static boolean isLetter(int c) {
    return !Character.isISOControl(c) && !Character.isSpaceChar(c);
  }

  private static void escape(byte[] octets, StringBuilder out) {
    for (byte octet : octets) {
      out.append("%%%02X".formatted(octet));
    }
  }

  /**
   * The host of an address as {@link Fetcher} counts hosts: in lower case and in ASCII, without the
   * root's dot, IPv6 in one way and without brackets; empty if it names none. Names with an
   * underscore are hosts, too, though java.net.URI thinks otherwise.
   */
  public static String host(URI address) {
    @Nullable String host = address.getHost();
    boolean isPlain = host != null && !host.startsWith("[") && !host.endsWith(".");
    return isPlain ? host.toLowerCase(Locale.ROOT) : oddHost(address);
  }

  private static String oddHost(URI address) {
    try {
      return Target.of(address).host();
    } catch (Fault e) { // it will not be asked, but it may be told of
      String authority = Objects.requireNonNullElse(address.getRawAuthority(), "");
      return authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
  }
}
