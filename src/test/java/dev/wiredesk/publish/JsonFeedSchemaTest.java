package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Entry.Enclosure.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk writes is JSON Feed 1.1, whatever its sources put into it. */
class JsonFeedSchemaTest {

  private static Schema schema;

  @BeforeAll
  static void readTheSchema() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/publish/json-feed-1.1.schema.json"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  private static void assertThatItIsOne(String document) {
    assertThat(schema.validate(document, InputFormat.JSON)).as(document).isEmpty();
  }

  private static String written(Item... items) {
    return new String(
        JsonFeedWriter.write(Merged.feed(Format.JSON, items)), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Republish.class)
  void holdsTheSampleDeskAtEachLevelOfRepublishing(Republish level) {
    Item[] items =
        SampleDesk.stories().stream()
            .map(
                story -> new Item(story, level, "https://desk.example/stories/" + story.id(), null))
            .toArray(Item[]::new);
    assertThatItIsOne(written(items));
    assertThatItIsOne(written());
  }

  static Stream<Wire> oddities() {
    return Stream.of(
        Wire.story().headline(" ").lede("").body(""),
        Wire.story().headline("\u0000").lede("\uD800").body(" ").byline(" ").rights(" "),
        Wire.story().link("mailto:desk@courier.example").language("zz-not a tag"),
        Wire.story().link(null).language(null).byline(null).rights(null).published(null),
        Wire.story().agency(Agency.AP).copy("Ledger", " ", "ftp://ledger.example/1"),
        Wire.story().categories(new Category(" ", null, null), new Category("Ukraine", null, null)),
        Wire.story()
            .enclosures(
                new Enclosure("https://courier.example/a", "image/*", 0),
                new Enclosure("https://courier.example/b", "no type", -5),
                new Enclosure("https://courier.example/c", "image/*", 0, Use.THUMBNAIL),
                new Enclosure("data:image/png;base64,AA", "image/png", 3)));
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void holdsWhateverSourcesPutIn(Wire odd) {
    for (Republish level : Republish.values()) {
      assertThatItIsOne(written(odd.item(level)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world.json",
        "/feeds/ukraine/conflict.json",
        "/feeds/tokelau.json",
        "/feeds/world.json?count=2",
        "/feeds/search.json?q=ferry",
        "/feeds/world/2026-08-20.json",
        "/feeds/world/2026-08-19.json"
      })
  void isServed(String path) {
    try (RunningDesk desk = SampleDesk.start()) {
      assertThatItIsOne(desk.get(path).body());
    }
  }

  @Test
  void tellsWhatIsNone() {
    assertThat(
            schema.validate("{\"version\":\"https://jsonfeed.org/version/1.1\"}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema.validate(
                written(Wire.story().item()).replace("_wiredesk", "wiredesk"), InputFormat.JSON))
        .isNotEmpty();
  }
}
