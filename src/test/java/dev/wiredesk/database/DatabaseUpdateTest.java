package dev.wiredesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DatabaseUpdateTest {

  private final DataSource database = database();
  private final Logger logger = (Logger) LoggerFactory.getLogger(DatabaseUpdate.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    logger.addAppender(said);
    said.start();
  }

  @AfterEach
  void leave() {
    logger.detachAppender(said);
    logger.setLevel(null);
  }

  @Test
  void saysWhichStepIsAtWorkOnAnArchiveOnFile() {
    flyway().target("52").load().migrate();

    flyway().callbacks(new DatabaseUpdate()).target("54").load().migrate();

    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Updating the database, step 53 (articles compressed); a large archive may take minutes",
            "Updating the database, step 54 (known by the index); a large archive may take minutes");
  }

  @Test
  void setsUpANewDatabaseWithoutWords() {
    flyway().callbacks(new DatabaseUpdate()).load().migrate();

    assertThat(said.list).isEmpty();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database);
  }

  private static DataSource database() {
    var database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    return database;
  }
}
