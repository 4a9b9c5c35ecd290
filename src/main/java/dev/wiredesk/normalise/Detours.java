package dev.wiredesk.normalise;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that count the reader and lead on to the one that they carry: the entries of Google
 * Alerts and Bing News, links copied out of social media and mail.
 */
final class Detours {

  /**
   * One that is known.
   *
   * @param host itself, or behind a dot what ends it
   * @param parameter of the query that holds where it leads
   */
  private record Detour(String host, String path, String parameter) {

    boolean leads(String itsHost, String itsPath) {
      boolean here = host.startsWith(".") ? itsHost.endsWith(host) : itsHost.equals(host);
      return here && path.equals(itsPath);
    }
  }

  private static final List<Detour> KNOWN =
      List.of(
          new Detour("www.google.com", "/url", "url"),
          new Detour("www.google.com", "/url", "q"),
          new Detour("www.bing.com", "/news/apiclick.aspx", "url"),
          new Detour("l.facebook.com", "/l.php", "u"),
          new Detour("lm.facebook.com", "/l.php", "u"),
          new Detour("l.instagram.com", "/", "u"),
          new Detour("www.youtube.com", "/redirect", "q"),
          new Detour("t.umblr.com", "/redirect", "z"),
          new Detour("vk.com", "/away.php", "to"),
          new Detour("away.vk.com", "/away.php", "to"),
          new Detour("slack-redir.net", "/link", "url"),
          new Detour(".safelinks.protection.outlook.com", "/", "url"));

  private Detours() {}

  /** Where the address leads in the end; the very same string if it is no known detour. */
  static String end(String address) {
    int mark = address.indexOf('?');
    if (mark < 0 || !address.regionMatches(true, 0, "http", 0, 4)) {
      return address;
    }
    String host = Address.host(address);
    String path = path(address, mark);
    for (Detour detour : KNOWN) {
      String end =
          detour.leads(host, path)
              ? parameter(address.substring(mark + 1), detour.parameter)
              : null;
      if (end != null) {
        return end;
      }
    }
    return address;
  }

  private static String path(String address, int end) {
    int start = address.indexOf('/', address.indexOf("://") + 3);
    return start < 0 || start > end ? "/" : address.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Null if there is none of that name that leads to the web. */
  private static @Nullable String parameter(String query, String name) {
    return Arrays.stream(query.split("[&#]"))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> decoded(parameter.substring(name.length() + 1)))
        .filter(end -> end.startsWith("https://") || end.startsWith("http://"))
        .findFirst()
        .orElse(null);
  }

  /** A plus is left alone, for it may belong to the address. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
