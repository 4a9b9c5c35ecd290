package dev.wiredesk.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  private final KnownEntries entries;

  Listings(JdbcClient db) {
    this.db = db;
    this.entries = new KnownEntries(db);
  }

  /**
   * Notes what a document lists; inside {@link Archive#filing}.
   *
   * @param keys of its entries
   * @param met those of them that were on file when it came
   */
  public void note(long source, Collection<String> keys, Map<String, Met> met, Instant now) {
    LocalDate today = day(now);
    LocalDate before =
        db.sql("SELECT listed FROM source WHERE id = ?")
            .param(source)
            .query((row, n) -> List.of(day(row.getObject("listed", LocalDate.class))))
            .single()
            .getFirst();
    boolean first = before.isBefore(today);
    if (first) {
      // What the document before this one listed has been listed until it came.
      db.sql("UPDATE entry SET listed = ? WHERE source = ? AND listed = ?")
          .params(today.minusDays(1), source, before)
          .update();
      db.sql("UPDATE source SET listed = ? WHERE id = ?").params(today, source).update();
    }
    // What has been entered since it came, by this node or another, is noted as of its day.
    Collection<Met> listed = (first ? entries.met(source, keys) : met).values();
    List<Long> stale =
        listed.stream().filter(entry -> entry.listed().isBefore(today)).map(Met::number).toList();
    if (!stale.isEmpty()) {
      db.sql("UPDATE entry SET listed = ? WHERE id = ANY(?) AND listed < ?")
          .params(today, AnyOf.these(stale), today)
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
