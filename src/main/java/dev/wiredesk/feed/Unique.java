package dev.wiredesk.feed;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** What may stand only once in a file: slugs, addresses. */
final class Unique {

  private final String message;
  private final Map<String, Integer> lines = new HashMap<>();

  /** The message goes on with the line of the first. */
  Unique(String message) {
    this.message = message;
  }

  void check(String key, String value, Node place, Page page) {
    Integer first = lines.putIfAbsent(value, place.getStartMark().getLine() + 1);
    if (first != null) {
      page.report(place, key, message + first);
    }
  }
}
