package dev.wiredesk.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of feeds.yml, each of its values read once. */
final class Block {

  private final Node node;
  private final Map<Key<?>, Node> places = new HashMap<>();
  private final Map<Key<?>, Object> values = new HashMap<>();
  private final Set<Key<?>> fromEnvironment = new HashSet<>();

  private Block(Node node) {
    this.node = node;
  }

  /**
   * Reads a mapping; empty when the node is something else, which is then reported.
   *
   * @param what for messages: "a feed"
   */
  static Optional<Block> read(String what, List<Key<?>> keys, Node node, Page page) {
    if (!(node instanceof MappingNode mapping)) {
      List<String> names = Key.names(keys);
      page.problems()
          .add(
              node.getStartMark(),
              "%s is written as keys with values, such as %s: …; the keys are %s"
                  .formatted(what, names.getFirst(), String.join(", ", names)));
      return Optional.empty();
    }
    Block block = new Block(node);
    for (NodeTuple pair : mapping.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode name) {
        block.read(what, keys, name, pair.getValueNode(), page);
      }
    }
    return Optional.of(block);
  }

  private void read(String what, List<Key<?>> keys, ScalarNode name, Node value, Page page) {
    Optional<Key<?>> key =
        keys.stream().filter(known -> known.name().equals(name.getValue())).findFirst();
    if (key.isPresent()) {
      places.putIfAbsent(key.get(), name);
      if (value instanceof ScalarNode scalar && scalar.getValue().contains("${")) {
        fromEnvironment.add(key.get());
      }
      key.get().value().read(key.get().name(), value, page).ifPresent(v -> put(key.get(), v));
    } else {
      page.problems().add(name.getStartMark(), unknown(what, Key.names(keys), name.getValue()));
    }
  }

  private void put(Key<?> key, Object value) {
    values.putIfAbsent(key, value);
  }

  private static String unknown(String what, List<String> names, String name) {
    if (name.equals("<<")) {
      return "\"<<\" is not taken: write what feeds have in common under defaults:";
    }
    String hint = Nearest.hint(name, names);
    return "%s is not a key of %s%s %s %s"
        .formatted(
            Words.quoted(name),
            what,
            hint.isEmpty() ? ";" : hint,
            hint.isEmpty() ? "choose from" : "Choose from",
            String.join(", ", names));
  }

  /** The value of a key; empty when the key is absent or its value was refused. */
  @SuppressWarnings("unchecked") // put there by the Value of the same key
  <T> Optional<T> get(Key<T> key) {
    return Optional.ofNullable((T) values.get(key));
  }

  /** The value of a key that must be there; its absence is reported. */
  <T> Optional<T> require(Key<T> key, Page page) {
    if (!has(key)) {
      page.report(node, key.name(), "is missing");
    }
    return get(key);
  }

  /** Whether the key stands there, rightly or wrongly filled. */
  boolean has(Key<?> key) {
    return places.containsKey(key);
  }

  /** Whether the value refers to the environment, where secrets come from. */
  boolean isFromEnvironment(Key<?> key) {
    return fromEnvironment.contains(key);
  }

  /** Where the key stands, or the block if it does not. */
  Node place(Key<?> key) {
    return places.getOrDefault(key, node);
  }
}
