package dev.wiredesk.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those whom the hub tells of changes: the only SQL on them. Anybody may subscribe anything, so
 * there is a bound for what leads to one host, and one for all.
 */
@Component
class Subscribers {

  /** A reader service follows each merged feed once, all under one host. */
  static final int MOST_AT_A_HOST = 1000;

  static final int MOST = 20_000;

  private final JdbcClient db;

  Subscribers(JdbcClient db) {
    this.db = db;
  }

  /**
   * Notes a confirmed subscription, or renews it. What is on file counts as delivered.
   *
   * @return false if it is new and there is no room for it, as when others were confirmed meanwhile
   */
  boolean save(Intent intent, String delivered, Instant expires) {
    String update =
        """
        UPDATE hub_subscription SET host = :host, secret = :secret, expires = :expires, failures = 0
        WHERE topic = :topic AND callback = :callback
        """;
    String insert =
        """
        INSERT INTO hub_subscription (topic, callback, host, secret, expires, delivered, failures)
        VALUES (:topic, :callback, :host, :secret, :expires, :delivered, 0)
        """;
    return write(update, intent, delivered, expires) > 0
        || (room(intent) == Room.FREE && write(insert, intent, delivered, expires) > 0);
  }

  private int write(String sql, Intent intent, String delivered, Instant expires) {
    return db.sql(sql)
        .param("topic", intent.topic())
        .param("callback", intent.callback())
        .param("host", intent.host())
        .param("secret", intent.secret())
        .param("expires", utc(expires))
        .param("delivered", delivered)
        .update();
  }

  /** Whether one more can be taken; for one that is on file there always is room. */
  Room room(Intent intent) {
    if (count("topic = ? AND callback = ?", intent.topic(), intent.callback()) > 0) {
      return Room.FREE;
    }
    if (count("host = ?", intent.host()) >= MOST_AT_A_HOST) {
      return Room.HOST_IS_FULL;
    }
    return count() < MOST ? Room.FREE : Room.FULL;
  }

  private int count(String condition, Object... values) {
    return db.sql("SELECT count(*) FROM hub_subscription WHERE " + condition)
        .params(values)
        .query(Integer.class)
        .single();
  }

  void remove(String topic, String callback) {
    db.sql("DELETE FROM hub_subscription WHERE topic = ? AND callback = ?")
        .params(topic, callback)
        .update();
  }

  void remove(long id) {
    db.sql("DELETE FROM hub_subscription WHERE id = ?").param(id).update();
  }

  /** Leases are never perpetual (WebSub §5.1.2). */
  int removeExpired(Instant now) {
    return db.sql("DELETE FROM hub_subscription WHERE expires <= ?").param(utc(now)).update();
  }

  int count() {
    return count("TRUE");
  }

  /** The merged feeds that anybody follows. */
  List<String> topics(Instant now) {
    return db.sql("SELECT DISTINCT topic FROM hub_subscription WHERE expires > ?")
        .param(utc(now))
        .query((row, n) -> row.getString("topic"))
        .list();
  }

  List<Subscriber> of(String topic, Instant now) {
    return db.sql("SELECT * FROM hub_subscription WHERE topic = ? AND expires > ? ORDER BY id")
        .params(topic, utc(now))
        .query((row, n) -> subscriber(row))
        .list();
  }

  Optional<Subscriber> find(long id, Instant now) {
    return db.sql("SELECT * FROM hub_subscription WHERE id = ? AND expires > ?")
        .params(id, utc(now))
        .query((row, n) -> subscriber(row))
        .optional();
  }

  void taken(long id, String delivered) {
    db.sql("UPDATE hub_subscription SET delivered = ?, failures = 0 WHERE id = ?")
        .params(delivered, id)
        .update();
  }

  void failed(long id) {
    db.sql("UPDATE hub_subscription SET failures = failures + 1 WHERE id = ?").param(id).update();
  }

  private static Subscriber subscriber(ResultSet row) throws SQLException {
    return new Subscriber(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("callback"),
        row.getString("secret"),
        row.getString("delivered"),
        row.getInt("failures"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
