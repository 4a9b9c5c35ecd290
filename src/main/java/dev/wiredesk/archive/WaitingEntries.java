package dev.wiredesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps entries until their article's page has come or has been given up, or until their embargo
 * ends. What changes here runs inside {@link Archive#filing}.
 */
@Component
public class WaitingEntries {

  /** In this order nothing is looked at but what waits of that source. */
  static final String OF_FEED =
      """
      SELECT w.entry, w.since, w.due, w.tries, e.source, e.original, e.hash, e.first_seen,
             w.embargo, s.feed, s.url, s.title, s.atom_id, s.link, s.language, s.rights
      FROM source s JOIN waiting w ON w.source = s.id JOIN entry e ON e.id = w.entry
      WHERE s.feed = ? ORDER BY w.due, w.entry LIMIT ?
      """;

  static final String PRESSING =
      """
      SELECT DISTINCT s.feed FROM waiting w JOIN source s ON s.id = w.source
      WHERE w.due <= ? OR w.since <= ?
      """;

  private final JdbcClient db;
  private final Entries entries;

  /** Keeps them in that database. */
  public WaitingEntries(JdbcClient db) {
    this.db = db;
    this.entries = new Entries(db);
  }

  /**
   * Lets the entry wait, in the form that it has now. One that waits already keeps its place,
   * unless it was held by an embargo: its new form may say nothing of that. One that another node
   * has filed in this form does not wait again.
   */
  public void add(long source, Form form, Instant now) {
    Long known = find(source, form);
    if (known != null && update(source, form, known) == 0) {
      return;
    }
    long number = known == null ? meet(source, form, now) : known;
    db.sql("DELETE FROM waiting WHERE entry = ? AND embargo IS NOT NULL").param(number).update();
    if (!waits(number)) {
      insert(source, number, now, null);
    }
  }

  /**
   * Holds the entry, in the form that it has now, until that moment.
   *
   * @param words what its copy says of it
   */
  public void hold(long source, Form form, Instant until, String words, Instant now) {
    Long known = find(source, form);
    if (known != null) {
      update(source, form, known);
    }
    long number = known == null ? meet(source, form, now) : known;
    end(number);
    insert(source, number, until, words);
  }

  /** How much is held back by embargoes, by the slug of its feed. */
  public Map<String, Held> held() {
    return db
        .sql(
            """
            SELECT s.feed, count(*) AS held, min(w.due) AS first_end, max(w.due) AS last_end
            FROM waiting w JOIN source s ON s.id = w.source
            WHERE w.embargo IS NOT NULL GROUP BY s.feed
            """)
        .query((row, n) ->
            Map.entry(
                row.getString("feed"),
                new Held(
                    row.getInt("held"),
                    Times.instant(row, "first_end"),
                    Times.instant(row, "last_end"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Entries of a feed that are under embargo.
   *
   * @param first when the first may be published
   * @param last when the last may
   */
  public record Held(int entries, Instant first, Instant last) {}

  /** The feeds for whose entries a page is to be fetched, or given up, by that moment. */
  public List<String> feeds(Instant now, Instant cameBefore) {
    return db.sql(PRESSING)
        .params(Times.utc(now), Times.utc(cameBefore))
        .query((row, n) -> row.getString("feed"))
        .list();
  }

  /** What the feed's entries wait for, the most pressing first; no more than so many. */
  public List<Waiting> of(String feed, int most) {
    return db.sql(OF_FEED).params(feed, most).query((row, n) -> waiting(row)).list();
  }

  /** Comes back to it at that moment, for its page. */
  public void postpone(Waiting waiting, Instant due) {
    db.sql("UPDATE waiting SET due = ?, tries = tries + 1, embargo = NULL WHERE entry = ?")
        .params(Times.utc(due), waiting.number())
        .update();
  }

  /** Ends the wait; false if the entry waits no more, or in another form. */
  public boolean end(Waiting waiting) {
    return db.sql(
                """
                DELETE FROM waiting WHERE entry = ?
                AND EXISTS (SELECT 1 FROM entry e WHERE e.id = waiting.entry AND e.hash = ?)
                """)
            .params(waiting.number(), waiting.hash())
            .update()
        > 0;
  }

  /** Ends the wait of an entry, if it waits, whatever for. */
  public void end(long number) {
    db.sql("DELETE FROM waiting WHERE entry = ?").param(number).update();
  }

  private boolean waits(long number) {
    return db.sql("SELECT count(*) FROM waiting WHERE entry = ?")
            .param(number)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void insert(long source, long number, Instant due, @Nullable String embargo) {
    db.sql(
            "INSERT INTO waiting (entry, source, since, due, tries, embargo) VALUES (?, ?, ?, ?, 0, ?)")
        .params(Arrays.asList(number, source, Times.utc(due), Times.utc(due), embargo))
        .update();
  }

  private long meet(long source, Form form, Instant now) {
    entries.wait(PackedForm.of(source, form), now);
    return Objects.requireNonNull(find(source, form));
  }

  private @Nullable Long find(long source, Form form) {
    return db.sql("SELECT id FROM entry WHERE source = ? AND entry_key = ?")
        .params(source, form.key())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private int update(long source, Form form, long number) {
    boolean same =
        db.sql("SELECT count(*) FROM entry WHERE id = ? AND hash = ?")
                .params(number, form.hash())
                .query(Integer.class)
                .single()
            > 0;
    if (same) {
      return 0;
    }
    entries.see(PackedForm.of(source, form));
    return db.sql("UPDATE entry SET spiked = FALSE WHERE id = ?").param(number).update();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("entry"),
        row.getLong("source"),
        Sources.read(row),
        Packing.unpackEntry(row.getBytes("original")),
        row.getString("hash"),
        Times.instant(row, "first_seen"),
        Times.instant(row, "since"),
        Times.instant(row, "due"),
        row.getInt("tries"),
        row.getString("embargo"));
  }
}
