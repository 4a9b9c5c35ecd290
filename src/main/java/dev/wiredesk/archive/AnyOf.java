package dev.wiredesk.archive;

import java.util.Collection;

/**
 * Values as the one parameter of {@code = ANY(?)}: the statement stays the same however many they
 * are, and with it the plan that a database keeps for it.
 *
 * <p>For the first column of an index only: beside a condition on the first, H2 looks at all rows
 * that meet that one. Values of a further column are joined, {@code FROM UNNEST(?) JOIN}, and so
 * are many values of any: each row found is compared with all of them once more.
 */
final class AnyOf {

  private AnyOf() {}

  static Long[] these(Collection<Long> numbers) {
    return numbers.toArray(Long[]::new);
  }
}
