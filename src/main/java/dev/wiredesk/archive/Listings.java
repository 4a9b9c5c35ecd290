package dev.wiredesk.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On which day feeds listed their entries last. A day is exact enough, and costs a write for each
 * entry a day at most, however often its feed is polled; of a document that does not change none.
 */
@Component
public class Listings {

  private final JdbcClient db;

  /** Writes to that database. */
  public Listings(JdbcClient db) {
    this.db = db;
  }

  /**
   * Notes what a document lists; inside {@link Archive#filing}.
   *
   * @param keys of its entries
   */
  public void note(long source, Collection<String> keys, Instant now) {
    LocalDate today = day(now);
    LocalDate before =
        db.sql("SELECT listed FROM source WHERE id = ?")
            .param(source)
            .query((row, n) -> List.of(day(row.getObject("listed", LocalDate.class))))
            .single()
            .getFirst();
    if (before.isBefore(today)) {
      // What the document before this one listed has been listed until it came.
      db.sql("UPDATE entry SET listed = ? WHERE source = ? AND listed = ?")
          .params(today.minusDays(1), source, before)
          .update();
      db.sql("UPDATE source SET listed = ? WHERE id = ?").params(today, source).update();
    }
    if (!keys.isEmpty()) {
      db.sql(
              """
              UPDATE entry SET listed = :today
              WHERE source = :source AND entry_key = ANY(:keys) AND listed < :today
              """)
          .param("today", today)
          .param("source", source)
          .param("keys", keys.toArray(String[]::new))
          .update();
    }
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static LocalDate day(@Nullable LocalDate listed) {
    return listed == null ? LocalDate.EPOCH : listed;
  }
}
