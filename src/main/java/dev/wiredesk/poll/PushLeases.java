package dev.wiredesk.poll;

import dev.wiredesk.parse.PushOffer;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What hubs offer for feeds, and what was asked of them: the only SQL on leases. Each method writes
 * only what it is about, so that a poll and a hub that come together undo nothing of each other's.
 */
@Component
public class PushLeases {

  /** Characters of a hub's words that are kept. */
  private static final int MOST_WORDS = 300;

  /** The second condition is {@link PushLease#isToBeParted}. */
  private static final String UNTENDED =
      """
      SELECT l.* FROM push_lease l
      LEFT JOIN scheduled_tasks t ON t.task_name = ? AND t.task_instance = l.token
      WHERE t.task_name IS NULL OR (NOT l.wanted AND l.asked IS NULL AND l.failures = 0)
      ORDER BY l.feed, l.token
      """;

  private final JdbcClient db;

  /** In that database. */
  public PushLeases(JdbcClient db) {
    this.db = db;
  }

  /** The hubs that feeds named in their last documents, by slug; retired feeds included. */
  public Map<String, PushOffer> offers() {
    Map<String, PushOffer> offers = new HashMap<>();
    db.sql("SELECT feed, hub, topic FROM poll_state WHERE hub IS NOT NULL")
        .query((row, n) -> {
          PushOffer offer = PollRows.push(row);
          return offer == null ? null : offers.put(row.getString("feed"), offer);
        })
        .list();
    return offers;
  }

  /** All of them, those that are to end included. */
  public List<PushLease> all() {
    return db.sql("SELECT * FROM push_lease ORDER BY feed, token")
        .query((row, n) -> lease(row))
        .list();
  }

  /**
   * Those that no task of that name looks after, and those whose task has to be woken, since the
   * hub is to be told that they end.
   */
  public List<PushLease> untended(String task) {
    return db.sql(UNTENDED).param(task).query((row, n) -> lease(row)).list();
  }

  /** Those of one feed. */
  public List<PushLease> of(String feed) {
    return db.sql("SELECT * FROM push_lease WHERE feed = ?")
        .param(feed)
        .query((row, n) -> lease(row))
        .list();
  }

  /** The one with that callback. */
  public Optional<PushLease> find(String token) {
    return db.sql("SELECT * FROM push_lease WHERE token = ?")
        .param(token)
        .query((row, n) -> lease(row))
        .optional();
  }

  /** Notes what is to be asked for. */
  public void add(PushLease lease) {
    db.sql(
            """
            INSERT INTO push_lease
              (token, feed, callback, hub, topic, secret, wanted, relied, failures, outcome)
            VALUES (?, ?, ?, ?, ?, ?, TRUE, FALSE, 0, '')
            """)
        .params(
            lease.token(),
            lease.feed(),
            lease.callback().toString(),
            lease.hub().toString(),
            lease.topic().toString(),
            lease.secret())
        .update();
  }

  /** It is to end. */
  public void unwant(String token) {
    set(token, "wanted = FALSE, relied = FALSE, asked = NULL, failures = 0");
  }

  /** The hub is being asked, and may now confirm. */
  public void asked(String token, Instant now) {
    set(token, "asked = ?", Times.utc(now));
  }

  /** The hub has confirmed it until then. */
  public void confirmed(String token, Instant now, Instant ends) {
    set(
        token,
        "confirmed = ?, ends = ?, asked = NULL, failures = 0, outcome = ''",
        Times.utc(now),
        Times.utc(ends));
  }

  /** The hub would not, could not, or did not. */
  public void failed(String token, String words) {
    set(token, "asked = NULL, failures = failures + 1, outcome = ?", legible(words));
  }

  /** A hub says what it likes, and not every database keeps all of that. */
  private static String legible(String words) {
    String text = words.replaceAll("\\p{Cntrl}+", " ");
    boolean isHalved =
        text.length() > MOST_WORDS && Character.isHighSurrogate(text.charAt(MOST_WORDS - 1));
    return text.substring(0, Math.min(text.length(), isHalved ? MOST_WORDS - 1 : MOST_WORDS));
  }

  /** It is over. */
  public void ended(String token) {
    set(token, "ends = NULL, relied = FALSE");
  }

  /** The hub brought something. */
  public void brought(String token, Instant now) {
    set(token, "brought = ?, relied = TRUE", Times.utc(now));
  }

  /** A poll found what no hub had brought. */
  void doubt(String feed) {
    db.sql("UPDATE push_lease SET relied = FALSE WHERE feed = ? AND relied").param(feed).update();
  }

  /** Forgets it; whoever comes to its callback afterwards is told that there is none. */
  public void remove(String token) {
    db.sql("DELETE FROM push_lease WHERE token = ?").param(token).update();
  }

  private void set(String token, String columns, Object... values) {
    db.sql("UPDATE push_lease SET " + columns + " WHERE token = ?")
        .params(values)
        .param(token)
        .update();
  }

  private static PushLease lease(ResultSet row) throws SQLException {
    return new PushLease(
        row.getString("token"),
        row.getString("feed"),
        URI.create(row.getString("callback")),
        URI.create(row.getString("hub")),
        URI.create(row.getString("topic")),
        row.getString("secret"),
        row.getBoolean("wanted"),
        Times.instantOrNull(row, "asked"),
        Times.instantOrNull(row, "confirmed"),
        Times.instantOrNull(row, "ends"),
        Times.instantOrNull(row, "brought"),
        row.getBoolean("relied"),
        row.getInt("failures"),
        row.getString("outcome"));
  }
}
