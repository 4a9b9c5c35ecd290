package dev.wiredesk.classify;

import dev.wiredesk.feed.Table;
import java.util.List;

/** Rows of a tab-separated resource of this package. */
final class Rows {

  private Rows() {}

  /** Every line that is neither empty nor a comment, with exactly so many cells. */
  static List<List<String>> of(String resource, int cells) {
    return Table.read(Rows.class, resource, cells);
  }

  /** The items of a cell that holds a list. */
  static List<String> items(String cell) {
    return Table.items(cell);
  }
}
