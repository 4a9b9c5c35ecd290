package dev.wiredesk.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells that the tables are those of another version instead of showing a stack trace. */
final class ForeignDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
    return new FailureAnalysis(
        "The database was last updated by a newer Wiredesk, or by one that was never released: its tables are not those"
            + " that this version knows. Nothing in it has been changed.",
        "Start the version that updated it, or a newer one. To go back to this one, start it with a copy of the database"
            + " from before the update, or with spring.datasource.url naming a new one.",
        cause);
  }
}
