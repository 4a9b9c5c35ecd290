package dev.wiredesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update of an embedded database is broken off, and somebody starts the desk again. */
class UpdateCopyTest {

  @TempDir Path folder;

  private String url;

  @BeforeEach
  void fill() throws SQLException {
    url =
        "jdbc:h2:async:"
            + folder.resolve("wiredesk")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";
    flyway().target("49").load().migrate();
    run("INSERT INTO host_pause (host, ends) VALUES ('quay.example', '2026-03-01 12:00:00+00')");
  }

  @Test
  void anUpdateThatIsBrokenOffInTheMiddleOfAStepBeginsAgain() throws IOException, SQLException {
    assertThatThrownBy(
            () -> flyway().callbacks(new DatabaseUpdate(), breakAt("51")).load().migrate())
        .isInstanceOf(FlywayException.class);
    run("CREATE TABLE shelf (number INT)"); // the first half of that step

    assertThat(copy().restore()).isTrue();

    assertThat(flyway().callbacks(new DatabaseUpdate()).load().migrate().success).isTrue();
    run("INSERT INTO host_pause (host, ends) SELECT host || '.', ends FROM host_pause");
    assertThat(files()).containsExactly("wiredesk.mv.db");
    assertThat(copy().restore()).as("once the update has ended").isFalse();
  }

  @Test
  void nothingIsPutBackWhileAnotherProgramHasTheDatabaseOpen() throws Exception {
    assertThatThrownBy(
            () -> flyway().callbacks(new DatabaseUpdate(), breakAt("51")).load().migrate())
        .isInstanceOf(FlywayException.class);
    Process other = new ProcessBuilder(lockingProgram()).redirectErrorStream(true).start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");

      assertThat(copy().restore()).isFalse();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(copy().restore()).isTrue();
  }

  @Test
  void aCopyThatIsNotWholeIsNotPutBack() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("wiredesk.mv.db"));
    Files.write(folder.resolve("wiredesk.before-update.zip"), new byte[0]);

    assertThatThrownBy(() -> copy().restore()).isInstanceOf(IOException.class);

    assertThat(folder.resolve("wiredesk.mv.db")).hasBinaryContent(before);
  }

  @Test
  void aNewDatabaseIsNotCopied() throws IOException {
    url = url.replace("wiredesk;", "fresh;");

    flyway().callbacks(new DatabaseUpdate()).target("1").load().migrate();

    assertThat(files()).containsExactly("fresh.mv.db", "wiredesk.mv.db");
  }

  private UpdateCopy copy() {
    return UpdateCopy.of(url).orElseThrow();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(url, "sa", "");
  }

  private static Callback breakAt(String version) {
    return new Callback() {
      @Override
      public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
      }

      @Override
      public boolean canHandleInTransaction(Event event, Context context) {
        return true;
      }

      @Override
      public void handle(Event event, Context context) {
        if (String.valueOf(context.getMigrationInfo().getVersion()).equals(version)) {
          throw new IllegalStateException("broken off");
        }
      }

      @Override
      public String getCallbackName() {
        return "break";
      }
    };
  }

  private List<String> lockingProgram() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Holder.class.getName(),
        url);
  }

  /** Another program that has the database open until it is ended. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (Connection connection = DriverManager.getConnection(args[0], "sa", "")) {
        System.out.println(connection.isClosed() ? "closed" : "open");
        var _ = System.in.read();
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
