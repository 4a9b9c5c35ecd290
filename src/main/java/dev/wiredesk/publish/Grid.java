package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories.Cell;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The region × topic grid of the front page.
 *
 * @param columns the topics at the top; the first column, all of them together, is not among them
 * @param rows the regions that have stories
 */
record Grid(List<Column> columns, List<Row> rows) {

  /** A topic: in a word, and as the IPTC calls it. */
  record Column(String name, String label, String href) {}

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
    List<Topic> topics = Topics.topLevel();
    List<Row> rows =
        RegionTree.sections(counts).keySet().stream()
            .map(place -> row(place, topics, counts))
            .toList();
    return new Grid(topics.stream().map(Grid::column).toList(), rows);
  }

  private static Column column(Topic topic) {
    return new Column(Chip.name(topic), topic.label(), Section.of(topic).path());
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
