package dev.wiredesk.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of a part of the world. Whoever is drawn is invented. */
record People(List<String> given, List<String> families) {

  static Map<String, People> load(String language) {
    return Block.read("stories/" + language + "/names.txt").stream()
        .flatMap(block -> block.keys().entrySet().stream())
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> of(entry.getValue().getFirst())));
  }

  private static People of(String line) {
    List<String> halves = Block.parts(line, "|");
    return new People(Block.parts(halves.get(0), ","), Block.parts(halves.get(1), ","));
  }

  /** Person number {@code which} of a story: never two of one family name. */
  Person person(Dice dice, int which) {
    return new Person(
        dice.pick("given" + which, given),
        families.get((dice.below("family", families.size()) + which) % families.size()));
  }

  record Person(String given, String family) {
    String full() {
      return given + " " + family;
    }
  }
}
