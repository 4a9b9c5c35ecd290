package dev.wiredesk.archive;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
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
  private final ReentrantLock flushing = new ReentrantLock();
  private final AtomicLong filed = new AtomicLong();
  private long flushed;
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

  /**
   * Runs the work in one transaction while nobody else files. Once it returns, not even a kill
   * makes the desk forget what was filed.
   */
  <T> T hold(Supplier<T> work) {
    T result = alone(work);
    if (!shared) {
      flush();
    }
    return result;
  }

  /**
   * H2 writes what was committed half a second later, which spares nine tenths of the writing; a
   * story that a reader may have seen is not to be lost so. One flush serves all that were filed
   * while another was under way.
   */
  private void flush() {
    long mine = filed.incrementAndGet();
    flushing.lock();
    try {
      if (flushed < mine) {
        long all = filed.get();
        db.sql("CHECKPOINT").update();
        flushed = all;
      }
    } finally {
      flushing.unlock();
    }
  }

  private <T> T alone(Supplier<T> work) {
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
