package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Lets the index alone tell whether an entry has been met and has changed, which is asked of every
 * entry in every document: rows that lie about a large file are no longer read for it.
 *
 * <p>In Java because the constraint that it replaces was given another name by each database.
 */
public final class V54__known_by_the_index extends BaseJavaMigration {

  private static final String UNIQUE =
      """
      SELECT constraint_name FROM information_schema.table_constraints
      WHERE table_schema = current_schema AND table_name = 'entry' AND constraint_type = 'UNIQUE'
      """;

  @Override
  public void migrate(Context context) throws SQLException {
    Connection db = context.getConnection();
    try (Statement statement = db.createStatement()) {
      statement.execute("ALTER TABLE entry DROP CONSTRAINT \"%s\"".formatted(unique(statement)));
      statement.execute(
          "CREATE UNIQUE INDEX entry_met ON entry (source, entry_key) INCLUDE (hash, listed)");
    }
  }

  /** The only one of its kind: a source brings each key once. */
  private static String unique(Statement statement) throws SQLException {
    try (ResultSet names = statement.executeQuery(UNIQUE)) {
      if (!names.next()) {
        throw new SQLException("table entry has no unique constraint to replace");
      }
      return names.getString(1);
    }
  }
}
