package dev.wiredesk.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a tab-separated resource. */
public final class Table {

  private Table() {}

  /**
   * Every line that is neither empty nor a comment.
   *
   * @param home a class of the package that the resource lies in
   * @param cells how many a row has, exactly
   * @throws IllegalStateException if the resource is missing, or has another row
   */
  public static List<List<String>> read(Class<?> home, String resource, int cells) {
    try (InputStream in = home.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(resource, line, cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The items of a cell that holds a list. */
  public static List<String> items(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
  }

  private static List<String> row(String resource, String line, int cells) {
    List<String> row = List.of(line.split("\t", -1));
    if (row.size() != cells) {
      throw new IllegalStateException(resource + ": not " + cells + " cells: " + line);
    }
    return row;
  }
}
