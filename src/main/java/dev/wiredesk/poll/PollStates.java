package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Validators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The poll state of every feed; others may read it. */
@Component
public class PollStates {

  private final JdbcClient db;
  private final CurrentFeeds feeds;

  /** Reads from that database, and leaves out what is no longer configured. */
  public PollStates(JdbcClient db, CurrentFeeds feeds) {
    this.db = db;
    this.feeds = feeds;
  }

  /** All of them, retired feeds left out, by slug. */
  public List<PollState> all() {
    return db
        .sql("SELECT * FROM poll_state ORDER BY feed")
        .query((row, n) -> state(row))
        .list()
        .stream()
        .filter(state -> feeds.feed(state.feed()).isPresent())
        .toList();
  }

  /** The state of one feed, once it has been scheduled. */
  public Optional<PollState> find(String feed) {
    return db.sql("SELECT * FROM poll_state WHERE feed = ?")
        .param(feed)
        .query((row, n) -> state(row))
        .optional();
  }

  /** How many feeds should have been polled by now. */
  int due(Instant now) {
    return db.sql(
            "SELECT count(*) FROM scheduled_tasks WHERE task_name = ? AND execution_time <= ?")
        .params(PollSchedule.POLL.getTaskName(), now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** Joins the transaction of the caller, if there is one. */
  void save(PollState state) {
    int updated =
        write(
            """
            UPDATE poll_state SET due = :due, last_poll = :lastPoll, last_new = :lastNew,
              asked = :asked, etag = :etag, last_modified = :lastModified, hash = :hash,
              ttl = :ttl, failures = :failures,
              failing_since = :failingSince, outcome = :outcome, repairs = :repairs,
              advertised = :advertised
            WHERE feed = :feed
            """,
            state);
    if (updated == 0) {
      write(
          """
          INSERT INTO poll_state (feed, due, last_poll, last_new, asked, etag, last_modified,
            hash, ttl, failures, failing_since, outcome, repairs, advertised)
          VALUES (:feed, :due, :lastPoll, :lastNew, :asked, :etag, :lastModified,
            :hash, :ttl, :failures, :failingSince, :outcome, :repairs, :advertised)
          """,
          state);
    }
  }

  private int write(String sql, PollState state) {
    return db.sql(sql)
        .param("feed", state.feed())
        .param("due", utc(state.due()))
        .param("lastPoll", utc(state.lastPoll()))
        .param("lastNew", utc(state.lastNew()))
        .param("asked", state.remembered().asked())
        .param("etag", state.remembered().validators().etag())
        .param("lastModified", state.remembered().validators().lastModified())
        .param("hash", state.remembered().hash())
        .param("ttl", seconds(state.remembered().ttl()))
        .param("failures", state.failures())
        .param("failingSince", utc(state.failingSince()))
        .param("outcome", state.outcome())
        .param("repairs", String.join("\n", state.repairs()))
        .param("advertised", String.join("\n", state.advertised()))
        .update();
  }

  private static PollState state(ResultSet row) throws SQLException {
    return new PollState(
        row.getString("feed"),
        row.getObject("due", OffsetDateTime.class).toInstant(),
        instant(row, "last_poll"),
        instant(row, "last_new"),
        remembered(row),
        row.getInt("failures"),
        instant(row, "failing_since"),
        row.getString("outcome"),
        row.getString("repairs").lines().toList(),
        row.getString("advertised").lines().toList());
  }

  private static Remembered remembered(ResultSet row) throws SQLException {
    Long ttl = row.getObject("ttl", Long.class);
    return new Remembered(
        row.getString("asked"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("hash"),
        ttl == null ? null : Duration.ofSeconds(ttl));
  }

  private static @Nullable Long seconds(@Nullable Duration time) {
    return time == null ? null : time.toSeconds();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
