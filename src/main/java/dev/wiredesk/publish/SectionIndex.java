package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The way to every region and topic that has stories, in few words: topics at the top, and regions
 * continent by continent.
 *
 * @param areas those of the desks' own making
 */
record SectionIndex(List<Neighbour> topics, List<Continent> continents, List<Neighbour> areas) {

  /**
   * A continent.
   *
   * @param within its areas and countries, each area before what lies in it
   */
  record Continent(Neighbour whole, List<Neighbour> within) {}

  static SectionIndex of(Map<Cell, Integer> counts) {
    Map<Region, List<Neighbour>> byTop = new LinkedHashMap<>();
    List<Neighbour> areas = new ArrayList<>();
    for (RegionTree.Place place : RegionTree.sections(counts).keySet()) {
      Neighbour entry = Neighbour.of(Section.of(place.region()), place.region().name(), counts);
      if (place.region().kind() == Region.Kind.DESK_AREA) {
        areas.add(entry);
      } else if (place.top() != null) {
        byTop
            .computeIfAbsent(Objects.requireNonNull(place.top()), t -> new ArrayList<>())
            .add(entry);
      }
    }
    return new SectionIndex(
        topics(counts),
        byTop.values().stream()
            .map(all -> new Continent(all.getFirst(), all.subList(1, all.size())))
            .toList(),
        areas);
  }

  private static List<Neighbour> topics(Map<Cell, Integer> counts) {
    return Topics.topLevel().stream()
        .sorted(Comparator.comparing(Topic::name))
        .map(topic -> Neighbour.of(Section.of(topic), topic.name(), counts))
        .filter(entry -> entry.stories() > 0)
        .toList();
  }
}
