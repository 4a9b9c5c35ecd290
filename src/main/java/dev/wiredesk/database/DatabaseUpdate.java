package dev.wiredesk.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says which step of an update is at work on the database, since one may take minutes on a large
 * archive, and keeps a copy of an embedded one until the last has ended. A new database is set up
 * without words.
 */
@Component
final class DatabaseUpdate implements Callback {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseUpdate.class);
  private static final MigrationVersion FIRST = MigrationVersion.fromVersion("1");

  private boolean isNew;
  private boolean begun;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == Event.AFTER_MIGRATE) {
      end(context.getConnection());
    } else {
      step(context.getMigrationInfo(), context.getConnection());
    }
  }

  private void step(MigrationInfo step, Connection connection) {
    isNew |= FIRST.equals(step.getVersion());
    if (!isNew) {
      if (!begun) {
        begun = true;
        begin(connection);
      }
      LOG.info(
          "Updating the database, step {} ({}); a large archive may take minutes",
          step.getVersion(),
          step.getDescription());
    }
  }

  /** Without a copy it goes on as well: there may be no room for one. */
  private static void begin(Connection connection) {
    try {
      Optional<UpdateCopy> copy = UpdateCopy.of(connection.getMetaData().getURL());
      if (copy.isPresent()) {
        copy.get().make(connection);
      }
    } catch (SQLException | IOException e) {
      LOG.warn(
          "The database cannot be copied before it is updated, so the update must not be broken off: {}",
          e.getMessage());
    }
  }

  private static void end(Connection connection) {
    try {
      Optional<UpdateCopy> copy = UpdateCopy.of(connection.getMetaData().getURL());
      if (copy.isPresent()) {
        copy.get().drop(connection);
      }
    } catch (SQLException | IOException e) {
      // Whoever starts next would take it for a sign that the update was broken off.
      throw new IllegalStateException("The copy of the database cannot be deleted", e);
    }
  }

  @Override
  public String getCallbackName() {
    return getClass().getSimpleName();
  }
}
