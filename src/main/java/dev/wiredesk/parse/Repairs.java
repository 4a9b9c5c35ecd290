package dev.wiredesk.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What had to be mended in one document, in words, each once and in the order of mending. */
final class Repairs {

  private final Set<String> names = new LinkedHashSet<>();

  void add(String name) {
    names.add(name);
  }

  void addAll(Repairs others) {
    names.addAll(others.names);
  }

  List<String> list() {
    return List.copyOf(names);
  }
}
