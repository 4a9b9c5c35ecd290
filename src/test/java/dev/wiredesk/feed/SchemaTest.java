package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an editor completes and checks by docs/feeds.schema.json is what the reader reads. {@code
 * ./mvnw test -Dtest=SchemaTest -Dschema.fix=true} brings its lists of regions and topics up to
 * date.
 */
class SchemaTest {

  private static final Path FILE = Path.of("docs/feeds.schema.json");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("TOKEN", "t", "HOST", "example.org", "EVERY", "5m", "PLACE", "UA", "YES", "true");

  private static JsonNode schema() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(FILE));
  }

  static List<Arguments> blocks() {
    return List.of(
        Arguments.of("", FeedsReader.KEYS),
        Arguments.of("/properties/desk", MastheadReader.KEYS),
        Arguments.of("/properties/defaults", FeedReader.DEFAULTS),
        Arguments.of("/$defs/feed", FeedReader.KEYS),
        Arguments.of("/$defs/edition", EditionReader.KEYS),
        Arguments.of("/$defs/houseWords", HouseWordsReader.KEYS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void hasTheKeysOfTheReaderInItsOrder(String pointer, List<Key<?>> keys) throws IOException {
    JsonNode block = schema().at(pointer);
    assertThat(block.get("properties").propertyNames()).containsExactlyElementsOf(Key.names(keys));
    assertThat(block.get("additionalProperties").asBoolean()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void describesEveryKey(String pointer, List<Key<?>> keys) throws IOException {
    JsonNode schema = schema();
    for (Key<?> key : keys) {
      JsonNode property = schema.at(pointer + "/properties/" + key.name());
      JsonNode described =
          property.has("description")
              ? property
              : schema.at(property.get("$ref").asString().substring(1));
      assertThat(described.path("description").asString("")).as(key.name()).endsWith(".");
    }
  }

  @Test
  void listsTheRegionsAndTopicsOfTheRegistries() throws IOException {
    String text = Files.readString(FILE);
    String current = withLists(text);
    if (Boolean.getBoolean("schema.fix")) {
      Files.writeString(FILE, current);
    } else {
      assertThat(text)
          .as("run: ./mvnw test -Dtest=SchemaTest -Dschema.fix=true")
          .isEqualTo(current);
    }
  }

  private static String withLists(String text) {
    List<Region> countries = Regions.all().stream().filter(Region::isCountry).toList();
    List<Region> areas = Regions.all().stream().filter(region -> !region.isCountry()).toList();
    String listed = text;
    listed = with(listed, "countryName", quoted(countries.stream().flatMap(SchemaTest::names)));
    listed = with(listed, "areaName", quoted(areas.stream().flatMap(SchemaTest::names)));
    listed = with(listed, "areaNumber", numbers(areas.stream().map(Region::code)));
    listed =
        with(
            listed,
            "topicName",
            quoted(Topics.all().stream().flatMap(topic -> Stream.of(topic.slug(), topic.code()))));
    return with(listed, "topicNumber", numbers(Topics.all().stream().map(Topic::code)));
  }

  private static Stream<String> names(Region region) {
    return Stream.of(region.code(), region.slug()).distinct();
  }

  private static List<String> quoted(Stream<String> names) {
    return names.map(name -> '"' + name + '"').toList();
  }

  /** As YAML reads a code without quotes. */
  private static List<String> numbers(Stream<String> codes) {
    return codes
        .filter(code -> code.chars().allMatch(Character::isDigit))
        .map(code -> String.valueOf(Integer.parseInt(code)))
        .toList();
  }

  private static String with(String text, String list, List<String> values) {
    Matcher matcher =
        Pattern.compile("(\"" + list + "\": \\{\\s*\"enum\": \\[)[^]]*\\]").matcher(text);
    assertThat(matcher.find()).as(list).isTrue();
    return matcher.replaceFirst("$1" + Matcher.quoteReplacement(wrapped(values) + "]"));
  }

  private static String wrapped(List<String> values) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String value : values) {
      if (lines.getLast().length() + value.length() > 100) {
        lines.add("");
      }
      lines.set(lines.size() - 1, lines.getLast() + " " + value + ",");
    }
    String body = lines.stream().map(line -> "\n     " + line).collect(Collectors.joining());
    return body.substring(0, body.length() - 1) + "\n    ";
  }

  static final List<String> GOOD =
      List.of(
          "",
          "source: River Post",
          "source: 24",
          "source: ${OUTLET:River Post}",
          "country: GB",
          "country: NO",
          "country: ukraine",
          "country: ${PLACE}",
          "regions: []",
          "regions: [UA, eastern-europe, '151', 151, 002, balkans, \"${PLACE}\"]",
          "topics: [politics, conflict, '16000000', 16000000, 01000000]",
          "every: 10s",
          "every: PT1H30M",
          "every: P1DT2H",
          "every: ${EVERY}",
          "keep: 3650d",
          "merge: false",
          "merge: ${MERGE:true}",
          "priority: -1000",
          "priority: 0",
          "priority: ${PRIORITY:10}",
          "full-text: true",
          "full-text: ${YES}",
          "republish: headline",
          "headers: {}",
          "headers: { Authorization: \"Bearer ${TOKEN}\", X-Version: 2, X-Beta: true }",
          "only: 'title:ukraine OR nato'",
          "skip: horoscope",
          "not-topics: [sport, 02000000]",
          "slug: 24",
          "slug: a-b-",
          "url: http://example.org:8080/a/b?c=d&e=f",
          "url: HTTPS://example.org?x",
          "url: https://${HOST}/feed.xml",
          "url: ${ADDRESS:https://example.org/feed.xml}");

  static final List<String> BAD =
      List.of(
          "source:",
          "source: ''",
          "source: [River Post]",
          "sauce: River Post",
          "country: Europe",
          "country: europe",
          "country: [GB]",
          "country: ZZ",
          "regions: UA",
          "regions: [atlantis]",
          "regions: [999]",
          "regions: [[UA]]",
          "topics: politics",
          "topics: [gossip]",
          "topics: [99000000]",
          "every:",
          "every: 5",
          "every: 5 minutes",
          "every: 5M",
          "every: P",
          "every: P1DT",
          "every: P1M",
          "every: -5m",
          "keep: for ever",
          "merge: sometimes",
          "priority: high",
          "priority: 1001",
          "priority: 1.5",
          "full-text: yes",
          "full-text: 1",
          "republish: teaser",
          "republish: FULL",
          "headers: Authorization",
          "headers: [Authorization]",
          "headers: { \"a b\": c }",
          "headers: { Authorization: }",
          "headers: { Authorization: [a] }",
          "headers: { Authorization: Schlüssel }",
          "only: []",
          "skip: ''",
          "not-topics: [gossip]",
          "slug: BBC World",
          "slug: -one",
          "slug: " + "x".repeat(65),
          "url: example.org/feed.xml",
          "url: ftp://example.org/feed.xml",
          "url: https:///feed.xml",
          "url: https://user@example.org/feed.xml",
          "url: https://example.org/feed.xml#top",
          "url: https://example.org/a b");

  static final List<String> GOOD_FILES =
      List.of(
          "desk:\ndefaults:\neditions:\n",
          "desk: {}\ndefaults: {}\neditions: []\n",
          "desk: { title: My desk, zone: Europe/Kyiv, url: \"https://example.org/desk/\" }\n",
          "desk: { contact: desk@example.org }\n",
          "desk: { contact: \"https://example.org/about\" }\n",
          "defaults: { every: 15m, keep: 90d, country: UA, priority: 1, republish: full }\n",
          "editions: [{ slug: a, title: A, query: peace }, { slug: b, title: B, regions: [UA] }]\n",
          "editions: [{ slug: a, title: A, sources: [one], languages: [en, pt-br] }]\n",
          "vocabulary: []\n",
          "vocabulary: [{ topic: energy, words: [heat pump, 5G], weight: 2.5 }]\n",
          "vocabulary: [{ region: UA, topic: energy, words: [Khmelnytskyi plant] }]\n");

  static final List<String> BAD_FILES =
      List.of(
          "dsek: {}\n",
          "desk: []\n",
          "desk: { name: My desk }\n",
          "desk: { title: }\n",
          "desk: { url: \"https://example.org/?a\" }\n",
          "desk: { url: \"https://example.org/#a\" }\n",
          "desk: { url: example.org }\n",
          "desk: { contact: ask the desk }\n",
          "defaults: 15m\n",
          "defaults: { url: \"https://example.org/\" }\n",
          "defaults: { headers: {} }\n",
          "editions: {}\n",
          "editions: [{ slug: a, title: A }]\n",
          "editions: [{ slug: a, query: peace }]\n",
          "editions: [{ title: A, query: peace }]\n",
          "editions: [{ slug: 2026-08-20, title: A, query: peace }]\n",
          "editions: [{ slug: a, title: A, languages: [English] }]\n",
          "vocabulary: {}\n",
          "vocabulary: [{ words: [heat pump] }]\n",
          "vocabulary: [{ topic: energy }]\n",
          "vocabulary: [{ topic: energy, words: [] }]\n",
          "vocabulary: [{ topic: gossip, words: [heat pump] }]\n",
          "vocabulary: [{ topic: energy, words: [\"-\"] }]\n",
          "vocabulary: [{ topic: energy, words: [heat pump], weight: 10 }]\n");

  @ParameterizedTest
  @FieldSource("GOOD")
  void acceptsWithTheReader(String lines) throws IOException {
    assertAccepted(file(lines));
  }

  @ParameterizedTest
  @FieldSource("BAD")
  void refusesWithTheReader(String lines) throws IOException {
    assertRefused(file(lines));
  }

  @ParameterizedTest
  @FieldSource("GOOD_FILES")
  void acceptsFilesWithTheReader(String block) throws IOException {
    assertAccepted(block + file(""));
  }

  @ParameterizedTest
  @FieldSource("BAD_FILES")
  void refusesFilesWithTheReader(String block) throws IOException {
    assertRefused(block + file(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk: {}",
        "feeds:",
        "feeds: []",
        "feeds: {}",
        "feeds: [one]",
        "feeds: [{}]",
        "[]"
      })
  void refusesFilesWithoutAFeedWithTheReader(String text) throws IOException {
    assertRefused(text);
  }

  @Test
  void acceptsTheExamplesWithTheReader() throws IOException {
    assertThat(judge(Files.readString(Path.of("src/test/resources/feed/every-key.yml")))).isEmpty();
    assertThat(judge(new String(StarterFile.content(), StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void acceptsTheFileOfThisRepositoryWithTheReader() throws IOException {
    Path ours = Path.of("feeds.yml");
    assumeTrue(Files.exists(ours));
    assertAccepted(Files.readString(ours));
  }

  /** The only feed, its slug and address unless the lines give their own. */
  private static String file(String lines) {
    String slug = lines.startsWith("slug:") ? "" : "  slug: one\n";
    String url = lines.startsWith("url:") ? "" : "  url: https://example.org/one.xml\n";
    return "feeds:\n-\n" + slug + url + lines.indent(2);
  }

  private static void assertAccepted(String text) throws IOException {
    assertThat(Read.read(text, ENVIRONMENT)).isInstanceOf(Reading.Accepted.class);
    assertThat(judge(text)).as("by the schema").isEmpty();
  }

  private static void assertRefused(String text) throws IOException {
    assertThat(Read.read(text, ENVIRONMENT)).isInstanceOf(Reading.Refused.class);
    assertThat(judge(text)).as("by the schema").isNotEmpty();
  }

  private static List<com.networknt.schema.Error> judge(String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema());
    return schema.validate(text, InputFormat.YAML);
  }
}
