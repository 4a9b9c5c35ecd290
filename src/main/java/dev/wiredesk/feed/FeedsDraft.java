package dev.wiredesk.feed;

import com.ibm.icu.text.Transliterator;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A feeds.yml written for somebody who has his subscriptions elsewhere. What it holds is taken by
 * {@link FeedsReader} as it stands.
 */
public final class FeedsDraft {

  /** Characters, of three bytes at most, before a last feed: the desk reads 3 MB. */
  private static final int LARGEST = YamlReader.LARGEST / 3 - 10_000;

  private static final int LONGEST_SLUG = 50;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_HEADING = 100;

  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARGIN = Pattern.compile("^-+|-+$");

  private final Transliterator letters = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private final StringBuilder text = new StringBuilder("feeds:\n");
  private final Set<String> slugs = new HashSet<>();

  /** The number that a name was last told apart by. */
  private final Map<String, Integer> latest = new HashMap<>();

  private final Set<String> addresses = new HashSet<>();
  private String folder = "";

  /**
   * Adds a feed.
   *
   * @param source what its outlet is called; blank to leave that to the feed
   * @param itsFolder a heading to stand under; empty for none
   * @return why it is left out, to follow its name; empty if it is in
   */
  public Optional<String> add(String source, String address, String itsFolder) {
    try {
      URI url = Addresses.feed(address);
      if (address.contains("${")) {
        return Optional.of("url: is not a valid address");
      }
      if (text.length() > LARGEST) {
        return Optional.of("has no room in the file any more");
      }
      if (!addresses.add(Addresses.identity(url))) {
        return Optional.of("is there already");
      }
      write(source, url, itsFolder);
      return Optional.empty();
    } catch (Wrong wrong) {
      return Optional.of("url: " + wrong.about(address));
    }
  }

  /** How many feeds are in. */
  public int size() {
    return addresses.size();
  }

  /** The file as it stands. */
  @Override
  public String toString() {
    return text.toString();
  }

  private void write(String source, URI url, String itsFolder) {
    if (!itsFolder.equals(folder)) {
      folder = itsFolder;
      text.append(folder.isEmpty() ? "\n" : "\n  # " + heading() + "\n");
    }
    text.append("  - slug: ").append(quotedIfNoName(slug(source, url))).append('\n');
    text.append("    url: ").append(quoted(url.toString())).append('\n');
    if (isTaken(source)) {
      text.append("    source: ").append(quoted(source.strip())).append('\n');
    }
  }

  private String heading() {
    int end = Math.min(folder.length(), LONGEST_HEADING);
    return folder.substring(0, end).replaceAll("\\R", " ");
  }

  /** A name that looks like a reference to the environment would be read as one. */
  private static boolean isTaken(String source) {
    return !source.isBlank() && source.length() <= LONGEST_NAME && !source.contains("${");
  }

  private String slug(String source, URI url) {
    String wanted = plain(source);
    String base = wanted.isEmpty() ? plain(url.getHost().replaceFirst("^www\\.", "")) : wanted;
    String slug = base;
    while (!slugs.add(slug)) {
      slug = base + "-" + latest.merge(base, 2, (last, _) -> last + 1);
    }
    return slug;
  }

  private String plain(String name) {
    String latin = letters.transliterate(name).toLowerCase(Locale.ROOT);
    String hyphened = MARGIN.matcher(NO_SLUG.matcher(latin).replaceAll("-")).replaceAll("");
    int end = Math.min(hyphened.length(), LONGEST_SLUG);
    return MARGIN.matcher(hyphened.substring(0, end)).replaceAll("");
  }

  /** YAML takes 24 for a number, and "on" or "null" for something else than a name. */
  private static String quotedIfNoName(String slug) {
    return slug.matches("[0-9].*|true|false|null|yes|no|on|off") ? quoted(slug) : slug;
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
