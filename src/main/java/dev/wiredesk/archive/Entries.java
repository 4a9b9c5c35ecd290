package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Notes every entry met, so that it is known again. */
final class Entries {

  /** A further name leads to the entry that it names. */
  static final String KNOWN =
      """
      SELECT m.id, e.entry_key, e.hash, m.article, a.story, m.spiked, e.renamed, m.first_seen,
        EXISTS (SELECT 1 FROM waiting w WHERE w.entry IN (e.id, m.id)) AS waiting
      FROM entry e JOIN entry m ON m.id = coalesce(e.same_as, e.id)
      LEFT JOIN article a ON a.id = m.article
      """;

  private final JdbcClient db;

  Entries(JdbcClient db) {
    this.db = db;
  }

  Map<String, KnownEntry> known(long source, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return db
        .sql(KNOWN + "WHERE e.source = :source AND e.entry_key IN (:keys)")
        .param("source", source)
        .param("keys", keys)
        .query((row, n) -> known(row))
        .list()
        .stream()
        .collect(Collectors.toMap(KnownEntry::key, Function.identity()));
  }

  static KnownEntry known(ResultSet row) throws SQLException {
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

  /**
   * An entry spiked before, or expunged, that comes again in another form takes its old place.
   *
   * @param article null if none was made of it
   * @param spiked why not, in words
   */
  void enter(
      long source,
      Entry entry,
      String hash,
      @Nullable Long article,
      @Nullable String spiked,
      Instant now) {
    int updated =
        described(
                """
                UPDATE entry SET hash = :hash, original = :original, article = :article,
                  spiked = :spiked, spike_reason = :reason, same_as = NULL,
                  name = :name, address = :address, headline = :headline, words = :words,
                  published = :published
                WHERE source = :source AND entry_key = :key
                """,
                source,
                entry,
                hash)
            .param("article", article)
            .param("spiked", article == null)
            .param("reason", spiked)
            .update();
    if (updated == 0) {
      insert(source, entry, hash, article, article == null, spiked, null, now);
    }
  }

  /** Notes the entry's present form. */
  void see(long source, Entry entry, String hash) {
    described(
            """
            UPDATE entry SET hash = :hash, original = :original, name = :name,
              address = :address, headline = :headline, words = :words, published = :published
            WHERE source = :source AND entry_key = :key
            """,
            source,
            entry,
            hash)
        .update();
  }

  /**
   * Notes an entry for the first time.
   *
   * @param article made of it, null if none was
   * @param sameAs number of the entry that this is a further name of
   */
  void insert(
      long source,
      Entry entry,
      String hash,
      @Nullable Long article,
      boolean spiked,
      @Nullable String reason,
      @Nullable Long sameAs,
      Instant now) {
    described(
            """
            INSERT INTO entry (source, entry_key, hash, rung, original, article, spiked,
              spike_reason, first_seen, name, address, headline, words, published, same_as, renamed,
              listed)
            VALUES (:source, :key, :hash, :rung, :original, :article, :spiked, :reason, :now,
              :name, :address, :headline, :words, :published, :sameAs, :renamed, :listed)
            """,
            source,
            entry,
            hash)
        .param("rung", entry.rung().name())
        .param("article", article)
        .param("spiked", spiked)
        .param("reason", reason)
        .param("now", Times.utc(now))
        .param("listed", Listings.day(now))
        .param("sameAs", sameAs)
        .param("renamed", sameAs != null)
        .update();
  }

  private StatementSpec described(String sql, long source, Entry entry, String hash) {
    Traits traits = Traits.of(entry);
    Instant published = traits.published();
    return db.sql(sql)
        .param("source", source)
        .param("key", entry.key())
        .param("hash", hash)
        .param("original", Packing.pack(entry))
        .param("name", orNull(traits.name()))
        .param("address", orNull(traits.address()))
        .param("headline", orNull(traits.headline()))
        .param("words", orNull(traits.words()))
        .param(
            "published",
            published == null ? null : Times.utc(published),
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static @Nullable Long orNull(long trait) {
    return trait == 0 ? null : trait;
  }
}
