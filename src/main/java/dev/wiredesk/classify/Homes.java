package dev.wiredesk.classify;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.normalise.Article;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where outlets are at home: what feeds.yml says, or else what the name of the host says that the
 * article is at, by its ending (".co.ke") or a country or capital in it ("kathmandupost").
 */
final class Homes {

  /** Endings that anybody takes for how they look. */
  private static final Set<String> VANITY =
      Set.of(
          "ai", "ag", "am", "cc", "cd", "co", "dj", "fm", "ga", "gg", "gl", "im", "io", "is", "la",
          "ly", "me", "ms", "mu", "nu", "pw", "sc", "sh", "st", "tk", "to", "tv", "vc", "ws");

  /** Shorter names are parts of other words. */
  private static final int SHORTEST = 5;

  /** Where names stand that hold a country's: "Nigerian", "New Jersey". */
  private static final List<String> LONGER =
      List.of("states.tsv", "demonyms.tsv", "cities.tsv", "names.tsv");

  private static final int MOST_HOSTS = 5000;

  private final Map<String, Region> names = new HashMap<>();

  private final Map<String, Optional<Region>> hosts = new ConcurrentHashMap<>();

  Homes() {
    Regions.countries().forEach(country -> name(country.name(), country));
    for (var row : Rows.of("capitals.tsv", 4)) {
      Region country = Regions.byCode(row.get(1)).orElseThrow();
      Rows.items(row.get(2)).forEach(city -> name(city, country));
    }
    // A state, a family and a bird, too.
    Set.of("georgia", "jordan", "turkey").forEach(names::remove);
    Set<String> parts = Set.copyOf(names.keySet());
    LONGER.forEach(file -> Rows.of(file, 3).forEach(row -> longer(row, parts)));
  }

  /** Where the article is: its link, or a headline that is nothing but an address; else empty. */
  static String address(Article article) {
    String link = article.link();
    return link != null ? link : isAddress(article.headline()) ? article.headline() : "";
  }

  static boolean isAddress(String headline) {
    return (headline.startsWith("http://") || headline.startsWith("https://"))
        && headline.indexOf(' ') < 0;
  }

  @Nullable Region of(Feed feed, String address) {
    Region said = feed.country();
    String host = said == null ? host(address) : "";
    if (host.isEmpty()) {
      return said;
    }
    if (hosts.size() > MOST_HOSTS) {
      hosts.clear();
    }
    return hosts.computeIfAbsent(host, this::told).orElse(null);
  }

  private Optional<Region> told(String host) {
    String ending = host.substring(host.lastIndexOf('.') + 1);
    if (ending.equals("uk")) {
      return Regions.byCode("GB");
    }
    if (ending.length() == 2 && !VANITY.contains(ending)) {
      return Regions.byCode(ending.toUpperCase(Locale.ROOT)).filter(Region::isCountry);
    }
    return names.keySet().stream()
        .filter(host::contains)
        .max(Comparator.comparingInt(String::length))
        .map(names::get);
  }

  /** Only what would be taken for the country whose name it holds; others tell less surely. */
  private void longer(List<String> row, Set<String> parts) {
    Optional<Region> country = Regions.byCode(row.get(1)).filter(Region::isCountry);
    for (String name : country.isEmpty() ? List.<String>of() : Rows.items(row.get(2))) {
      if (parts.stream().anyMatch(word(name)::contains)) {
        name(name, country.get());
      }
    }
  }

  private static String word(String name) {
    return Folding.fold(name).replace(" ", "");
  }

  private void name(String name, Region country) {
    String word = word(name);
    if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
      names.putIfAbsent(word, country);
    }
  }

  private static String host(String address) {
    int begin = address.indexOf("://") + 3;
    int end = address.indexOf('/', begin);
    String host = begin < 3 ? "" : address.substring(begin, end < 0 ? address.length() : end);
    int port = host.indexOf(':');
    return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
  }
}
