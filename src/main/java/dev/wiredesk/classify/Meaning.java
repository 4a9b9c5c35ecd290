package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import java.util.List;

/** What the words of the vocabulary stand for. */
sealed interface Meaning {

  /** A name of a place, or of what stands for it; no region for a shadow. */
  record Place(Kind kind, List<Region> regions) implements Meaning {

    boolean isShadow() {
      return regions.isEmpty();
    }
  }

  /**
   * What stories of a topic speak of.
   *
   * @param sure whether it is hardly ever anything else
   */
  record Subject(Topic topic, double weight, boolean sure) implements Meaning {}

  /** A word that tells the language. */
  record Stopword(int language) implements Meaning {}

  /** A word that tells which of its senses an ambiguous name has here. */
  record Clue(int number) implements Meaning {}
}
