package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import java.util.Map;

/**
 * A link to a merged feed from the page of another, or of all.
 *
 * @param stories how many it has
 */
record Neighbour(String label, String href, int stories) {

  static Neighbour of(Section section, String label, Map<Cell, Integer> counts) {
    return new Neighbour(label, section.path(), counts.getOrDefault(section.cell(), 0));
  }
}
