package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

  @Test
  void listsThe17InTheOrderOfTheIptc() {
    assertThat(Topics.topLevel().stream().map(Topic::slug))
        .containsExactly(
            ("arts crime disaster economy education environment health human-interest labour"
                    + " lifestyle politics religion science society sport conflict weather")
                .split(" "));
    assertThat(Topics.topLevel().stream().map(Topic::code)).isSorted().hasSize(17);
  }

  /** The IPTC's published list: code, parent, level, label. */
  @Test
  void bearsTheCodesLabelsAndNestingOfTheIptc() throws IOException {
    Map<String, String[]> published = published();
    for (Topic topic : Topics.all()) {
      String[] row = row(published, topic.code());
      assertThat(topic.label()).isEqualTo(row[3]);
      assertThat(line(published, topic.code())).containsAll(codes(Topics.enclosing(topic)));
    }
  }

  @Test
  void knowsAtLeast30TopicsBelowTheTop() {
    assertThat(Topics.all().size() - Topics.topLevel().size()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void givesEverySlugAndAliasToOneTopicOnly() {
    List<String> slugs = new ArrayList<>();
    Topics.all().forEach(topic -> slugs.add(topic.slug()));
    Table.read(Topics.class, "topics.tsv", 5).forEach(row -> slugs.addAll(Table.items(row.get(4))));
    assertThat(slugs).doesNotHaveDuplicates();
    assertThat(slugs).allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @CsvSource({
    "football, football sport",
    "artificial-intelligence, artificial-intelligence computing technology science",
    "sanctions, sanctions international-relations politics",
    "weather, weather"
  })
  void enclosesUpToTheTop(String slug, String line) {
    assertThat(
            Topics.enclosing(Topics.bySlug(slug).orElseThrow()).stream().map(Topic::slug).toList())
        .containsExactly(line.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "11000000, politics",
    "Politics, politics",
    "labor, labour",
    "20000574, elections",
    "AI, artificial-intelligence"
  })
  void findsWhatAUserWrites(String written, String slug) {
    assertThat(Topics.find(written).map(Topic::slug)).contains(slug);
  }

  @ParameterizedTest
  @CsvSource({
    "football, Football",
    "labour, Labour",
    "labour-relations, Labour relations",
    "theatre, Theatre",
    "defence, Defence",
    "conflict, Conflict",
    "lgbtq, LGBTQ",
    "artificial-intelligence, Artificial intelligence"
  })
  void callsATopicByTheBritishWordsOfItsSlug(String slug, String name) {
    assertThat(Topics.bySlug(slug).orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void findsNothingForWhatIsNoTopic() {
    assertThat(Topics.find("gossip-of-the-day")).isEmpty();
    assertThat(Topics.bySlug("labor")).isEmpty();
    assertThat(Topics.byAlias("labour")).isEmpty();
  }

  private static List<String> codes(Iterable<Topic> topics) {
    List<String> codes = new ArrayList<>();
    topics.forEach(topic -> codes.add(topic.code()));
    return codes;
  }

  private static List<String> line(Map<String, String[]> published, String code) {
    List<String> line = new ArrayList<>();
    for (String at = code; !at.isEmpty(); at = row(published, at)[1]) {
      line.add(at);
    }
    return line;
  }

  private static String[] row(Map<String, String[]> published, String code) {
    return Objects.requireNonNull(published.get(code), code);
  }

  private static Map<String, String[]> published() throws IOException {
    Map<String, String[]> rows = new HashMap<>();
    try (InputStream in = TopicsTest.class.getResourceAsStream("/feed/mediatopics.tsv")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> rows.put(line.substring(0, 8), line.split("\t")));
    }
    return rows;
  }
}
