package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.List;

/** What the words of the vocabulary stand for. */
sealed interface Meaning {

  /** A name of a place, or of what stands for it; no region for a shadow. */
  record Place(Kind kind, List<Region> regions) implements Meaning {

    /** Of what one spot may be called, only the lowest rank counts: taught, hiding, a name. */
    int rank() {
      return isTaught() ? 0 : regions.isEmpty() ? 1 : 2;
    }

    boolean isTaught() {
      return kind == Kind.TAUGHT;
    }
  }

  /**
   * What stories of a topic speak of.
   *
   * @param branch the topic at the top, above it
   * @param sure whether it is hardly ever anything else
   */
  record Subject(Topic topic, Topic branch, double weight, boolean sure) implements Meaning {

    Subject(Topic topic, double weight, boolean sure) {
      this(topic, Topics.enclosing(topic).getLast(), weight, sure);
    }
  }

  /** Words that hold a topic's word and do not speak of it: "stock photo". */
  record Idiom() implements Meaning {}

  /** A word that tells the language. */
  record Stopword(int language) implements Meaning {}

  /** A word that tells which of its senses an ambiguous name has here. */
  record Clue(int number) implements Meaning {}
}
