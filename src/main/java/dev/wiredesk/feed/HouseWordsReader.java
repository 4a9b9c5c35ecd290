package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** One item of {@code vocabulary:}. */
final class HouseWordsReader {

  private static final double USUAL_WEIGHT = 3;

  private static final Key<Region> REGION = Key.scalar("region", Places::region);
  private static final Key<Topic> TOPIC = Key.scalar("topic", Subjects::topic);
  private static final Key<List<String>> WORDS =
      Key.of("words", Value.listOf("district heating", Scalars::word));
  private static final Key<Double> WEIGHT = Key.scalar("weight", Scalars::weight);

  static final List<Key<?>> KEYS = List.of(REGION, TOPIC, WORDS, WEIGHT);

  private final Page page;

  HouseWordsReader(Page page) {
    this.page = page;
  }

  /** Empty when it cannot be made, which is then reported. */
  Optional<HouseWords> read(Node node) {
    return Block.read("an item of the vocabulary", KEYS, node, page).flatMap(this::read);
  }

  private Optional<HouseWords> read(Block item) {
    Optional<List<String>> words = item.require(WORDS, page);
    if (!item.has(REGION) && !item.has(TOPIC)) {
      page.problems().add(item.place(WORDS).getStartMark(), "these words need a region or a topic");
    }
    if (words.filter(List::isEmpty).isPresent()) {
      page.report(
          item.place(WORDS), WORDS.name(), "needs at least one, such as [district heating]");
    }
    return words.map(list ->
        new HouseWords(
            item.get(REGION).orElse(null),
            item.get(TOPIC).orElse(null),
            list,
            item.get(WEIGHT).orElse(USUAL_WEIGHT)));
  }
}
