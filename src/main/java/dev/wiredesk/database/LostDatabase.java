package dev.wiredesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ends the desk when its embedded database has closed itself because it could not be written: the
 * disc is full, most often.
 *
 * <p>It cannot be opened again under a running desk. What was committed within the last second is
 * not in the file, while all that follows the archive in memory knows of it, and numbers that went
 * to stories which are no more would go to others. Whoever reads was shown nothing of it, and
 * publishers are asked for it once more after the next start.
 */
@Component
final class LostDatabase implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LostDatabase.class);

  /** H2's code for a database that has closed itself. */
  private static final int CLOSED = 90098;

  /** As of a desk that has run out of heap: it is for others to start it again. */
  private static final int EXIT_CODE = 3;

  private static final int SECONDS_TO_END = 10;
  private static final int DEEPEST_CAUSE = 20;

  private final DataSource database;
  private final Runnable end;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("database-watch").daemon().factory());
  private boolean lost;
  private volatile boolean stopping;

  @Autowired
  LostDatabase(DataSource database) throws SQLException {
    this(database, LostDatabase::endProgram);
    if (isEmbedded(database)) {
      var _ = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }
  }

  LostDatabase(DataSource database, Runnable end) {
    this.database = database;
    this.end = end;
  }

  private static boolean isEmbedded(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
  }

  /** Whether that is what went wrong: there is no use in waiting then. */
  static boolean isBehind(SQLException trouble) {
    return trouble.getErrorCode() == CLOSED;
  }

  /** A connection says of itself that it is in order even then, so something must be asked. */
  void look() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM information_schema.schemata");
    } catch (SQLException e) {
      if (isBehind(e) && !lost && !stopping) {
        lost = true;
        LOG.error(
            "The database could not be written and has closed itself ({}); the desk ends. What was not written yet is"
                + " fetched once more when it is started again",
            reason(e));
        end.run();
      }
    }
  }

  /** The innermost says it best: "No space left on device". */
  private static String reason(Throwable trouble) {
    Throwable innermost = trouble;
    for (int depth = 0; innermost.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage());
  }

  /** In order if that can be had soon: requests at hand are answered, and callers told to wait. */
  private static void endProgram() {
    CompletableFuture.delayedExecutor(SECONDS_TO_END, TimeUnit.SECONDS)
        .execute(() -> Runtime.getRuntime().halt(EXIT_CODE));
    System.exit(EXIT_CODE);
  }

  /** Closed in order soon after this, which is no loss. */
  @Override
  public void destroy() {
    stopping = true;
    watch.shutdown();
  }
}
