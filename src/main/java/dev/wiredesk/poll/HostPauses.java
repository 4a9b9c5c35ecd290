package dev.wiredesk.poll;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hosts that asked to be left alone, on every node and across restarts. A pause may grow; it
 * never shrinks.
 */
@Component
class HostPauses {

  private final JdbcClient db;

  HostPauses(JdbcClient db) {
    this.db = db;
  }

  /** Until when the host is left alone; empty if it may be asked. */
  Optional<Instant> until(String host, Instant now) {
    return db.sql("SELECT ends FROM host_pause WHERE host = ? AND ends > ?")
        .params(host.toLowerCase(Locale.ROOT), now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getObject("ends", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Notes that the host wants to be left alone. */
  void pause(String host, Instant until, Instant now) {
    String name = host.toLowerCase(Locale.ROOT);
    OffsetDateTime ends = until.atOffset(ZoneOffset.UTC);
    db.sql("DELETE FROM host_pause WHERE ends <= ?").param(now.atOffset(ZoneOffset.UTC)).update();
    int known =
        db.sql("UPDATE host_pause SET ends = greatest(ends, ?) WHERE host = ?")
            .params(ends, name)
            .update();
    if (known == 0) {
      db.sql(
              """
              INSERT INTO host_pause (host, ends) VALUES (?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(name, ends)
          .update();
    }
  }
}
