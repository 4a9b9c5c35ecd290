package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.util.Optional;

/**
 * Takes many due tasks of an embedded database at once instead of one by one, which halves what the
 * scheduler costs. No rows are locked: the database belongs to this process, and one thread of it
 * takes tasks.
 */
final class EmbeddedTasks extends DefaultJdbcCustomization {

  private EmbeddedTasks() {
    super(false);
  }

  /** What that node's tasks are taken by; empty leaves it to the scheduler. */
  static Optional<JdbcCustomization> of(Node node) {
    return node.isAlone() ? Optional.of(new EmbeddedTasks()) : Optional.empty();
  }

  @Override
  public String getName() {
    return "H2, embedded";
  }

  @Override
  public boolean supportsGenericLockAndFetch() {
    return true;
  }

  @Override
  public String createGenericSelectForUpdateQuery(
      String table, int limit, String andCondition, boolean byPriority) {
    return """
    SELECT * FROM %s WHERE picked = ? AND execution_time <= ? %s
    ORDER BY %sexecution_time LIMIT %d
    """
        .formatted(table, andCondition, byPriority ? "priority DESC, " : "", limit);
  }
}
