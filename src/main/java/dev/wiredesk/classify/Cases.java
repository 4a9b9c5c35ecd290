package dev.wiredesk.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How languages decline the names of places: {@code cases.tsv}. With any other ending a name is
 * another word, often a person's: "Данія" is Denmark in all its cases, "Данило" is a man.
 */
final class Cases {

  private final Map<String, List<Declension>> byLanguage = new HashMap<>();

  /**
   * What becomes of some names.
   *
   * @param nominative how they end in the dictionary, folded; empty for any name
   * @param endings what stands there in a sentence
   */
  record Declension(String nominative, Ending endings) {}

  Cases() {
    for (List<String> row : Rows.of("cases.tsv", 3)) {
      byLanguage
          .computeIfAbsent(row.get(0), language -> new ArrayList<>())
          .add(new Declension(Folding.fold(row.get(1)), Ending.of(Rows.items(row.get(2)))));
    }
  }

  /** How the language declines the name, or null if it does not. */
  @Nullable Declension of(String name, String language) {
    String folded = Folding.fold(name);
    return byLanguage.getOrDefault(language, List.of()).stream()
        .filter(one -> folded.endsWith(one.nominative()))
        .findFirst()
        .orElse(null);
  }
}
