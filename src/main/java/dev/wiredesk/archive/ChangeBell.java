package dev.wiredesk.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from PostgreSQL, on a connection of its own, that some node has filed, and has the {@link
 * ChangeFollower} look at once. While it cannot hear, behind a pooler that drops notices or during
 * an outage, the follower looks by the clock alone. H2 belongs to one process, and needs no bell.
 */
@Component
class ChangeBell implements SmartLifecycle {

  static final String CHANNEL = "wiredesk_change";

  private static final Logger LOG = LoggerFactory.getLogger(ChangeBell.class);
  private static final int QUIET_MILLIS = 10_000;
  private static final int PATIENCE_SECONDS = 5;

  private final JdbcConnectionDetails database;
  private final ChangeFollower follower;
  private volatile CountDownLatch end = new CountDownLatch(0);
  private volatile @Nullable Connection line;

  ChangeBell(JdbcConnectionDetails database, ChangeFollower follower) {
    this.database = database;
    this.follower = follower;
  }

  @Override
  public synchronized void start() {
    if (database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
      end = new CountDownLatch(1);
      Thread.ofVirtual().name("change-bell").start(this::listen);
    }
  }

  /** Reconnects for as long as the desk runs. */
  private void listen() {
    try {
      do {
        try (Connection connection = connect()) {
          line = connection;
          listen(connection);
        } catch (SQLException e) {
          LOG.debug("Changes are not announced for the moment", e);
        }
      } while (!end.await(1, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Connection connect() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("ApplicationName", "wiredesk change log");
    settings.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
    settings.setProperty("socketTimeout", String.valueOf(PATIENCE_SECONDS));
    set(settings, "user", database.getUsername());
    set(settings, "password", database.getPassword());
    return DriverManager.getConnection(database.getJdbcUrl(), settings);
  }

  private static void set(Properties settings, String name, @Nullable String value) {
    if (value != null) {
      settings.setProperty(name, value);
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    follower.look();
    while (isRunning()) {
      PGNotification[] heard = postgres.getNotifications(QUIET_MILLIS);
      if (heard.length > 0) {
        follower.look();
      } else if (!connection.isValid(PATIENCE_SECONDS)) {
        return;
      }
    }
  }

  @Override
  public synchronized void stop() {
    end.countDown();
    Connection open = line;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("The line was down already", e);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return end.getCount() > 0;
  }

  /** After the follower has begun. */
  @Override
  public int getPhase() {
    return 1;
  }
}
