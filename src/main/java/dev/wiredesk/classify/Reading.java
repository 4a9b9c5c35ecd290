package dev.wiredesk.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a story found.
 *
 * @param places names of places; of two that overlap only the longer, of one spot a region once
 * @param subjects words of topics; of two that overlap only the longer, none within an idiom
 * @param clues numbers of the clues that stand somewhere in it
 */
record Reading(List<Hit> places, List<Hit> subjects, BitSet clues) {

  /** Sorts out what was found. */
  static Reading of(List<Hit> hits, Manuscript text, @Nullable String declared) {
    int language = Languages.of(declared, stopwords(hits));
    List<Hit> places = new ArrayList<>();
    List<Hit> subjects = new ArrayList<>();
    BitSet clues = new BitSet();
    for (Hit hit : hits) {
      if (!hit.term().speaks(language) || (text.shouts(hit.zone()) && hit.term().isInitials())) {
        continue;
      }
      switch (hit.term().meaning()) {
        case Meaning.Place place -> places.add(hit);
        case Meaning.Subject subject -> subjects.add(hit);
        case Meaning.Idiom idiom -> subjects.add(hit);
        case Meaning.Clue clue -> clues.set(clue.number());
        case Meaning.Stopword stopword -> {}
      }
    }
    List<Hit> spoken = Spots.ofSubjects(subjects);
    spoken.removeIf(hit -> hit.term().meaning() instanceof Meaning.Idiom);
    return new Reading(Spots.ofPlaces(places), spoken, clues);
  }

  /** Without the common words that are names of places here: "Turkey" is no dish. */
  Reading without(Predicate<Hit> named) {
    List<Hit> left = new ArrayList<>(subjects);
    left.removeIf(hit -> hit.term().isCommon() && named.test(hit));
    return new Reading(places, left, clues);
  }

  private static int[] stopwords(List<Hit> hits) {
    int[] counts = new int[Languages.LATIN.size()];
    for (Hit hit : hits) {
      if (hit.term().meaning() instanceof Meaning.Stopword(int language)) {
        counts[language]++;
      }
    }
    return counts;
  }
}
