package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes many due tasks of an embedded database at once instead of one by one, which halves what the
 * scheduler costs. No rows are locked: the database belongs to this process, and one thread of it
 * takes tasks.
 */
final class EmbeddedTasks extends DefaultJdbcCustomization {

  private EmbeddedTasks() {
    super(false);
  }

  /** What tasks of that database are taken by; empty leaves it to the scheduler. */
  static Optional<JdbcCustomization> on(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2")
          ? Optional.of(new EmbeddedTasks())
          : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
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
