package dev.wiredesk.archive;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Match and file happen one document at a time: it closes the race of two outlets bringing the same
 * copy in one second. A lock in this node, and PostgreSQL's advisory lock across nodes, held by the
 * transaction itself.
 */
@Component
class FilingLock {

  /** Any number that no other program uses on this database: "wire" in ASCII. */
  private static final long ADVISORY_KEY = 0x77697265L;

  private final ReentrantLock lock = new ReentrantLock();
  private final TransactionTemplate transactions;
  private final JdbcClient db;
  private final boolean shared;

  FilingLock(TransactionTemplate transactions, JdbcClient db, DataSource dataSource)
      throws SQLException {
    this.transactions = transactions;
    this.db = db;
    try (var connection = dataSource.getConnection()) {
      this.shared = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
  }

  /** Runs the work in one transaction while nobody else files. */
  <T> T hold(Supplier<T> work) {
    lock.lock();
    try {
      return transactions.execute(status -> {
        if (shared) {
          db.sql("SELECT pg_advisory_xact_lock(" + ADVISORY_KEY + ")").query().listOfRows();
        }
        return work.get();
      });
    } finally {
      lock.unlock();
    }
  }
}
