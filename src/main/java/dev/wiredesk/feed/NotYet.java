package dev.wiredesk.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Keys of a file that are understood but not acted on in this version: one warning for each. */
final class NotYet {

  private final Map<String, Mark> first = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void note(String key, Node place) {
    first.putIfAbsent(key, place.getStartMark());
    counts.merge(key, 1, Integer::sum);
  }

  Problems warnings(String file) {
    Problems warnings = new Problems(file);
    first.forEach((key, mark) -> warnings.add(mark, key + message(counts.getOrDefault(key, 1))));
    return warnings;
  }

  private static String message(int count) {
    String often = count == 1 ? "" : " (" + count + " times in this file)";
    return ": accepted, not acted on yet in this version" + often;
  }
}
