package dev.wiredesk.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Real, empty databases with every migration applied. */
public final class Databases {

  private Databases() {}

  /** One that is never asked, for tests whose rows stand in memory. */
  public static DataSource none() {
    return new JdbcDataSource();
  }

  /** A fresh H2 in memory, in the mode that the desk uses. */
  public static DataSource h2() {
    return migrated(empty(false));
  }

  /** The address of a fresh H2 in memory, without tables; it goes with its last connection. */
  public static String h2Url() {
    return "jdbc:h2:mem:"
        + UUID.randomUUID()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }

  /** A fresh database on an embedded PostgreSQL, started once for all tests. */
  public static DataSource postgres() {
    String name = created();
    return migrated(Server.RUNNING.getDatabase("postgres", name));
  }

  /** The address of a fresh database on that server, without tables; any user may enter. */
  public static String postgresUrl() {
    String name = created();
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /** A fresh database of either kind, without tables, for a migration to work on. */
  static DataSource empty(boolean postgres) {
    if (postgres) {
      var database = new PGSimpleDataSource();
      database.setURL(postgresUrl());
      return database;
    }
    var database = new JdbcDataSource();
    database.setURL(h2Url() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  /** The same, migrated. */
  static String migratedPostgresUrl() {
    String url = postgresUrl();
    Flyway.configure().dataSource(url, null, null).load().migrate();
    return url;
  }

  private static String created() {
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  private static DataSource migrated(DataSource source) {
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
