package dev.wiredesk.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong with one file. Not safe for several threads. */
final class Problems {

  /** So many are told; whoever has put these right is told the rest. */
  static final int MOST = 50;

  /** Bounds the memory that a file of rubbish costs. */
  private static final int MOST_KEPT = 1000;

  private static final Comparator<Problem> IN_ORDER_OF_THE_FILE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Notes a problem at a mark of the YAML reader, which counts from 0. */
  void add(Mark mark, String message) {
    add(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  /** Notes a problem; line and column count from 1. */
  void add(int line, int column, String message) {
    if (found.size() < MOST_KEPT) {
      found.add(new Problem(file, line, column, message));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  /** How many have been kept so far. */
  int count() {
    return found.size();
  }

  /** The first {@value #MOST}, in the order of the file. */
  List<Problem> sorted() {
    return found.stream().sorted(IN_ORDER_OF_THE_FILE).limit(MOST).toList();
  }
}
