package dev.wiredesk.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * An address fit to be asked: http or https, a plain host, no user, no fragment, all in ASCII.
 *
 * @param host in lower case; IPv6 without brackets and in one way, whatever the address says
 * @param port of the URL; -1 if it names none
 */
record Target(URI uri, String host, int port) {

  /** RFC 1035 §2.3.4, in ASCII; other scripts are shorter. */
  private static final int LONGEST_HOST = 253;

  private static final Pattern HOST = Pattern.compile("[a-z0-9_][a-z0-9._-]{0,252}");

  /** The last label looks like a number, so some resolvers read the whole as IPv4 (WHATWG URL). */
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern DOTTED_QUAD = Pattern.compile("%1$s(\\.%1$s){3}".formatted(OCTET));

  /**
   * @throws Fault refusing what is no such address
   */
  static Target of(URI uri) throws Fault {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw Fault.refused("only http and https addresses are fetched");
    }
    String authority = uri.getRawAuthority();
    if (authority == null) {
      throw Fault.refused("the address names no host");
    }
    if (authority.contains("@")) {
      throw Fault.refused("the address carries a user name; put credentials into headers");
    }
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    String host = host(colon < 0 ? authority : authority.substring(0, colon));
    int port = port(colon < 0 ? "" : authority.substring(colon + 1));
    String written = scheme + "://" + host + (port < 0 ? "" : ":" + port) + pathAndQuery(uri);
    URI canonical = URI.create(WebAddresses.ascii(written, StandardCharsets.UTF_8));
    return new Target(canonical, host.startsWith("[") ? literal(host) : host, port);
  }

  /**
   * Of an address as a feed writes it, with blanks or letters of any script in it.
   *
   * @throws Fault refusing what is no such address
   */
  static Target written(String address) throws Fault {
    try {
      return of(new URI(WebAddresses.ascii(address.strip(), StandardCharsets.UTF_8)));
    } catch (URISyntaxException e) {
      throw Fault.refused("that is no address");
    }
  }

  private static String host(String raw) throws Fault {
    if (raw.startsWith("[")) {
      return ipv6(raw);
    }
    String host = ascii(raw);
    boolean isDisguised = NUMERIC.matcher(host).matches() && !isLiteral(host);
    if (!HOST.matcher(host).matches() || isDisguised) {
      throw Fault.refused("the address names no proper host");
    }
    // The root's dot names the same server, which must not get a second turn for it.
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Whether a host that has passed here is an address by itself, not a name. */
  static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
  }

  private static String ascii(String raw) throws Fault {
    try {
      if (raw.length() > LONGEST_HOST) { // before IDN sees it, which takes no more than thousands
        throw Fault.refused("the address names no proper host");
      }
      return IDN.toASCII(raw, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw Fault.refused("the address names no proper host");
    }
  }

  private static String ipv6(String raw) throws Fault {
    try {
      if (raw.endsWith("]") && !raw.contains("%")) {
        InetAddress.ofLiteral(raw.substring(1, raw.length() - 1));
        return raw.toLowerCase(Locale.ROOT);
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the refusal.
    }
    throw Fault.refused("the address names no proper host");
  }

  /** However many ways there are to write an IPv6 address, it is one host with one turn. */
  private static String literal(String bracketed) {
    return InetAddress.ofLiteral(bracketed.substring(1, bracketed.length() - 1))
        .getHostAddress()
        .replaceFirst("(^|:)0(:0)+(:|$)", "::");
  }

  private static int port(String digits) throws Fault {
    if (digits.isEmpty()) {
      return -1;
    }
    if (digits.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(digits);
      if (port > 0 && port <= 0xffff) {
        return port;
      }
    }
    throw Fault.refused("the address names no proper port");
  }

  private static String pathAndQuery(URI uri) {
    @Nullable String path = uri.getRawPath();
    @Nullable String query = uri.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  HttpHost route() {
    return new HttpHost(uri.getScheme(), host, port);
  }

  /**
   * Whether secrets meant for {@code first} may be sent here: same host, same port, or the step
   * from http up to https on the ports they have by default.
   */
  boolean isAsTrustedAs(Target first) {
    if (!host.equals(first.host)) {
      return false;
    }
    boolean same = uri.getScheme().equals(first.uri.getScheme());
    boolean upgraded = uri.getScheme().equals("https") && actualPort() == 443;
    return same ? actualPort() == first.actualPort() : upgraded && first.actualPort() == 80;
  }

  /** Of the URL, or that of its scheme. */
  int actualPort() {
    return port >= 0 ? port : uri.getScheme().equals("https") ? 443 : 80;
  }
}
