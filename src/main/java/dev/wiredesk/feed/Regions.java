package dev.wiredesk.feed;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every place that stories may be filed under: the countries of ISO 3166-1 and Kosovo, the areas of
 * UN M49, and the areas that desks speak of and M49 lacks. Codes and nesting are those of ICU4J,
 * the slugs are frozen in {@code regions.tsv}. Immutable, safe for any thread.
 */
public final class Regions {

  private static final Map<String, Region> BY_CODE = new LinkedHashMap<>();
  private static final Map<String, Region> BY_SLUG = new HashMap<>();
  private static final Map<String, Region> BY_ALIAS = new HashMap<>();
  private static final Map<String, SequencedSet<Region>> AROUND = new HashMap<>();

  static {
    List<List<String>> rows = Table.read(Regions.class, "regions.tsv", 6);
    rows.forEach(row -> register(row.get(0), row.get(1), row.get(2), Table.items(row.get(4))));
    nest(rows);
  }

  /** Where everything is. */
  public static final Region WORLD = byCode("001").orElseThrow();

  private static final List<Region> ALL = List.copyOf(BY_CODE.values());
  private static final List<Region> COUNTRIES = ALL.stream().filter(Region::isCountry).toList();

  private Regions() {}

  /** The region of that slug as it is today, exactly as written. */
  public static Optional<Region> bySlug(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }

  /** The region of that code, exactly as written: "UA", "151", "balkans". */
  public static Optional<Region> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The region that once had that slug, or is also called so; its address redirects. */
  public static Optional<Region> byAlias(String alias) {
    return Optional.ofNullable(BY_ALIAS.get(alias));
  }

  /** The region of that code, slug or alias in any case, as a user writes it in feeds.yml. */
  public static Optional<Region> find(String codeOrSlug) {
    String slug = codeOrSlug.strip().toLowerCase(Locale.ROOT);
    return byCode(slug.toUpperCase(Locale.ROOT)).or(() -> bySlug(slug)).or(() -> byAlias(slug));
  }

  /** All regions: M49 areas from the world down, then countries, then desk areas. */
  public static List<Region> all() {
    return ALL;
  }

  /** All countries by code. */
  public static List<Region> countries() {
    return COUNTRIES;
  }

  /** The region itself, then every area around it, narrow ones first, up to the world. */
  public static SequencedSet<Region> enclosing(Region region) {
    SequencedSet<Region> around = AROUND.get(region.code());
    if (around == null) {
      throw new IllegalArgumentException("not a region of this desk: " + region);
    }
    return around;
  }

  private static void register(String code, String slug, String name, List<String> aliases) {
    Region region = new Region(code, slug, name, kind(code));
    BY_CODE.put(code, region);
    BY_SLUG.put(slug, region);
    aliases.forEach(alias -> BY_ALIAS.put(alias, region));
  }

  private static Region.Kind kind(String code) {
    if (Character.isDigit(code.charAt(0))) {
      return Region.Kind.AREA;
    }
    return Character.isUpperCase(code.charAt(0)) ? Region.Kind.COUNTRY : Region.Kind.DESK_AREA;
  }

  private static void nest(List<List<String>> rows) {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    for (List<String> row : rows) {
      parents.computeIfAbsent(row.get(0), code -> new TreeSet<>()).addAll(Table.items(row.get(3)));
      for (String member : Table.items(row.get(5))) {
        parents.computeIfAbsent(member, code -> new TreeSet<>()).add(row.get(0));
      }
    }
    Set<String> countries =
        parents.keySet().stream()
            .filter(code -> kind(code) == Region.Kind.COUNTRY)
            .collect(Collectors.toSet());
    new Nesting(parents).closed(countries).forEach((code, all) -> AROUND.put(code, regions(all)));
  }

  private static SequencedSet<Region> regions(SequencedSet<String> codes) {
    SequencedSet<Region> regions = new LinkedHashSet<>();
    codes.forEach(code -> regions.add(byCode(code).orElseThrow()));
    return Collections.unmodifiableSequencedSet(regions);
  }
}
