package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of places, and of what stands for them, from the resources of this package. */
final class Gazetteer {

  private static final List<String> FILES =
      List.of(
          "names.tsv",
          "demonyms.tsv",
          "cities.tsv",
          "states.tsv",
          "institutions.tsv",
          "shadows.tsv");

  private Gazetteer() {}

  /** All of them, in English and in the languages that ICU4J knows. */
  static List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    Regions.countries().forEach(c -> terms.add(country(c)));
    for (String file : FILES) {
      Rows.of(file, 3).forEach(row -> add(terms, row.get(0), row.get(1), row.get(2), "any"));
    }
    for (List<String> row : Rows.of("languages.tsv", 4)) {
      add(terms, row.get(0), row.get(1), row.get(3), row.get(2));
    }
    List<List<String>> capitals = Rows.of("capitals.tsv", 4);
    capitals.forEach(row -> add(terms, row.get(0), row.get(1), row.get(2), "any"));
    terms.addAll(ForeignNames.terms(capitals));
    return terms;
  }

  /** As it stands: who is called Chiles does not come from Chile. */
  private static Term country(Region region) {
    Meaning place = new Meaning.Place(Kind.COUNTRY, List.of(region));
    return Term.of("=" + region.name(), Languages.ANY, place);
  }

  private static void add(
      List<Term> terms, String kind, String regions, String words, String language) {
    Kind of = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    Meaning place = new Meaning.Place(of, regions(regions));
    Rows.items(words).forEach(w -> terms.add(Term.of(w, Languages.bit(language), place)));
  }

  private static List<Region> regions(String cell) {
    return cell.equals("-")
        ? List.of()
        : Rows.items(cell).stream().map(code -> Regions.find(code).orElseThrow()).toList();
  }
}
