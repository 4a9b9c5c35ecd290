package dev.wiredesk.archive;

import java.util.Collection;

/**
 * Values as the one parameter of {@code = ANY(?)}: the statement stays the same however many they
 * are, and with it the plan that a database keeps for it.
 */
final class AnyOf {

  private AnyOf() {}

  static Long[] these(Collection<Long> numbers) {
    return numbers.toArray(Long[]::new);
  }
}
