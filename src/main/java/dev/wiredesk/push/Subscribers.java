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

/** Those whom the hub tells of changes: the only SQL on them. */
@Component
class Subscribers {

  private final JdbcClient db;

  Subscribers(JdbcClient db) {
    this.db = db;
  }

  /** Notes a confirmed subscription, or renews it. What is on file counts as delivered. */
  void save(Intent intent, String delivered, Instant expires) {
    String update =
        """
        UPDATE hub_subscription SET secret = :secret, expires = :expires, failures = 0
        WHERE topic = :topic AND callback = :callback
        """;
    if (write(update, intent, delivered, expires) == 0) {
      write(
          """
          INSERT INTO hub_subscription (topic, callback, secret, expires, delivered, failures)
          VALUES (:topic, :callback, :secret, :expires, :delivered, 0)
          """,
          intent,
          delivered,
          expires);
    }
  }

  private int write(String sql, Intent intent, String delivered, Instant expires) {
    return db.sql(sql)
        .param("topic", intent.topic())
        .param("callback", intent.callback())
        .param("secret", intent.secret())
        .param("expires", utc(expires))
        .param("delivered", delivered)
        .update();
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
    return db.sql("SELECT count(*) FROM hub_subscription").query(Integer.class).single();
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
