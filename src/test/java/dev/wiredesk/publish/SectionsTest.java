package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wiredesk.publish.Sections.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {

  @ParameterizedTest
  @CsvSource({
    "world, , /feeds/world",
    "world, politics, /feeds/world/politics",
    "eastern-europe, conflict, /feeds/eastern-europe/conflict"
  })
  void findsWhatTheSlugsSay(String region, @Nullable String topic, String path) {
    assertThat(Sections.find(region, topic))
        .isInstanceOfSatisfying(
            Found.Here.class, here -> assertThat(here.section().path()).isEqualTo(path));
  }

  @ParameterizedTest
  @CsvSource({
    "turkiye, , /feeds/turkey",
    "UA, politics, /feeds/ukraine/politics",
    "ukraine, 11000000, /feeds/ukraine/politics"
  })
  void sendsAnOlderNameOrACodeToTheSlug(String region, @Nullable String topic, String path) {
    assertThat(Sections.find(region, topic))
        .isInstanceOfSatisfying(
            Found.Moved.class, moved -> assertThat(moved.section().path()).isEqualTo(path));
  }

  @ParameterizedTest
  @CsvSource({
    "ukrain, , /feeds/ukraine",
    "ukrain, politics, /feeds/ukraine/politics",
    "france, polotics, /feeds/france/politics",
    "conflict, , /feeds/world/conflict",
    "nowhere, politics, /feeds/world/politics",
    "Lebanan, , /feeds/lebanon"
  })
  void proposesTheNearestForWhatItDoesNotKnow(
      String region, @Nullable String topic, String nearest) {
    assertThat(Sections.find(region, topic))
        .isInstanceOfSatisfying(
            Found.Nothing.class,
            nothing -> assertThat(nothing.nearest().getFirst().path()).isEqualTo(nearest));
  }

  @ParameterizedTest
  @CsvSource({"nowhere, ", "nowhere, politicks", "xy, ", "ukraine, bookbinding"})
  void proposesNothingThatIsFarFromWhatWasAsked(String region, @Nullable String topic) {
    assertThat(Sections.find(region, topic))
        .isInstanceOfSatisfying(
            Found.Nothing.class, nothing -> assertThat(nothing.nearest()).isEmpty());
  }

  @Test
  void showsOnlyAShortAndCleanPieceOfWhatWasAsked() {
    Found found = Sections.find("x\u0000\n".repeat(400), null);
    assertThat(found)
        .isInstanceOfSatisfying(
            Found.Nothing.class,
            nothing -> {
              assertThat(nothing.asked()).hasSizeLessThanOrEqualTo(80).startsWith("x x");
              assertThat(nothing.nearest()).isEmpty();
            });
  }

  @Test
  void ordersRegionsAsATableOfContents() {
    var counts = new FixedStories(SampleDesk.stories()).counts();
    List<Grid.Part> parts = Grid.of(counts).parts();
    assertThat(parts)
        .extracting(Grid.Part::name, Grid.Part::stories)
        .containsExactly(
            tuple("The world and its continents", null),
            tuple("Asia", 2),
            tuple("Europe", 5),
            tuple("Areas that desks speak of", null));
    assertThat(parts.getFirst().rows())
        .extracting(Grid.Row::name)
        .containsExactly("World", "Asia", "Europe");
    assertThat(parts.stream().flatMap(part -> part.rows().stream()).map(Grid.Row::name))
        .containsSubsequence("World", "Asia", "Lebanon", "Europe", "Eastern Europe", "Ukraine")
        .containsSubsequence("Western Europe", "France", "European Union", "Middle East");
  }

  @Test
  void countsEveryCellAndLinksItToItsFeed() {
    Grid grid = Grid.of(new FixedStories(SampleDesk.stories()).counts());
    assertThat(grid.columns()).hasSize(17);
    Grid.Row world = grid.parts().getFirst().rows().getFirst();
    assertThat(world.cells()).hasSize(18);
    assertThat(world.cells().getFirst()).isEqualTo(new Grid.Count(6, "/feeds/world"));
    assertThat(world.cells()).contains(new Grid.Count(2, "/feeds/world/weather"));
  }
}
