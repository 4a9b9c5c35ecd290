package dev.wiredesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.time.InstantSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** Which stack traces the word about an outage stands in for. */
class OutageMessagesTest {

  private final SQLException terminated =
      new SQLException("terminating connection due to administrator command", "57P01");

  private final LoggerContext logging = new LoggerContext();
  private final DatabaseOutage outage = new DatabaseOutage(database(), InstantSource.system());

  @AfterEach
  void close() {
    outage.destroy();
  }

  @Test
  void aLostConnectionIsToldInAWord() {
    assertThat(reply(new DataAccessResourceFailureException("select", terminated)))
        .isEqualTo(FilterReply.DENY);
  }

  /** The pool closes a lost connection, so that the rollback fails for another reason. */
  @Test
  void aTransactionThatCannotBeTakenBackOverALostConnectionIsToldInAWord() {
    assertThat(reply(rolledBack(new DataAccessResourceFailureException("select", terminated))))
        .isEqualTo(FilterReply.DENY);
  }

  @Test
  void aMistakeOfOursIsTold() {
    assertThat(reply(new IllegalStateException("no such feed"))).isEqualTo(FilterReply.NEUTRAL);
    assertThat(reply(rolledBack(new IllegalStateException("no such feed"))))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  private static TransactionSystemException rolledBack(RuntimeException first) {
    TransactionSystemException broken =
        new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
    broken.initApplicationException(first);
    return broken;
  }

  private FilterReply reply(Throwable thrown) {
    return outage.decide(
        new LoggingEvent(
            "", logging.getLogger("poll"), Level.ERROR, "A poll broke off", thrown, null));
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:outage");
    return database;
  }
}
