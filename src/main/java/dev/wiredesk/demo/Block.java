package dev.wiredesk.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of {@code key: value} lines, keys repeatable, and of paragraphs, which take a line each.
 * Blocks of one file are parted by a line of three dashes.
 */
record Block(Map<String, List<String>> keys, List<String> paragraphs) {

  private static final Pattern KEYED =
      Pattern.compile("((?:\\p{Ll}|\\p{Lo})[\\p{L}\\d-]*): (.*)", Pattern.DOTALL);

  static List<Block> read(String resource) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : Resources.lines(resource)) {
      if (line.equals("---")) {
        blocks.add(of(lines));
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    blocks.add(of(lines));
    return List.copyOf(blocks);
  }

  private static Block of(List<String> lines) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines) {
      Matcher keyed = KEYED.matcher(line);
      if (keyed.matches()) {
        keys.computeIfAbsent(keyed.group(1), key -> new ArrayList<>()).add(keyed.group(2));
      } else {
        paragraphs.add(line);
      }
    }
    return new Block(keys, List.copyOf(paragraphs));
  }

  List<String> all(String key) {
    return keys.getOrDefault(key, List.of());
  }

  @Nullable String find(String key) {
    List<String> values = all(key);
    return values.isEmpty() ? null : values.getFirst();
  }

  String one(String key) {
    String value = find(key);
    if (value == null) {
      throw new IllegalStateException("no " + key + " in " + keys);
    }
    return value;
  }

  String orElse(String key, String otherwise) {
    String value = find(key);
    return value == null ? otherwise : value;
  }

  /** The parts of a value, trimmed. */
  static List<String> parts(String value, String separator) {
    return Pattern.compile(separator, Pattern.LITERAL)
        .splitAsStream(value)
        .map(String::strip)
        .toList();
  }
}
