package dev.wiredesk.database;

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
 * archive. A new database is set up without words.
 */
@Component
final class DatabaseUpdate implements Callback {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseUpdate.class);
  private static final MigrationVersion FIRST = MigrationVersion.fromVersion("1");

  private boolean isNew;

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
    MigrationInfo step = context.getMigrationInfo();
    isNew |= FIRST.equals(step.getVersion());
    if (!isNew) {
      LOG.info(
          "Updating the database, step {} ({}); a large archive may take minutes",
          step.getVersion(),
          step.getDescription());
    }
  }

  @Override
  public String getCallbackName() {
    return getClass().getSimpleName();
  }
}
