package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codes under which a story is found, with the rank that its labels gave them: under each of
 * its labels, and without a rank under what lies around or above them.
 */
final class Shelves {

  private Shelves() {}

  static Map<String, @Nullable Integer> regions(Labels labels) {
    Map<String, @Nullable Integer> regions = ranked(labels.regions(), Region::code);
    regions.putIfAbsent(Regions.WORLD.code(), null);
    for (Region region : labels.regions()) {
      Regions.enclosing(region).forEach(around -> regions.putIfAbsent(around.code(), null));
    }
    return regions;
  }

  static Map<String, @Nullable Integer> topics(Labels labels) {
    Map<String, @Nullable Integer> topics = ranked(labels.topics(), Topic::code);
    for (Topic topic : labels.topics()) {
      Topics.enclosing(topic).forEach(above -> topics.putIfAbsent(above.code(), null));
    }
    return topics;
  }

  private static <L> Map<String, @Nullable Integer> ranked(
      SequencedCollection<L> labels, Function<L, String> code) {
    Map<String, @Nullable Integer> ranking = new LinkedHashMap<>();
    for (L label : labels) {
      ranking.putIfAbsent(code.apply(label), ranking.size());
    }
    return ranking;
  }
}
