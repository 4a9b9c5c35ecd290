package dev.wiredesk.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The codes of one kind under which a story is found.
 *
 * @param labels those that it was given, the main one first
 * @param around those that lie around or above them, or came with a story that was merged into it
 */
record Shelf(List<String> labels, List<String> around) {

  static final Shelf EMPTY = new Shelf(List.of(), List.of());

  private static final String STROKE = "/";

  /** Each code once, however often it is around. */
  static Shelf of(List<String> labels, Stream<String> around) {
    Set<String> given = new LinkedHashSet<>(labels);
    return new Shelf(
        List.copyOf(given), around.filter(code -> !given.contains(code)).distinct().toList());
  }

  /** Reads what {@link #written} wrote. */
  static Shelf read(String written) {
    int stroke = written.indexOf(STROKE);
    return new Shelf(codes(written.substring(0, stroke)), codes(written.substring(stroke + 1)));
  }

  private static List<String> codes(String spaced) {
    return Stream.of(spaced.split(" ")).filter(code -> !code.isEmpty()).toList();
  }

  /** Labels, a stroke, and the rest. */
  String written() {
    return String.join(" ", labels) + " " + STROKE + " " + String.join(" ", around);
  }

  /** All of them. */
  List<String> codes() {
    List<String> codes = new ArrayList<>(labels);
    codes.addAll(around);
    return codes;
  }

  /** Labelled as before, and found under the other's codes too. */
  Shelf and(Shelf other) {
    return of(labels, Stream.concat(around.stream(), other.codes().stream()));
  }
}
