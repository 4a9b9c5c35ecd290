package dev.wiredesk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mould of many stories.
 *
 * @param topic slug of the IPTC topic
 * @param section what the outlets call it
 * @param headlines the first is the author's, the others those of editors elsewhere
 * @param ledes one of them opens the story
 * @param paragraphs the first always follows the lede; of the others some do, in this order
 */
record Template(
    String topic,
    String section,
    List<Place> places,
    List<String> headlines,
    List<String> ledes,
    List<String> paragraphs,
    Map<String, Variable> variables,
    @Nullable Correction correction) {

  private static final Set<String> KEYS =
      Set.of("topic", "section", "places", "headline", "lede", "corrects");

  /**
   * What may turn out to have been wrong.
   *
   * @param variable the figure
   * @param notice the sentence that puts it right
   */
  record Correction(String variable, String notice) {}

  static List<Template> load(String resource, Map<String, Place> places) {
    return Block.read(resource).stream().map(block -> of(block, places)).toList();
  }

  private static Template of(Block block, Map<String, Place> places) {
    return new Template(
        block.one("topic"),
        block.one("section"),
        Block.parts(block.one("places"), ",").stream().map(key -> known(key, places)).toList(),
        block.all("headline"),
        block.all("lede"),
        block.paragraphs(),
        block.keys().entrySet().stream()
            .filter(entry -> !KEYS.contains(entry.getKey()))
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Variable.of(entry.getValue().getFirst()))),
        correction(block.find("corrects")));
  }

  private static Place known(String key, Map<String, Place> places) {
    Place place = places.get(key);
    if (place == null) {
      throw new IllegalStateException("no place " + key);
    }
    return place;
  }

  private static @Nullable Correction correction(@Nullable String line) {
    if (line == null) {
      return null;
    }
    List<String> parts = Block.parts(line, "|");
    return new Correction(parts.get(0), parts.get(1));
  }

  /**
   * The lede and the paragraphs that the mould gives on its {@code turn}th use. The ledes take
   * turns, and so do the pairs of further paragraphs, neighbours in time having none in common: a
   * mould that is used again must not look like a copy of its last story.
   */
  List<String> selection(long turn) {
    List<String> chosen = new ArrayList<>();
    chosen.add(ledes.get((int) Math.floorMod(turn, (long) ledes.size())));
    chosen.add(paragraphs.getFirst());
    List<String> others = paragraphs.subList(1, paragraphs.size());
    pair(turn, others.size()).forEach(index -> chosen.add(others.get(index)));
    return List.copyOf(chosen);
  }

  private static Set<Integer> pair(long turn, int size) {
    if (size < 3) {
      return Set.of((int) Math.floorMod(turn, (long) size));
    }
    int use = (int) Math.floorMod(turn, (long) size * (size / 2));
    int shift = size % 2 == 0 ? use / (size / 2) : 0;
    int first = (2 * use + shift) % size;
    int second = (first + 1 + use / size) % size;
    return new TreeSet<>(Set.of(first, second));
  }
}
