package dev.wiredesk.archive;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Notes every entry met, so that it is known again. */
final class Entries {

  /** For {@link #row}. */
  static final String ROW =
      """
      INSERT INTO entry (source, entry_key, hash, rung, original, article, spiked, spike_reason,
        first_seen, name, address, headline, words, published, same_as, renamed, listed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Of the parameters of {@link #ROW}. */
  static final int[] ROW_TYPES = {
    Types.BIGINT,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.BINARY,
    Types.BIGINT,
    Types.BOOLEAN,
    Types.VARCHAR,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.BIGINT,
    Types.BIGINT,
    Types.BIGINT,
    Types.BIGINT,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.BIGINT,
    Types.BOOLEAN,
    Types.DATE
  };

  private final JdbcClient db;

  Entries(JdbcClient db) {
    this.db = db;
  }

  /**
   * Notes the entry that an article was made of. One spiked before, or expunged, that comes again
   * in another form takes its old place.
   */
  void enter(PackedForm form, long article, Instant now) {
    enter(form, article, null, now);
  }

  /**
   * The same of an entry that no article was made of.
   *
   * @param reason in words
   */
  void spike(PackedForm form, @Nullable String reason, Instant now) {
    enter(form, null, reason, now);
  }

  private void enter(
      PackedForm form, @Nullable Long article, @Nullable String spiked, Instant now) {
    int updated =
        described(
                """
                UPDATE entry SET hash = :hash, original = :original, article = :article,
                  spiked = :spiked, spike_reason = :reason, same_as = NULL,
                  name = :name, address = :address, headline = :headline, words = :words,
                  published = :published
                WHERE source = :source AND entry_key = :key
                """,
                form)
            .param("article", article)
            .param("spiked", article == null)
            .param("reason", spiked)
            .update();
    if (updated == 0) {
      db.sql(ROW)
          .params(Arrays.asList(row(form, article, article == null, spiked, null, now)))
          .update();
    }
  }

  /** Notes the entry's present form. */
  void see(PackedForm form) {
    described(
            """
            UPDATE entry SET hash = :hash, original = :original, name = :name,
              address = :address, headline = :headline, words = :words, published = :published
            WHERE source = :source AND entry_key = :key
            """,
            form)
        .update();
  }

  /** Notes an entry that is met for the first time, and waits. */
  void wait(PackedForm form, Instant now) {
    db.sql(ROW).params(Arrays.asList(row(form, null, false, null, null, now))).update();
  }

  /**
   * Notes an entry as a further name of another.
   *
   * @param sameAs number of that
   */
  void rename(PackedForm form, long sameAs, Instant now) {
    db.sql(ROW).params(Arrays.asList(row(form, null, false, null, sameAs, now))).update();
  }

  /** The keys of a story's entries stay, so that nothing comes back; originals and waits go. */
  void forget(long story) {
    List<Long> told =
        db.sql("SELECT e.id FROM article a JOIN entry e ON e.article = a.id WHERE a.story = ?")
            .param(story)
            .query((row, n) -> row.getLong("id"))
            .list();
    List<Long> further =
        db.sql("SELECT id FROM entry WHERE same_as = ANY(?)")
            .param(AnyOf.these(told))
            .query((row, n) -> row.getLong("id"))
            .list();
    Long[] all = AnyOf.these(Stream.concat(told.stream(), further.stream()).toList());
    db.sql("DELETE FROM waiting WHERE entry = ANY(?)").param(all).update();
    db.sql("UPDATE entry SET original = NULL WHERE id = ANY(?)").param(all).update();
  }

  /** Of an entry that opens a story; for {@link #ROW}. */
  static @Nullable Object[] row(Opening opening, Instant now) {
    PackedForm form = opening.copy().packed().form();
    return row(form, opening.filed().article(), false, null, null, now);
  }

  private static @Nullable Object[] row(
      PackedForm form,
      @Nullable Long article,
      boolean spiked,
      @Nullable String reason,
      @Nullable Long sameAs,
      Instant now) {
    return new @Nullable Object[] {
      form.source(),
      form.key(),
      form.hash(),
      form.rung(),
      form.original(),
      article,
      spiked,
      reason,
      Times.utc(now),
      form.name(),
      form.address(),
      form.headline(),
      form.words(),
      form.published(),
      sameAs,
      sameAs != null,
      Listings.day(now)
    };
  }

  private StatementSpec described(String sql, PackedForm form) {
    return db.sql(sql)
        .param("source", form.source())
        .param("key", form.key())
        .param("hash", form.hash())
        .param("original", form.original())
        .param("name", form.name())
        .param("address", form.address())
        .param("headline", form.headline())
        .param("words", form.words())
        .param("published", form.published(), Types.TIMESTAMP_WITH_TIMEZONE);
  }
}
