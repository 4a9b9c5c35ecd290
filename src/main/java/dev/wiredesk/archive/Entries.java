package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes every entry met, so that it is known again. */
final class Entries {

  private final JdbcClient db;

  Entries(JdbcClient db) {
    this.db = db;
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
        db.sql(
                """
                UPDATE entry SET hash = :hash, original = :original, article = :article,
                  spiked = :spiked, spike_reason = :reason
                WHERE source = :source AND entry_key = :key
                """)
            .param("hash", hash)
            .param("original", Packing.pack(entry))
            .param("article", article)
            .param("spiked", article == null)
            .param("reason", spiked)
            .param("source", source)
            .param("key", entry.key())
            .update();
    if (updated == 0) {
      insert(source, entry, hash, article, spiked, now);
    }
  }

  private void insert(
      long source,
      Entry entry,
      String hash,
      @Nullable Long article,
      @Nullable String spiked,
      Instant now) {
    db.sql(
            """
            INSERT INTO entry (source, entry_key, hash, rung, original, article, spiked,
              spike_reason, first_seen)
            VALUES (:source, :key, :hash, :rung, :original, :article, :spiked, :reason, :now)
            """)
        .param("source", source)
        .param("key", entry.key())
        .param("hash", hash)
        .param("rung", entry.rung().name())
        .param("original", Packing.pack(entry))
        .param("article", article)
        .param("spiked", article == null)
        .param("reason", spiked)
        .param("now", Times.utc(now))
        .update();
  }
}
