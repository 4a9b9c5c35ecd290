package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what is known of the entries that a document lists. */
final class KnownEntries {

  /** Of a source. */
  static final String MET =
      """
      SELECT e.id, e.entry_key, e.hash, e.listed
      FROM UNNEST(CAST(? AS VARCHAR(1000) ARRAY)) AS sought(entry_key)
      JOIN entry e ON e.source = ? AND e.entry_key = sought.entry_key
      """;

  private static final String COLUMNS =
      """
      SELECT m.id, e.entry_key, e.hash, m.article, a.story, m.spiked, e.renamed, m.first_seen,
        EXISTS (SELECT 1 FROM waiting w WHERE w.entry IN (e.id, m.id)) AS waiting,
        e.rung, e.name, e.address, e.headline, e.words, e.published
      """;

  /** A further name leads to the entry that it names. */
  private static final String NAMED =
      """
      JOIN entry m ON m.id = coalesce(e.same_as, e.id)
      LEFT JOIN article a ON a.id = m.article
      """;

  static final String KNOWN = COLUMNS + "FROM entry e\n" + NAMED;

  /** {@link #KNOWN}, of many. */
  static final String OF_NUMBERS =
      COLUMNS
          + "FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS found(id) JOIN entry e ON e.id = found.id\n"
          + NAMED;

  private final JdbcClient db;

  KnownEntries(JdbcClient db) {
    this.db = db;
  }

  /** Which of these keys the source has brought before. */
  Map<String, Met> met(long source, Collection<String> keys) {
    Map<String, Met> met = new HashMap<>();
    if (!keys.isEmpty()) {
      db.sql(MET)
          .params(keys.toArray(String[]::new), source)
          .query(row -> {
            met.put(
                row.getString("entry_key"),
                new Met(
                    row.getLong("id"),
                    row.getString("hash"),
                    row.getObject("listed", LocalDate.class)));
          });
    }
    return met;
  }

  /** All that is known of entries met, by key. */
  Map<String, KnownEntry> of(Collection<Met> met) {
    return met.isEmpty()
        ? Map.of()
        : db
            .sql(OF_NUMBERS)
            .param(AnyOf.these(met.stream().map(Met::number).toList()))
            .query((row, n) -> read(row))
            .list()
            .stream()
            .collect(Collectors.toMap(KnownEntry::key, Function.identity()));
  }

  /** The entry as it last came; empty once its original has been expunged. */
  Optional<Entry> original(long source, String key) {
    return db
        .sql(
            "SELECT original FROM entry WHERE source = ? AND entry_key = ? AND original IS NOT NULL")
        .params(source, key)
        .query((row, n) -> Packing.unpackEntry(row.getBytes("original")))
        .list()
        .stream()
        .findFirst();
  }

  /** From a row of {@link #KNOWN}. */
  static KnownEntry read(ResultSet row) throws SQLException {
    return new KnownEntry(
        row.getLong("id"),
        row.getString("entry_key"),
        row.getString("hash"),
        row.getObject("article", Long.class),
        row.getObject("story", Long.class),
        row.getBoolean("spiked"),
        row.getBoolean("waiting"),
        row.getBoolean("renamed"),
        Times.instant(row, "first_seen"));
  }
}
