package dev.wiredesk.feed;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The file being read: where its references are looked up and its problems noted. */
record Page(Environment environment, Problems problems) {

  /** Understands the text of a value. */
  @FunctionalInterface
  interface Parser<T> {
    T parse(String text) throws Wrong;
  }

  void report(Node node, String key, String message) {
    problems.add(node.getStartMark(), key + ": " + message);
  }

  /** Reads a single value; empty when it is wrong, which is then reported. */
  <T> Optional<T> parse(String key, Node node, Parser<T> parser) {
    if (!(node instanceof ScalarNode scalar)) {
      String found = node instanceof SequenceNode ? "a list" : "a mapping";
      report(node, key, "must be a single value, not " + found);
      return Optional.empty();
    }
    try {
      if (isNull(node)) {
        throw Wrong.hidden("needs a value");
      }
      return Optional.of(parser.parse(environment.resolve(scalar.getValue())));
    } catch (Wrong wrong) {
      report(node, key, wrong.about(scalar.getValue()));
      return Optional.empty();
    }
  }

  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
