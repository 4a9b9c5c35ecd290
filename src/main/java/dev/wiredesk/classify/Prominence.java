package dev.wiredesk.classify;

import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of what speaks for a branch of topics is what the story is about, and not its
 * circumstance: {@code prominence.tsv}. Immutable, safe for any thread.
 */
final class Prominence {

  private static final Map<Topic, Double> FACTORS = new HashMap<>();

  static {
    for (List<String> row : Rows.of("prominence.tsv", 2)) {
      Topic branch = Topics.bySlug(row.get(0)).orElseThrow();
      FACTORS.put(branch, Double.valueOf(row.get(1)));
    }
  }

  private Prominence() {}

  /** What the score of that branch counts when branches are compared: 1 if no more is known. */
  static double of(Topic branch) {
    return FACTORS.getOrDefault(branch, 1.0);
  }
}
