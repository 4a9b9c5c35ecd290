package dev.wiredesk.feed;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Finds what YAML allows and a configuration should not have: tags, keys given twice, keys that are
 * not names. Visits each node once, however often aliases repeat it.
 */
final class YamlCheck {

  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MERGE,
          Tag.SEQ,
          Tag.MAP);

  private final Problems problems;
  private final Deque<Node> waiting = new ArrayDeque<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlCheck(Problems problems) {
    this.problems = problems;
  }

  static void check(Node root, Problems problems) {
    YamlCheck check = new YamlCheck(problems);
    check.waiting.add(root);
    while (!check.waiting.isEmpty()) {
      check.visit(check.waiting.pop());
    }
  }

  private void visit(Node node) {
    if (!seen.add(node)) {
      return;
    }
    if (!PLAIN.contains(node.getTag())) {
      problems.add(
          node.getStartMark(),
          "YAML tags are not accepted; a value that begins with ! needs quotes");
    }
    switch (node) {
      case SequenceNode list -> list.getValue().forEach(waiting::push);
      case MappingNode mapping -> visitKeys(mapping);
      default -> {}
    }
  }

  private void visitKeys(MappingNode mapping) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple pair : mapping.getValue()) {
      waiting.push(pair.getValueNode());
      if (pair.getKeyNode() instanceof ScalarNode key) {
        waiting.push(key);
        reportSecond(key, lines.putIfAbsent(key.getValue(), key.getStartMark().getLine() + 1));
      } else {
        problems.add(pair.getKeyNode().getStartMark(), "a key must be a plain name");
      }
    }
  }

  private void reportSecond(ScalarNode key, @Nullable Integer firstLine) {
    if (firstLine != null) {
      problems.add(
          key.getStartMark(),
          Words.quoted(key.getValue()) + " stands here twice, first in line " + firstLine);
    }
  }
}
