package dev.wiredesk.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence for labels, added up by label and by where it stands. Belongs to one thread. */
final class Tally {

  private final Map<String, Map<Zone, Double>> sums = new LinkedHashMap<>();
  private final Map<Term, int[]> counts = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Worth worth;

  /** A piece of evidence. */
  record Mark(String label, CharSequence words, Zone zone, double weight) {}

  /** What evidence in one zone adds up to: saying a thing twice is not twice as much. */
  @FunctionalInterface
  interface Worth {
    double of(Zone zone, double sum);
  }

  /** Starts empty. */
  Tally(Worth worth) {
    this.worth = worth;
  }

  /** Adds evidence for the label of that code. */
  void add(String label, CharSequence words, Zone zone, double weight) {
    sums.computeIfAbsent(label, code -> new EnumMap<>(Zone.class)).merge(zone, weight, Double::sum);
    marks.add(new Mark(label, words, zone, worth.of(zone, weight)));
  }

  /** How often the term was counted, this time included. */
  int count(Term term) {
    return ++counts.computeIfAbsent(term, t -> new int[1])[0];
  }

  /** What the evidence for the label comes to. */
  double score(String label) {
    return announced(label) + score(label, Zone.BODY);
  }

  /** What the evidence above the body comes to. */
  double announced(String label) {
    double score = 0;
    for (Zone zone : Zone.ABOVE_THE_BODY) {
      score += score(label, zone);
    }
    return score;
  }

  private double score(String label, Zone zone) {
    Double sum = sums.getOrDefault(label, Map.of()).get(zone);
    return sum == null ? 0 : worth.of(zone, sum);
  }

  /** Codes of all labels with evidence. */
  Iterable<String> labels() {
    return sums.keySet();
  }

  List<Mark> marks() {
    return marks;
  }
}
