package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a copy of the database's file holds is what a desk finds that was killed just then. */
class FilingLockTest {

  @TempDir Path folder;

  @Test
  void whatWasReadAndSettledOutlivesAKillWhileOthersFile() throws Exception {
    JdbcDataSource database = database("desk");
    Flyway.configure().dataSource(database).load().migrate();
    JdbcClient db = JdbcClient.create(database);
    FilingLock lock =
        new FilingLock(new TransactionTemplate(new JdbcTransactionManager(database)), db, database);
    AtomicBoolean enough = new AtomicBoolean();
    // Keeps the database open between two statements.
    try (var _ = database.getConnection()) {
      Thread filing =
          Thread.startVirtualThread(() -> {
            for (int number = 0; !enough.get(); number++) {
              int story = number;
              lock.hold(() -> file(db, story));
            }
          });
      for (int kill = 0; kill < 20; kill++) {
        int read = filed(db);
        lock.settle();
        Path killed = folder.resolve("killed-" + kill + ".mv.db");
        Files.copy(folder.resolve("desk.mv.db"), killed);
        assertThat(filed(JdbcClient.create(database("killed-" + kill))))
            .isGreaterThanOrEqualTo(read);
      }
      enough.set(true);
      filing.join();
    }
  }

  private static int file(JdbcClient db, int story) {
    return db.sql(
            "INSERT INTO change (number, story, kind, made) VALUES (?, ?, 'opened', CURRENT_TIMESTAMP)")
        .params(story, story)
        .update();
  }

  private static int filed(JdbcClient db) {
    return db.sql("SELECT count(*) FROM change").query(Integer.class).single();
  }

  private JdbcDataSource database(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:async:"
            + folder.resolve(name)
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    return database;
  }
}
