package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Region.RegionType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  @Test
  void knowsEveryCountryOfIso3166AndKosovo() {
    Set<String> countries =
        Regions.countries().stream().map(Region::code).collect(Collectors.toSet());
    assertThat(countries).contains(Locale.getISOCountries()).contains("XK").hasSize(250);
  }

  @Test
  void knowsEveryAreaThatIcuKnows() {
    for (RegionType type : EnumSet.complementOf(EnumSet.of(RegionType.DEPRECATED))) {
      com.ibm.icu.util.Region.getAvailable(type).stream()
          .map(com.ibm.icu.util.Region::toString)
          .filter(code -> Character.isDigit(code.charAt(0)))
          .forEach(code -> assertThat(Regions.byCode(code)).as(code).isPresent());
    }
  }

  @Test
  void nestsCountriesAsIcuDoes() {
    for (Region country : Regions.countries()) {
      var around = com.ibm.icu.util.Region.getInstance(country.code()).getContainingRegion();
      if (Character.isDigit(around.toString().charAt(0))) {
        assertThat(codes(Regions.enclosing(country)))
            .as(country.name())
            .contains(around.toString())
            .contains(around.getContainingRegion(RegionType.CONTINENT).toString());
      }
    }
  }

  @Test
  void endsEveryNestingWithTheWorld() {
    for (Region region : Regions.all()) {
      assertThat(Regions.enclosing(region)).as(region.name()).startsWith(region);
      assertThat(Regions.enclosing(region).getLast()).as(region.name()).isEqualTo(Regions.WORLD);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UA, UA 151 150 001",
    "LV, LV baltics 154 eu nato 150 001",
    "BR, BR 005 419 019 001",
    "US, US 021 nato 003 019 001",
    "QA, QA gulf middle-east 145 142 001",
    "EG, EG 015 middle-east 002 001",
    "gulf, gulf middle-east 145 142 001",
    "AQ, AQ 001",
    "001, 001"
  })
  void enclosesFromTheNarrowestToTheWidest(String code, String around) {
    Region region = Regions.byCode(code).orElseThrow();
    assertThat(String.join(" ", codes(Regions.enclosing(region)))).isEqualTo(around);
  }

  @Test
  void givesEverySlugAndAliasToOneRegionOnly() {
    List<String> slugs = new ArrayList<>();
    Regions.all().forEach(region -> slugs.add(region.slug()));
    Table.read(Regions.class, "regions.tsv", 6)
        .forEach(row -> slugs.addAll(Table.items(row.get(4))));
    assertThat(slugs).doesNotHaveDuplicates();
    assertThat(slugs).allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
  }

  /** Addresses that people subscribe to. */
  @ParameterizedTest
  @CsvSource({
    "UA, ukraine",
    "GB, united-kingdom",
    "US, united-states",
    "KR, south-korea",
    "KP, north-korea",
    "RU, russia",
    "TR, turkey",
    "CI, ivory-coast",
    "CZ, czechia",
    "MM, myanmar",
    "MK, north-macedonia",
    "151, eastern-europe",
    "021, northern-america",
    "035, south-eastern-asia",
    "419, latin-america",
    "001, world"
  })
  void keepsItsSlugs(String code, String slug) {
    assertThat(Regions.byCode(code).map(Region::slug)).contains(slug);
    assertThat(Regions.bySlug(slug).map(Region::code)).contains(code);
  }

  @Test
  void resolvesOldSlugsAsAliasesOnly() {
    assertThat(Regions.byAlias("turkiye").map(Region::code)).contains("TR");
    assertThat(Regions.bySlug("turkiye")).isEmpty();
    assertThat(Regions.byAlias("turkey")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UA, UA",
    "ua, UA",
    "Eastern-Europe, 151",
    "GB, GB",
    "uk, GB",
    "151, 151",
    "EU, eu",
    "NATO, nato"
  })
  void findsWhatAUserWrites(String written, String code) {
    assertThat(Regions.find(written).map(Region::code)).contains(code);
  }

  @Test
  void findsNothingForWhatIsNoRegion() {
    assertThat(Regions.find("atlantis")).isEmpty();
    assertThat(Regions.find("")).isEmpty();
    assertThat(Regions.byCode("ua")).isEmpty();
  }

  @Test
  void refusesARegionOfSomeoneElse() {
    Region atlantis = new Region("ZZ", "atlantis", "Atlantis", Region.Kind.COUNTRY);
    assertThatThrownBy(() -> Regions.enclosing(atlantis))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("atlantis");
  }

  private static List<String> codes(Iterable<Region> regions) {
    List<String> codes = new ArrayList<>();
    regions.forEach(region -> codes.add(region.code()));
    return codes;
  }
}
