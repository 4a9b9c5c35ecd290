package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** How the value of a key is read. */
@FunctionalInterface
interface Value<T> {

  /** Empty when there is none or when it is wrong, which is then reported. */
  Optional<T> read(String key, Node node, Page page);

  /** A single value. */
  static <T> Value<T> scalar(Page.Parser<T> parser) {
    return (key, node, page) -> page.parse(key, node, parser);
  }

  /** A list of single values, each kept once. */
  static <T> Value<List<T>> listOf(String example, Page.Parser<T> parser) {
    return (key, node, page) -> {
      if (node instanceof SequenceNode list) {
        return Optional.of(
            list.getValue().stream()
                .flatMap(item -> page.parse(key, item, parser).stream())
                .distinct()
                .toList());
      }
      page.report(node, key, "must be a list, such as [" + example + "]");
      return Optional.empty();
    };
  }

  /** The node itself, for what has keys of its own; nothing where the key has no value. */
  static Value<Node> node() {
    return (key, node, page) -> Page.isNull(node) ? Optional.empty() : Optional.of(node);
  }

  /** The items of a list of blocks; none where the key has no value. */
  static Value<List<Node>> items() {
    return (key, node, page) -> {
      if (node instanceof SequenceNode list) {
        return Optional.of(list.getValue());
      }
      if (Page.isNull(node)) {
        return Optional.of(List.of());
      }
      page.report(node, key, "must be a list, each item beginning with a hyphen");
      return Optional.empty();
    };
  }
}
