package dev.wiredesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The disc fills up under an embedded database. */
@ExtendWith(OutputCaptureExtension.class)
class LostDatabaseTest {

  @TempDir Path folder;

  private final AtomicInteger ends = new AtomicInteger();
  private HikariDataSource pool;
  private LostDatabase watch;

  @BeforeEach
  void open() throws SQLException {
    Disc.mount();
    pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:disc:" + folder.resolve("wiredesk"));
    pool.setMaximumPoolSize(2);
    run("CREATE TABLE story (id INT)");
    run("CHECKPOINT SYNC");
    watch = new LostDatabase(pool, ends::incrementAndGet);
  }

  @AfterEach
  void close() {
    watch.destroy();
    pool.close();
  }

  @Test
  void letsADeskBeWhileItsDatabaseAnswers() throws SQLException {
    watch.look();
    run("INSERT INTO story VALUES (1)");
    watch.look();

    assertThat(ends).hasValue(0);
  }

  @Test
  void endsADeskWhoseDatabaseCouldNotBeWrittenOnceAndSaysWhy(CapturedOutput log) throws Exception {
    run("INSERT INTO story VALUES (1)");
    Disc.fill();
    assertThatThrownBy(() -> run("CHECKPOINT SYNC")).isInstanceOf(SQLException.class);
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.isValid(1)).as("what H2 says of itself").isTrue();
    }

    watch.look();
    watch.look();

    assertThat(ends).hasValue(1);
    assertThat(log).contains("has closed itself", "No space left on device", "the desk ends");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
