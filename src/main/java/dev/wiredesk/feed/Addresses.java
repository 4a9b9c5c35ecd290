package dev.wiredesk.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of feeds.yml. No message repeats one: they may carry keys in their query. */
final class Addresses {

  private static final int LONGEST = 2000;
  private static final int HIGHEST_PORT = 65535;

  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  private Addresses() {}

  /** The address of a feed. */
  static URI feed(String text) throws Wrong {
    return web(text);
  }

  /** The public address of the desk, without a trailing slash. */
  static URI desk(String text) throws Wrong {
    URI uri = web(text);
    refuseIf(uri.getRawQuery() != null, "must have no query (what follows ?)");
    String address = uri.toString();
    int end = address.length();
    while (address.charAt(end - 1) == '/') {
      end--;
    }
    return URI.create(address.substring(0, end));
  }

  private static URI web(String text) throws Wrong {
    refuseIf(text.length() > LONGEST, "is longer than " + LONGEST + " characters");
    URI uri = parse(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    refuseIf(
        !scheme.equals("http") && !scheme.equals("https"), "must begin with http:// or https://");
    String authority = uri.getRawAuthority();
    refuseIf(
        authority != null && authority.contains("@"),
        "must not carry a user or password; send them by headers: { Authorization: … }");
    URI named = uri.getHost() == null ? withAsciiHost(uri, text) : uri;
    refuseIf(named.getHost() == null, "has no valid host");
    refuseIf(named.getPort() == 0 || named.getPort() > HIGHEST_PORT, "has no valid port");
    refuseIf(named.getRawFragment() != null, "must have no fragment (what follows #)");
    return named;
  }

  private static URI parse(String text) throws Wrong {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw Wrong.hidden(words(e));
    }
  }

  private static String words(URISyntaxException e) {
    String reason = e.getReason().toLowerCase(Locale.ROOT);
    int at = e.getIndex();
    if (at >= 0 && at < e.getInput().length() && Character.isWhitespace(e.getInput().charAt(at))) {
      return "must have no spaces, as it has at character %d; write %%20 for one that belongs to it"
          .formatted(at + 1);
    }
    if (reason.contains("scheme name")) {
      return "must begin with http:// or https://";
    }
    if (reason.contains("expected authority")) {
      return "has no valid host";
    }
    String where = at < 0 ? "" : " at character " + (at + 1);
    boolean inTheMidst = reason.endsWith(" path") || reason.endsWith(" query");
    return "is not a valid address: %s%s%s"
        .formatted(reason, where, inTheMidst ? "; write it percent-encoded, as browsers do" : "");
  }

  /** RFC 3490: java.net.URI finds no host in a name with letters beyond ASCII. */
  private static URI withAsciiHost(URI uri, String text) throws Wrong {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return uri;
    }
    String host = PORT.matcher(authority).replaceFirst("");
    try {
      return parse(
          text.replaceFirst(Pattern.quote(host), Matcher.quoteReplacement(IDN.toASCII(host))));
    } catch (IllegalArgumentException e) {
      return uri;
    }
  }

  /** What is equal for addresses that name the same document (RFC 3986, 6.2.2 and 6.2.3). */
  static String identity(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath();
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + uri.getPort())
        + (path == null || path.isEmpty() ? "/" : path)
        + query(uri.getRawQuery());
  }

  private static String query(@Nullable String query) {
    return query == null ? "" : "?" + query;
  }

  private static void refuseIf(boolean wrong, String message) throws Wrong {
    if (wrong) {
      throw Wrong.hidden(message);
    }
  }
}
