package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.Stories;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What changes may have touched.
 *
 * @param everything whether that may be anything: a story that has left its place no longer says
 *     where that was
 * @param cells the places of the stories that are where they were
 */
record Touch(boolean everything, Set<Cell> cells) {

  static Touch of(List<Change> changes, Stories stories) {
    return changes.stream().allMatch(Change::leavesItsPlace)
        ? new Touch(
            false, stories.cells(changes.stream().map(Change::story).collect(Collectors.toSet())))
        : new Touch(true, Set.of());
  }

  /**
   * Whether a document may be another now.
   *
   * @param isTouched whether a change of stories in these cells may change it
   */
  boolean reaches(Predicate<Set<Cell>> isTouched) {
    return everything || isTouched.test(cells);
  }
}
