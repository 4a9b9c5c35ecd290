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

  /**
   * The advisory lock ends with its transaction, however that ends. Its key is any number that no
   * other program uses on this database: "wire" in ASCII. The notice goes out when the transaction
   * is committed; asked for here, it costs no statement of its own.
   */
  private static final String LOCK_AND_NOTIFY =
      "SELECT pg_advisory_xact_lock(%d), pg_notify('%s', '')"
          .formatted(0x77697265L, ChangeBell.CHANNEL);

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock flushing = new ReentrantLock();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong flushes = new AtomicLong();
  private volatile long flushed;
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
   * Once it returns, not even a kill makes the desk forget what could be read before. To be called
   * between reading stories and showing them: H2 shows what is committed half a second before it
   * writes it, which spares nine tenths of the writing. What a kill does take is what nobody has
   * seen, its validators with it, so that it is fetched again.
   *
   * <p>One flush serves all who asked before it began.
   */
  void settle() {
    if (shared || flushed >= begun.get()) {
      return;
    }
    long before = flushes.get();
    flushing.lock();
    try {
      if (flushes.get() == before) {
        long all = ended.get();
        flushes.incrementAndGet();
        db.sql("CHECKPOINT").update();
        flushed = all;
      }
    } finally {
      flushing.unlock();
    }
  }

  /** Runs the work in one transaction while nobody else files. */
  <T> T hold(Supplier<T> work) {
    lock.lock();
    begun.incrementAndGet();
    try {
      return transactions.execute(status -> {
        if (shared) {
          db.sql(LOCK_AND_NOTIFY).query().listOfRows();
        }
        return work.get();
      });
    } finally {
      ended.incrementAndGet();
      lock.unlock();
    }
  }
}
