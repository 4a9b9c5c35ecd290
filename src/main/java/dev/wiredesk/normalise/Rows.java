package dev.wiredesk.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a tab-separated resource of this package. */
final class Rows {

  private Rows() {}

  /** Every line that is neither empty nor a comment, cut at its tabs. */
  static List<List<String>> of(String resource) {
    try (InputStream in = Rows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The words, parted by blanks, in the last column of the rows that begin with that kind. */
  static Set<String> words(String resource, String kind) {
    return words(last(resource, kind));
  }

  /** As {@link #words(String, String)}, of every kind. */
  static Set<String> words(String resource) {
    return words(of(resource).stream().map(List::getLast));
  }

  private static Set<String> words(Stream<String> columns) {
    return columns
        .flatMap(words -> Arrays.stream(words.strip().split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The phrases, parted by bars, in the last column of the rows that begin with that kind. */
  static Set<String> phrases(String resource, String kind) {
    return phrases(last(resource, kind));
  }

  /** As {@link #phrases(String, String)}, of every kind. */
  static Set<String> phrases(String resource) {
    return phrases(of(resource).stream().map(List::getLast));
  }

  private static Set<String> phrases(Stream<String> columns) {
    return columns
        .flatMap(phrases -> Arrays.stream(phrases.split("\\|", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> last(String resource, String kind) {
    return of(resource).stream().filter(row -> row.getFirst().equals(kind)).map(List::getLast);
  }
}
