package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The follower's own clock does not run here: what it hears, it hears by the bell. */
class ChangeBellTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private record Address(String getJdbcUrl) implements JdbcConnectionDetails {

    @Override
    public @Nullable String getUsername() {
      return null;
    }

    @Override
    public @Nullable String getPassword() {
      return null;
    }
  }

  private final List<Change> heard = new CopyOnWriteArrayList<>();
  private FilingLock lock;
  private JdbcClient db;
  private ChangeBell bell;

  @BeforeEach
  void open() throws SQLException {
    String address = Databases.migratedPostgresUrl();
    DataSource database = new DriverManagerDataSource(address);
    db = JdbcClient.create(database);
    lock =
        new FilingLock(new TransactionTemplate(new JdbcTransactionManager(database)), db, database);
    ChangeFollower follower = new ChangeFollower(new Stories(db, new Spots(db), lock));
    follower.onChange(heard::addAll);
    bell = new ChangeBell(new Address(address), follower);
    bell.start();
    await().atMost(Duration.ofSeconds(20)).until(() -> listeners() == 1);
  }

  @AfterEach
  void close() {
    bell.stop();
  }

  @Test
  void ringsWhenAnythingIsFiled() {
    file("opened");

    await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 1);
    assertThat(heard.getFirst().kind()).isEqualTo("opened");
  }

  @Test
  void ringsAgainAfterItsConnectionWasLostAndTellsWhatWasFiledMeanwhile() {
    db.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = 'wiredesk change log' AND datname = current_database()")
        .query()
        .listOfRows();
    file("opened");
    await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 1);

    file("revised");
    await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 2);
  }

  @Test
  void endsItsConnectionWhenTheDeskStops() {
    bell.stop();

    await().atMost(Duration.ofSeconds(20)).until(() -> listeners() == 0);
  }

  private void file(String kind) {
    lock.hold(() -> {
      ChangeLog.note(db, 1, kind, NOW);
      return true;
    });
  }

  private int listeners() {
    return db.sql(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'wiredesk change log'"
                + " AND datname = current_database() AND query LIKE 'LISTEN%'")
        .query(Integer.class)
        .single();
  }
}
