package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises agencies where they sign: in the mark of a dateline, in a line already known to be a
 * byline, credit or copyright, and in the host of a link. Never in prose, where "PA" is a state and
 * "TT" a car.
 */
final class AgencySigns {

  private static final Map<String, Agency> NAMES = names();

  /** Scripts that part no words: a name stands where its letters stand. */
  private static final List<String> UNPARTED =
      NAMES.keySet().stream()
          .filter(name -> name.codePoints().anyMatch(AgencySigns::isUnparted))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** What may stand before and after a code of up to four letters for it to be a signature. */
  private static final String BEFORE =
      "(?:^|[/(©|;:–—-]\\s?|\\b(?:[Bb]y|via|and|The|the)\\s|\\b(?:19|20)\\d{2},?\\s|,\\s)";

  private static final String AFTER =
      "(?=$|[/)|,.;:–—-]|\\s(?:[-–—|/©]|Photos?\\b|PHOTO\\b|Wire\\b|Images?\\b|Media\\b|News\\b|via\\b|and\\b|[Ss]taff\\b"
          + "|[Ww]riters?\\b|[Cc]orrespondent\\b|[Rr]eporter\\b))";

  private static final Pattern LONG =
      Pattern.compile("(?<![\\p{L}\\p{N}])(" + alternatives(5, 99) + ")(?![\\p{L}\\p{N}])");
  private static final Pattern SHORT =
      Pattern.compile(BEFORE + "(" + alternatives(1, 4) + ")" + AFTER);

  private AgencySigns() {}

  /** The agency that a mark names and nothing else: "AP", "dpa/lno", "The Associated Press". */
  static @Nullable Agency exactly(String mark) {
    String whole = mark.strip().replaceFirst("^(?:[Tt]he|THE)\\s+", "");
    Agency agency = NAMES.get(whole);
    int cut = whole.indexOf('/') >= 0 ? whole.indexOf('/') : whole.indexOf(',');
    return agency == null && cut > 0 ? NAMES.get(whole.substring(0, cut).strip()) : agency;
  }

  /** The first agency named in a line known to be a byline, a credit or a copyright. */
  static @Nullable Agency signing(String line) {
    Matcher named = LONG.matcher(line);
    Matcher coded = SHORT.matcher(line);
    boolean long_ = named.find();
    boolean short_ = findCode(coded, line);
    if (long_ && (!short_ || named.start() <= coded.start(1))) {
      return NAMES.get(named.group(1));
    }
    return short_ ? NAMES.get(coded.group(1)) : unparted(line);
  }

  private static @Nullable Agency unparted(String line) {
    if (line.codePoints().noneMatch(AgencySigns::isUnparted)) {
      return null;
    }
    return UNPARTED.stream().filter(line::contains).map(NAMES::get).findFirst().orElse(null);
  }

  private static boolean isUnparted(int point) {
    return Character.isIdeographic(point)
        || Character.UnicodeScript.of(point) == Character.UnicodeScript.KATAKANA
        || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL;
  }

  /** "Scranton, PA" is a place, every other short code after a comma an affiliation. */
  private static boolean findCode(Matcher coded, String line) {
    while (coded.find()) {
      boolean state = coded.group(1).equals("PA") && line.startsWith(",", coded.start());
      if (!state) {
        return true;
      }
    }
    return false;
  }

  /** The agency on whose own site the address lies. */
  static @Nullable Agency atHostOf(@Nullable String link) {
    String host = link == null ? "" : Address.host(link);
    return Arrays.stream(Agency.values())
        .filter(agency -> agency.hosts().stream().anyMatch(domain -> isUnder(host, domain)))
        .findFirst()
        .orElse(null);
  }

  private static boolean isUnder(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static Map<String, Agency> names() {
    Map<String, Agency> names = new HashMap<>();
    for (Agency agency : Agency.values()) {
      put(names, agency.code(), agency);
      put(names, agency.title(), agency);
      agency.otherNames().forEach(name -> put(names, name, agency));
    }
    return Map.copyOf(names);
  }

  private static void put(Map<String, Agency> names, String name, Agency agency) {
    names.put(name, agency);
    names.put(name.toUpperCase(Locale.ROOT), agency);
  }

  private static String alternatives(int shortest, int longest) {
    return NAMES.keySet().stream()
        .filter(name -> name.length() >= shortest && name.length() <= longest)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
