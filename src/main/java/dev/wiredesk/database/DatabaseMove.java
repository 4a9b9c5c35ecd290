package dev.wiredesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;

/**
 * Takes all that an embedded database holds to a PostgreSQL that holds nothing yet. It is one
 * transaction there: in the end all of it has come, or nothing. The embedded one stays as it is.
 */
public final class DatabaseMove {

  /** H2's code for a file that another program has locked. */
  private static final int IN_USE = 90020;

  /** One row after another is read, however many there are. */
  private static final String OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=TRUE"
          + ";TRACE_LEVEL_FILE=0";

  /** Many rows go in one message. */
  private static final String IN_BATCHES = "reWriteBatchedInserts";

  private final Path from;
  private final Shared to;
  private final Progress progress;

  /**
   * The PostgreSQL that it is to be in.
   *
   * @param url of JDBC
   * @param user null if the address names one
   * @param password null for none
   */
  public record Shared(String url, @Nullable String user, @Nullable String password) {

    private Connection open() throws SQLException {
      Properties properties = new Properties();
      if (user != null) {
        properties.setProperty("user", user);
      }
      if (password != null) {
        properties.setProperty("password", password);
      }
      properties.setProperty(IN_BATCHES, "true");
      return DriverManager.getConnection(url, properties);
    }

    /** Leaves out what is secret. */
    @Override
    public String toString() {
      return url.replaceFirst("[?].*", "");
    }
  }

  /** Is told how far it is. */
  @FunctionalInterface
  public interface Progress {

    /** So many rows of that table have been taken until now. */
    void moved(String table, long rows);
  }

  /**
   * A move that {@link #run} makes.
   *
   * @param from as H2 names its file, without the ending ".mv.db"
   */
  public DatabaseMove(Path from, Shared to, Progress progress) {
    this.from = from;
    this.to = to;
    this.progress = progress;
  }

  /**
   * Makes the tables and fills them.
   *
   * @throws IOException whose message tells why it cannot be done; nothing has changed then
   */
  public void run() throws IOException {
    if (!Files.exists(Path.of(from + ".mv.db"))) {
      throw new IOException("There is no database at %s.".formatted(from));
    }
    String url = "jdbc:h2:" + from.toAbsolutePath() + OPTIONS;
    try (Connection source = DriverManager.getConnection(url)) {
      demandCurrent(migrations(url, null, null).info());
      migrations(to.url(), to.user(), to.password()).migrate();
      try (Connection target = to.open()) {
        fill(source, target);
      }
    } catch (SQLException | FlywayException e) {
      throw new IOException(why(e), e);
    }
  }

  private static Flyway migrations(String url, @Nullable String user, @Nullable String password) {
    return Flyway.configure()
        .dataSource(url, user, password)
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  /**
   * What an older program has filed is brought up to date where that can be taken back; of what a
   * newer one has filed, some would be left behind.
   */
  private void demandCurrent(MigrationInfoService steps) throws IOException {
    if (Stream.of(steps.applied()).anyMatch(step -> !step.getState().isResolved())) {
      throw new IOException(
          "The database at %s was last used by a newer Wiredesk. Move it by that one."
              .formatted(from));
    }
    if (steps.pending().length > 0) {
      throw new IOException(
          "The database at %s was last used by an older Wiredesk. Start this one on it once, stop it when it is up, and"
                  .formatted(from)
              + " move it then.");
    }
  }

  private void fill(Connection source, Connection target) throws SQLException, IOException {
    target.setAutoCommit(false);
    demandEmpty(target);
    List<Table> tables = Table.inOrder(target);
    // Steps of the migration have put a first row into some.
    for (Table table : tables.reversed()) {
      table.clear(target);
    }
    for (Table table : tables) {
      table.copy(source, target, progress);
      table.renumber(target);
    }
    try (Statement statement = target.createStatement()) {
      // Nobody is at work on what was in hand when the desk stopped.
      statement.execute("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL");
      target.commit();
      statement.execute("ANALYZE");
      target.commit();
    }
  }

  private void demandEmpty(Connection target) throws SQLException, IOException {
    try (Statement statement = target.createStatement();
        ResultSet found = statement.executeQuery("SELECT 1 FROM source LIMIT 1")) {
      if (found.next()) {
        throw new IOException(
            "%s holds an archive already, which would be lost. Name a new, empty database."
                .formatted(to));
      }
    }
  }

  private String why(Exception trouble) {
    if (trouble instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
      return "The database at %s is in use. Stop the desk, and move it then.".formatted(from);
    }
    return "The database at %s cannot be moved to %s: %s".formatted(from, to, reason(trouble));
  }

  /** What the database itself says; Flyway wraps it in a table of several lines. */
  private static String reason(Throwable trouble) {
    Throwable cause = trouble;
    while (!(cause instanceof SQLException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
