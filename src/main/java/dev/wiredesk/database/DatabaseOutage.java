package dev.wiredesk.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;

/**
 * Says once that the database does not answer, and once that it answers again, in place of the
 * stack traces of everybody whom that stops. What goes wrong for another reason is logged as ever;
 * {@code logging.level.dev.wiredesk.database.DatabaseOutage=debug} leaves the traces in.
 */
@Component
final class DatabaseOutage extends Filter<ILoggingEvent> implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

  /** PostgreSQL is being shut down, has crashed, or is not up yet. */
  private static final Set<String> GOING_OR_COMING = Set.of("57P01", "57P02", "57P03");

  /** SQL's class of all that is wrong with a connection. */
  private static final String CONNECTION = "08";

  private static final int DEEPEST_CAUSE = 20;
  private static final int SECONDS_TO_ANSWER = 2;

  /** Those who wait for a lost connection find out later than others. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private static final Throwable[] NONE = {};

  private final DataSource database;
  private final InstantSource clock;
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("database").daemon().factory());
  private @Nullable Instant since;
  private @Nullable Instant answered;
  private Instant last = Instant.MIN;
  private int leftOut;

  DatabaseOutage(DataSource database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      Iterator<Appender<ILoggingEvent>> appenders =
          logging.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
      appenders.forEachRemaining(appender -> appender.addFilter(this));
    }
    start();
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    if (!isStarted()
        || !event.getLevel().isGreaterOrEqual(Level.WARN)
        || !(event.getThrowableProxy() instanceof ThrowableProxy thrown)
        || LOG.isDebugEnabled()) {
      return FilterReply.NEUTRAL;
    }
    SQLException cause = connectionLost(thrown.getThrowable(), 0);
    if (cause == null) {
      return FilterReply.NEUTRAL;
    }
    if (!LostDatabase.isBehind(cause)) {
      note(cause);
    }
    return FilterReply.DENY;
  }

  /**
   * What says that the database cannot be reached; null if something else is wrong. The innermost
   * that says so: those around it may repeat a whole statement with all its values.
   */
  private static @Nullable SQLException connectionLost(@Nullable Throwable thrown, int depth) {
    if (thrown == null || depth == DEEPEST_CAUSE) {
      return null;
    }
    SQLException cause = connectionLost(thrown.getCause(), depth + 1);
    if (cause == null && thrown instanceof TransactionSystemException broken) {
      // What cannot be taken back either says only that: what came first is no cause of it.
      cause = connectionLost(broken.getApplicationException(), depth + 1);
    }
    for (Throwable suppressed : cause == null ? thrown.getSuppressed() : NONE) {
      cause = cause == null ? connectionLost(suppressed, depth + 1) : cause;
    }
    boolean itself = cause == null && thrown instanceof SQLException sql && isConnectionLost(sql);
    return itself ? (SQLException) thrown : cause;
  }

  private static boolean isConnectionLost(SQLException sql) {
    String state = sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || sql instanceof SQLNonTransientConnectionException
        || sql instanceof SQLRecoverableException
        || (state != null && (state.startsWith(CONNECTION) || GOING_OR_COMING.contains(state)));
  }

  private synchronized void note(SQLException cause) {
    leftOut++;
    last = clock.instant();
    if (since == null) {
      since = last;
      answered = null;
      // On a thread of its own: whoever logs may hold the last connection.
      checks.execute(() -> begin(cause));
    }
  }

  private void begin(SQLException cause) {
    if (answers()) {
      LOG.warn(
          "A connection to the database was lost, and it answers on others: {}",
          cause.getMessage());
    } else {
      LOG.warn(
          "The database does not answer; what is due waits, and goes on when it does: {}",
          cause.getMessage());
    }
    var _ = checks.schedule(this::check, 1, TimeUnit.SECONDS);
  }

  private void check() {
    if (!isOver(answers())) {
      var _ = checks.schedule(this::check, 1, TimeUnit.SECONDS);
    }
  }

  private synchronized boolean isOver(boolean answers) {
    Instant now = clock.instant();
    if (!answers) {
      answered = null;
      return false;
    }
    if (answered == null) {
      answered = now;
    }
    if (now.isBefore(last.plus(QUIET))) {
      return false;
    }
    LOG.info(
        "The database answers again, after {} s; messages about it that were left out: {}",
        since == null ? 0 : Duration.between(since, answered).toSeconds(),
        leftOut);
    since = null;
    leftOut = 0;
    return true;
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void destroy() {
    stop();
    checks.shutdownNow();
  }
}
