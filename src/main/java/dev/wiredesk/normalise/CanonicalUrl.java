package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether two links lead to the same article. A key for comparison, never an address to
 * publish or fetch.
 */
public final class CanonicalUrl {

  /** Hosts for telephones show what the outlet's own host shows; as "m" in en.m.wikipedia.org. */
  private static final Pattern VARIANT_HOST =
      Pattern.compile("^(?:www\\d?|m|mobile|amp|touch|wap)\\.(?=.*\\.)|(?<=^[a-z]{2,3}\\.)m\\.");

  /** Google's copies of AMP pages carry the address of the page in their own. */
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "(?i)^https?://(?:[^/]+\\.cdn\\.ampproject\\.org/[civ]/|www\\.google\\.[a-z.]+/amp/)(s/)?(?=[^/]+\\.)");

  private static final Pattern AMP_PATH =
      Pattern.compile("/amp(?=/|$)|[./]amp(?=\\.html?$)|\\.amp$", Pattern.CASE_INSENSITIVE);

  private static final Pattern AMP_PARAMETER =
      Pattern.compile("(?i)amp(?:=.*)?|output(?:type)?=amp|m=1|mobile=(?:1|true)");

  private static final Pattern DEFAULT_PAGE = Pattern.compile("(?i)/(?:index\\.(?:html?|php))?$");

  /** Each row of slashes is looked at once, however long. */
  private static final Pattern LAST_SLASHES = Pattern.compile("(?<!/)/++$");

  private static final Pattern PORT = Pattern.compile("^.*?(?::(\\d*))?$");
  private static final Pattern ESCAPED = Pattern.compile("%[0-9a-fA-F]{2}");

  private CanonicalUrl() {}

  /**
   * The same key for addresses that differ only in scheme, case of the host, {@code www.}, default
   * port, fragment, tracking parameters, the order of parameters, a trailing slash, or in being for
   * telephones (AMP pages and their cache, "m." hosts). What is no web address is its own key,
   * trimmed.
   */
  public static String of(String link) {
    String trimmed = link.strip();
    if (!trimmed.regionMatches(true, 0, "http", 0, 4)) {
      return trimmed;
    }
    String direct =
        holds(trimmed, "amp") ? AMP_CACHE.matcher(trimmed).replaceFirst("https://") : trimmed;
    String host = Address.host(direct);
    return host.isEmpty() ? trimmed : withoutVariant(host) + port(direct) + pathAndQuery(direct);
  }

  private static String withoutVariant(String host) {
    boolean may = "wmat".indexOf(host.charAt(0)) >= 0 || host.contains(".m.");
    return may ? VARIANT_HOST.matcher(host).replaceFirst("") : host;
  }

  /** Whether the word, in lower case, stands in it in any case: cheaper than an expression. */
  private static boolean holds(String text, String word) {
    for (int i = 0; i <= text.length() - word.length(); i++) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The same without the host: "" if nothing follows it. */
  public static String withoutHost(String link) {
    String canonical = of(link);
    int path = canonical.indexOf('/');
    int query = canonical.indexOf('?');
    int start = path < 0 ? query : query < 0 ? path : Math.min(path, query);
    return start < 0 ? "" : canonical.substring(start);
  }

  private static String port(String link) {
    String authority = link.substring(link.indexOf("://") + 3, endOfAuthority(link));
    if (authority.indexOf(':') < 0 && Address.isPrintable(authority)) {
      return "";
    }
    String port = PORT.matcher(authority).replaceFirst("$1");
    return port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
  }

  private static int endOfAuthority(String link) {
    int end = link.indexOf("://") + 3;
    while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String pathAndQuery(String link) {
    String rest = link.substring(endOfAuthority(link));
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? "" : rest.substring(hash);
    String tracked = TrackingParameters.strip(hash < 0 ? rest : rest.substring(0, hash));
    int mark = tracked.indexOf('?');
    String path = mark < 0 ? tracked : tracked.substring(0, mark);
    String query = mark < 0 ? "" : tracked.substring(mark + 1);
    return path(path) + query(query) + (isPath(fragment) ? fragment : "");
  }

  /** Pages that are one program name their articles behind the hash. */
  private static boolean isPath(String fragment) {
    return fragment.startsWith("#!") || fragment.startsWith("#/");
  }

  private static String path(String path) {
    String whole = unescaped(path);
    String plain = holds(whole, "amp") ? AMP_PATH.matcher(whole).replaceAll("") : whole;
    boolean bare = !plain.endsWith("/") && Address.isPrintable(plain) && !holds(plain, "/index.");
    return bare
        ? plain
        : LAST_SLASHES.matcher(DEFAULT_PAGE.matcher(plain).replaceFirst("")).replaceFirst("");
  }

  private static String query(String query) {
    if (query.isEmpty()) {
      return "";
    }
    String sorted =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty())
            .filter(parameter -> !AMP_PARAMETER.matcher(parameter).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return sorted.isEmpty() ? "" : "?" + sorted;
  }

  /**
   * RFC 3986 §6.2.2: what need not be escaped is the same unescaped, and "%c3" the same as "%C3".
   */
  private static String unescaped(String path) {
    return path.indexOf('%') < 0
        ? path
        : ESCAPED
            .matcher(path)
            .replaceAll(escape -> {
              char plain = (char) Integer.parseInt(escape.group().substring(1), 16);
              boolean unreserved =
                  plain < 0x80 && (Character.isLetterOrDigit(plain) || "-._~".indexOf(plain) >= 0);
              return unreserved ? String.valueOf(plain) : escape.group().toUpperCase(Locale.ROOT);
            });
  }
}
