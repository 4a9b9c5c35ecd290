package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges candidates by their full text. */
final class Twins {

  /** Of a story's articles, so many tell what it is about. */
  private static final int MOST_ASKED = 5;

  private static final double WHOLE = 0.8;

  private final Candidates archive;

  Twins(Candidates archive) {
    this.archive = archive;
  }

  /**
   * One twin from each story that the article is a copy of, the oldest story first.
   *
   * @param near numbers of articles, the likeliest first
   * @param source that brings it
   */
  List<Twin> among(List<Long> near, long source, Telling telling) {
    Map<Long, Twin> stories = new TreeMap<>();
    for (long number : near) {
      archive
          .byNumber(number)
          .filter(candidate -> !stories.containsKey(candidate.story()))
          .flatMap(candidate -> twin(candidate, source, telling))
          .filter(twin -> isNoDigestOfOthers(twin, telling))
          .ifPresent(twin -> stories.put(twin.story(), twin));
    }
    return List.copyOf(stories.values());
  }

  /**
   * These, if the article shows that their stories are one; of a digest the one that is nearly all
   * of it, or none.
   */
  static List<Twin> ofOneStory(Telling telling, List<Twin> found) {
    boolean one =
        found.stream()
            .skip(1)
            .allMatch(twin ->
                Digests.joins(
                    telling.words(), found.getFirst().telling().words(), twin.telling().words()));
    return one
        ? found
        : found.stream()
            .filter(twin -> isNearlyAllOf(twin, telling))
            .min(Comparator.comparingLong(Twin::story))
            .stream()
            .toList();
  }

  private static boolean isNearlyAllOf(Twin twin, Telling telling) {
    Words words = telling.words();
    Words others = twin.telling().words();
    return words.placesIn(others).cardinality() >= WHOLE * words.count()
        && others.placesIn(words).cardinality() >= WHOLE * others.count();
  }

  private Optional<Twin> twin(Candidate candidate, long source, Telling telling) {
    Telling on = Telling.of(archive.article(candidate.article()));
    Optional<String> evidence =
        candidate.source() == source
            ? CopyRule.resent(on, telling)
            : CopyRule.syndicated(on, telling);
    return evidence.map(words -> new Twin(candidate, on, words));
  }

  /**
   * A longer article in another story may carry that story and, elsewhere, this article: then it
   * does not make them one.
   */
  private boolean isNoDigestOfOthers(Twin twin, Telling telling) {
    Words middle = twin.telling().words();
    if (!Digests.hasRoomBeside(middle, telling.words())) {
      return true;
    }
    List<Candidate> others =
        archive.ofStory(twin.story(), MOST_ASKED).stream()
            .filter(other -> other.article() != twin.on().article())
            .toList();
    return others.isEmpty()
        || others.stream()
            .map(other -> Telling.of(archive.article(other.article())).words())
            .anyMatch(other -> Digests.joins(middle, telling.words(), other));
  }
}
