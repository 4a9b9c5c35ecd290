package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The regions with stories in the order of a table of contents: the world, then each continent with
 * its areas and countries by name, then the areas of the desks' own making.
 */
final class RegionTree {

  private RegionTree() {}

  /**
   * A region and where it hangs.
   *
   * @param path from below the world down to the region itself; empty for the world
   */
  record Place(Region region, List<Region> path) {

    static Place of(Region region) {
      if (region.kind() == Region.Kind.DESK_AREA) {
        return new Place(region, List.of(region));
      }
      List<Region> path =
          Regions.enclosing(region).reversed().stream()
              .filter(area -> area.kind() != Region.Kind.DESK_AREA)
              .filter(area -> !area.equals(Regions.WORLD))
              .toList();
      return new Place(region, path);
    }

    /** How far below the world. */
    int depth() {
      return path.size();
    }

    /**
     * The continent, or area of the desks' own making, that it lies in or is; null for the world.
     */
    @Nullable Region top() {
      return path.isEmpty() ? null : path.getFirst();
    }

    /** Whether it hangs right below that region: a country is not below those around its area. */
    boolean isBelow(Region above) {
      return above.kind() == Region.Kind.DESK_AREA
          ? region.isCountry() && Regions.enclosing(region).contains(above)
          : above.equals(path.size() < 2 ? Regions.WORLD : path.get(path.size() - 2))
              && !path.isEmpty();
    }

    /** OPML's category: "/europe/eastern-europe/ukraine". */
    String category() {
      return "/" + path.stream().map(Region::slug).collect(Collectors.joining("/"));
    }

    /** Sorts after all others what belongs to no continent. */
    private String order() {
      String last = region.kind() == Region.Kind.DESK_AREA ? "\uFFFF" : "";
      return last + path.stream().map(Region::name).collect(Collectors.joining("\u0001"));
    }
  }

  /** The sections that have stories, by region: first all topics together, then each by name. */
  static Map<Place, List<Section>> sections(Map<Cell, Integer> counts) {
    Map<Place, List<Section>> tree = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .flatMap(count -> Section.of(count.getKey()).stream())
        .sorted(Comparator.comparing(RegionTree::topicName))
        .map(section -> Map.entry(Place.of(section.region()), section))
        .sorted(Comparator.comparing(entry -> entry.getKey().order()))
        .forEach(entry ->
            tree.computeIfAbsent(entry.getKey(), p -> new ArrayList<>()).add(entry.getValue()));
    return tree;
  }

  private static String topicName(Section section) {
    Topic topic = section.topic();
    return topic == null ? "" : topic.name();
  }
}
