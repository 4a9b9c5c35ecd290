package dev.wiredesk.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Tells why the database cannot be opened instead of showing a stack trace. */
final class UnopenedDatabaseAnalyzer implements FailureAnalyzer {

  /** H2's code for a file that another program has locked. */
  private static final int IN_USE = 90020;

  private static final int DEEPEST_CAUSE = 20;

  private final String url;

  UnopenedDatabaseAnalyzer(Environment environment) {
    url = environment.getProperty("spring.datasource.url", "");
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    SQLException trouble = opening(failure);
    return trouble == null ? null : new FailureAnalysis(what(trouble), remedy(trouble), failure);
  }

  /** What kept a connection from being made; null if something else is wrong. */
  private static @Nullable SQLException opening(Throwable failure) {
    boolean connecting = false;
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++, each = each.getCause()) {
      if (connecting && each instanceof SQLException sql) {
        return sql;
      }
      connecting |=
          each instanceof PoolInitializationException
              || each instanceof FlywaySqlUnableToConnectToDbException;
    }
    return null;
  }

  private String what(SQLException trouble) {
    if (trouble.getErrorCode() == IN_USE) {
      return "Another program has the database %s open, most likely a desk that was started in this folder before."
          .formatted(place());
    }
    String reason = String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
    return "The database %s cannot be opened: %s".formatted(place(), reason);
  }

  private String remedy(SQLException trouble) {
    if (trouble.getErrorCode() == IN_USE) {
      return "Stop that one, or start this one in a folder of its own. Several desks can share one PostgreSQL: see"
          + " \"Several machines\" in README.md.";
    }
    return isEmbedded()
        ? "See that the user who runs the desk may write there, and that the disc has room. The desk keeps its database"
            + " in data/ of the folder that it is started in, unless spring.datasource.url names another."
        : "See that it runs and can be reached from here, and that spring.datasource.url, spring.datasource.username and"
            + " spring.datasource.password are right (in the environment SPRING_DATASOURCE_URL and so on).";
  }

  private boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  /** Without its options, among which a password may be. */
  private String place() {
    return url.replaceFirst("[;?].*", "").replaceFirst("^jdbc:(?:h2:(?:\\w{2,}:)*)?", "");
  }
}
