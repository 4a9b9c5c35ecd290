package dev.wiredesk.classify;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells why labels were given. */
final class Reasons {

  /** Reasons that a story carries at most. */
  static final int MOST = 12;

  private Reasons() {}

  /** The weightiest evidence for the labels given, first for regions and topics in turn. */
  static List<Labels.Reason> of(
      Tally places, Tally subjects, List<Region> regions, List<Topic> topics) {
    Set<String> given = regions.stream().map(Region::code).collect(Collectors.toSet());
    List<Labels.Reason> where = weightiest(places, given);
    Set<String> branches =
        topics.stream()
            .flatMap(topic -> Stream.of(topic, Topics.enclosing(topic).getLast()))
            .map(Topic::code)
            .collect(Collectors.toSet());
    List<Labels.Reason> what = weightiest(subjects, branches);
    int half = MOST / 2;
    int ofWhere = Math.min(where.size(), Math.max(half, MOST - what.size()));
    List<Labels.Reason> reasons = new ArrayList<>(where.subList(0, ofWhere));
    reasons.addAll(what.subList(0, Math.min(what.size(), MOST - ofWhere)));
    return List.copyOf(reasons);
  }

  /** What feeds.yml says of all the feed's stories. */
  static Labels.Reason configured(String code, Feed feed) {
    return new Labels.Reason(code, "feed " + feed.slug(), 1);
  }

  private static List<Labels.Reason> weightiest(Tally tally, Set<String> given) {
    Map<Said, double[]> sums = new LinkedHashMap<>();
    for (Tally.Mark mark : tally.marks()) {
      if (given.contains(mark.label())) {
        Said said = new Said(mark.label(), mark.words().toString(), mark.zone());
        double[] sum = sums.computeIfAbsent(said, s -> new double[2]);
        sum[0] += mark.weight();
        sum[1]++;
      }
    }
    return sums.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue()[0]))
        .limit(MOST)
        .map(entry -> entry.getKey().reason(entry.getValue()[0], (int) entry.getValue()[1]))
        .toList();
  }

  /** The same words for the same label in the same place. */
  private record Said(String label, String words, Zone zone) {

    Labels.Reason reason(double weight, int times) {
      String often = times > 1 ? " ×" + times : "";
      String where = " (" + zone.label + ")";
      return new Labels.Reason(label, words + often + where, Math.round(weight * 100) / 100.0);
    }
  }
}
