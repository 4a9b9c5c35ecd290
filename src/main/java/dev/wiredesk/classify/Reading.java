package dev.wiredesk.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a story found.
 *
 * @param places names of places; of two that overlap only the longer
 * @param subjects words of topics; of two that overlap only the longer
 * @param clues numbers of the clues that stand somewhere in it
 */
record Reading(List<Hit> places, List<Hit> subjects, BitSet clues) {

  private static final Comparator<Hit> LONGEST_FIRST_FROM_THE_LEFT =
      Comparator.comparingInt(Hit::begin).thenComparing(Hit::length, Comparator.reverseOrder());

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
        case Meaning.Clue clue -> clues.set(clue.number());
        case Meaning.Stopword stopword -> {}
      }
    }
    return new Reading(longest(places), longest(subjects), clues);
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

  /** Of hits on one spot all stay, since a word may speak of two topics. */
  private static List<Hit> longest(List<Hit> hits) {
    hits.sort(LONGEST_FIRST_FROM_THE_LEFT);
    List<Hit> kept = new ArrayList<>(hits.size());
    int begin = -1;
    int end = -1;
    for (Hit hit : hits) {
      boolean same = hit.begin() == begin && hit.end() == end;
      if (same || hit.begin() >= end) {
        kept.add(hit);
        begin = hit.begin();
        end = hit.end();
      }
    }
    return kept;
  }
}
