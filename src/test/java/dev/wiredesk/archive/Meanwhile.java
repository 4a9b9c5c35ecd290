package dev.wiredesk.archive;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database on which somebody else is at work: before a statement of that number, counted from 1,
 * something else is done and committed. Statements of one transaction count as one.
 */
final class Meanwhile extends DelegatingDataSource {

  private int left;
  private @Nullable Runnable work;

  Meanwhile(DataSource database) {
    super(database);
  }

  /** Does it once. */
  void before(int statement, Runnable other) {
    left = statement;
    work = other;
  }

  /** Whether it has been done. */
  boolean isDone() {
    return work == null;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Runnable due = work;
    if (due != null && --left == 0) {
      work = null;
      due.run();
    }
    return super.getConnection();
  }
}
