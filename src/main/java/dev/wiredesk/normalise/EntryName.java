package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The publisher's id of an entry, freed step by step of what publishers change though it is still
 * the same entry: what a site that moved to another host, or to https, gives its old entries anew.
 *
 * @param exact without scheme, {@code www.} and tracking parameters
 * @param plain without a number behind the hash either, which counts the versions of an entry
 * @param local without the host either; empty if that leaves nothing that tells entries apart
 */
public record EntryName(String exact, String plain, String local) {

  private static final Pattern VERSION = Pattern.compile("#\\d{1,3}$");

  /** "4711 at https://outlet.example", as Drupal names its entries. */
  private static final Pattern NUMBERED_AT =
      Pattern.compile("(?i)(\\d{2,}) at (https?://[^/\\s]+)/?");

  /** RFC 4151: the authority of a tag: URI is a host or a mail address, and a date. */
  private static final Pattern TAG = Pattern.compile("(?i)tag:([^,:/]+),[^:]*:(.+)");

  private static final EntryName NONE = new EntryName("", "", "");

  /** Of the id as published; all of it is empty without one. */
  public static EntryName of(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return NONE;
    }
    String trimmed = id.strip();
    Matcher version = VERSION.matcher(trimmed);
    String number = version.find() ? version.group() : "";
    String bare = trimmed.substring(0, trimmed.length() - number.length());
    String exact = exact(bare);
    return new EntryName(exact + number, exact, local(bare));
  }

  /** A fragment that is not a version tells the entries of one page apart. */
  private static String exact(String id) {
    Matcher numbered = NUMBERED_AT.matcher(id);
    return numbered.matches()
        ? numbered.group(1) + " at " + CanonicalUrl.of(numbered.group(2))
        : CanonicalUrl.of(id) + fragment(id);
  }

  private static String local(String id) {
    Matcher numbered = NUMBERED_AT.matcher(id);
    if (numbered.matches()) {
      return numbered.group(1) + " at";
    }
    Matcher tag = TAG.matcher(id);
    if (tag.matches()) {
      return "tag " + tag.group(2);
    }
    return isWeb(id) ? CanonicalUrl.withoutHost(id) + fragment(id) : id;
  }

  private static String fragment(String id) {
    int hash = isWeb(id) ? id.indexOf('#') : -1;
    return hash < 0 || id.startsWith("#!", hash) || id.startsWith("#/", hash)
        ? ""
        : id.substring(hash);
  }

  private static boolean isWeb(String id) {
    return id.regionMatches(true, 0, "http://", 0, 7)
        || id.regionMatches(true, 0, "https://", 0, 8);
  }
}
