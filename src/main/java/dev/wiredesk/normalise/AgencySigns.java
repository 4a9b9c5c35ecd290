package dev.wiredesk.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises agencies where they sign: in the mark of a dateline, in a line already known to be a
 * byline, credit or copyright, and in the host of a link. Never in prose, where "PA" is a state and
 * "TT" a car.
 */
final class AgencySigns {

  private static final Map<String, Agency> NAMES = names();
  private static final Map<String, Agency> HOSTS = hosts();
  private static final Trie<Agency> TRIE = trie();

  /** Longer names are signatures wherever they stand in such a line. */
  private static final int LONGEST_CODE = 4;

  /** After these a code of up to four letters is a signature. */
  private static final List<String> BEFORE = List.of("By", "by", "via", "and", "The", "the");

  /** Before these too. */
  private static final List<String> AFTER =
      List.of(
          "Photo",
          "Photos",
          "PHOTO",
          "Wire",
          "Image",
          "Images",
          "Media",
          "News",
          "via",
          "and",
          "staff",
          "Staff",
          "writer",
          "Writer",
          "writers",
          "Writers",
          "correspondent",
          "Correspondent",
          "reporter",
          "Reporter");

  private AgencySigns() {}

  /** Every name that an agency goes by. */
  static Set<String> spellings() {
    return NAMES.keySet();
  }

  /** The agency that a mark names and nothing else: "AP", "dpa/lno", "The Associated Press". */
  static @Nullable Agency exactly(String mark) {
    String whole = withoutArticle(mark.strip());
    Agency agency = NAMES.get(whole);
    int cut = whole.indexOf('/') >= 0 ? whole.indexOf('/') : whole.indexOf(',');
    return agency == null && cut > 0 ? NAMES.get(whole.substring(0, cut).strip()) : agency;
  }

  /** Whether the words name an agency and nothing else at all, not even an editor. */
  static boolean isAlone(String mark) {
    return NAMES.containsKey(withoutArticle(mark.strip()));
  }

  private static String withoutArticle(String mark) {
    return mark.regionMatches(true, 0, "the ", 0, 4) ? mark.substring(4).strip() : mark;
  }

  /** The first agency named in a line known to be a byline, a credit or a copyright. */
  static @Nullable Agency signing(String line) {
    Agency inside = null;
    for (int i = 0; i < line.length(); i++) {
      boolean word = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
      if (!word && !Letters.isUnparted(line.charAt(i))) {
        continue;
      }
      Trie.Match<Agency> match = TRIE.longest(line, i);
      if (match != null && word && isSignature(line, i, match)) {
        return match.value();
      }
      if (match != null && inside == null && Letters.isUnparted(line.charAt(i))) {
        inside = match.value();
      }
    }
    return inside;
  }

  private static boolean isSignature(String line, int start, Trie.Match<Agency> match) {
    int end = match.end();
    if (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      return false;
    }
    if (end - start > LONGEST_CODE) {
      return true;
    }
    // "Scranton, PA" is a place, every other short code after a comma an affiliation.
    boolean state = match.value() == Agency.PA && line.lastIndexOf(',', start) >= start - 2;
    return mayStandAfter(line, start)
        && mayStandBefore(line, end)
        && !(state && start > 1 && line.startsWith("PA", start));
  }

  private static boolean mayStandAfter(String line, int start) {
    int end = start > 0 && line.charAt(start - 1) == ' ' ? start - 1 : start;
    if (end == 0 || "/(©|;:–—-".indexOf(line.charAt(end - 1)) >= 0) {
      return true;
    }
    return end < start
        && (line.charAt(end - 1) == ','
            || BEFORE.stream().anyMatch(word -> endsWith(line, end, word))
            || isYear(line, end));
  }

  private static boolean endsWith(String line, int end, String word) {
    int start = end - word.length();
    return line.startsWith(word, Math.max(0, start))
        && start >= 0
        && (start == 0 || !Character.isLetterOrDigit(line.charAt(start - 1)));
  }

  private static boolean isYear(String line, int end) {
    return endsWithDigits(line, end)
        && (line.startsWith("19", end - 4) || line.startsWith("20", end - 4))
        && (end == 4 || !Character.isLetterOrDigit(line.charAt(end - 5)));
  }

  private static boolean endsWithDigits(String line, int end) {
    for (int i = 1; i <= 4; i++) {
      if (end < i || !Character.isDigit(line.charAt(end - i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayStandBefore(String line, int end) {
    if (end == line.length() || "/)|,.;:–—-".indexOf(line.charAt(end)) >= 0) {
      return true;
    }
    if (line.charAt(end) != ' ' || end + 1 == line.length()) {
      return false;
    }
    return "-–—|/©".indexOf(line.charAt(end + 1)) >= 0
        || AFTER.stream().anyMatch(word -> startsWith(line, end + 1, word));
  }

  private static boolean startsWith(String line, int start, String word) {
    int end = start + word.length();
    return line.startsWith(word, start)
        && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)));
  }

  /** The agency on whose own site the address lies. */
  static @Nullable Agency atHostOf(@Nullable String link) {
    String host = link == null ? "" : Address.host(link);
    while (!host.isEmpty()) {
      Agency agency = HOSTS.get(host);
      if (agency != null) {
        return agency;
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return null;
  }

  private static Map<String, Agency> hosts() {
    Map<String, Agency> hosts = new HashMap<>();
    for (Agency agency : Agency.values()) {
      agency.hosts().forEach(host -> hosts.put(host, agency));
    }
    return Map.copyOf(hosts);
  }

  private static Map<String, Agency> names() {
    Map<String, Agency> names = new HashMap<>();
    for (Agency agency : Agency.values()) {
      Stream.concat(Stream.of(agency.code(), agency.title()), agency.otherNames().stream())
          .forEach(name -> {
            names.put(name, agency);
            names.put(name.toUpperCase(Locale.ROOT), agency);
          });
    }
    return Map.copyOf(names);
  }

  private static Trie<Agency> trie() {
    Trie<Agency> trie = new Trie<>(false, (known, other) -> other);
    NAMES.forEach(trie::put);
    return trie;
  }
}
