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
import org.jspecify.annotations.Nullable;

/**
 * The region × topic grid.
 *
 * @param columns the topics at the top; the first column, all of them together, is not among them
 * @param parts first the world and its continents, then each of these with what lies in it, then
 *     the areas of the desks' own making
 */
record Grid(List<Column> columns, List<Part> parts) {

  private static final String WORLD = "The world and its continents";
  private static final String AREAS = "Areas that desks speak of";

  /** A topic: in a word, and as the IPTC calls it. */
  record Column(String name, String label, String href) {}

  /**
   * Regions that are looked at together.
   *
   * @param stories of the continent that they lie in; null if they have no such thing in common
   */
  record Part(String name, @Nullable Integer stories, List<Row> rows) {}

  /**
   * A region.
   *
   * @param depth how far below the world it hangs
   * @param cells all topics together, then one for each column
   */
  record Row(String name, String href, int depth, List<Count> cells) {}

  /** How many stories a merged feed has. */
  record Count(int stories, String href) {}

  static Grid of(Map<Cell, Integer> counts) {
    List<Topic> topics =
        Topics.topLevel().stream().sorted(Comparator.comparing(Topic::name)).toList();
    Map<Heading, List<Row>> parts = new LinkedHashMap<>();
    for (RegionTree.Place place : RegionTree.sections(counts).keySet()) {
      Row row = row(place, topics, counts);
      headings(place, counts)
          .forEach(heading -> parts.computeIfAbsent(heading, h -> new ArrayList<>()).add(row));
    }
    return new Grid(
        topics.stream().map(Grid::column).toList(),
        parts.entrySet().stream()
            .map(part -> new Part(part.getKey().name(), part.getKey().stories(), part.getValue()))
            .toList());
  }

  private record Heading(String name, @Nullable Integer stories) {}

  /** A continent stands among its like, and at the head of what lies in it. */
  private static List<Heading> headings(RegionTree.Place place, Map<Cell, Integer> counts) {
    Heading world = new Heading(WORLD, null);
    Region continent = place.top();
    if (continent == null) {
      return List.of(world);
    }
    if (continent.kind() == Region.Kind.DESK_AREA) {
      return List.of(new Heading(AREAS, null));
    }
    Heading own = new Heading(continent.name(), counts.get(Section.of(continent).cell()));
    return place.depth() == 1 ? List.of(world, own) : List.of(own);
  }

  private static Column column(Topic topic) {
    return new Column(topic.name(), topic.label(), Section.of(topic).path());
  }

  private static Row row(RegionTree.Place place, List<Topic> topics, Map<Cell, Integer> counts) {
    Region region = place.region();
    List<Count> cells = new ArrayList<>();
    cells.add(count(region, null, counts));
    topics.forEach(topic -> cells.add(count(region, topic, counts)));
    return new Row(region.name(), Section.of(region).path(), Math.min(place.depth(), 4), cells);
  }

  private static Count count(Region region, @Nullable Topic topic, Map<Cell, Integer> counts) {
    Section section = new Section(region, topic);
    return new Count(counts.getOrDefault(section.cell(), 0), section.path());
  }
}
