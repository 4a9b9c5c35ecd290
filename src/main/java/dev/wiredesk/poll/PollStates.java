package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The poll state of every feed; others may read it. */
@Component
public class PollStates {

  /** By position: names would be looked up anew for each of thousands of polls a second. */
  static final String UPDATE =
      "UPDATE poll_state SET " + String.join(" = ?, ", PollRows.COLUMNS) + " = ? WHERE feed = ?";

  private static final String INSERT =
      "INSERT INTO poll_state ("
          + String.join(", ", PollRows.COLUMNS)
          + ", feed) VALUES ("
          + "?, ".repeat(PollRows.COLUMNS.size())
          + "?)";

  private final JdbcClient db;
  private final CurrentFeeds feeds;
  private final @Nullable LateStates late;

  /**
   * Reads from that database, and leaves out what is no longer configured.
   *
   * @param late states that wait to be written; null if none ever do
   */
  public PollStates(JdbcClient db, CurrentFeeds feeds, @Nullable LateStates late) {
    this.db = db;
    this.feeds = feeds;
    this.late = late;
  }

  /** All of them, retired feeds left out, by slug. */
  public List<PollState> all() {
    return db
        .sql("SELECT * FROM poll_state ORDER BY feed")
        .query((row, n) -> PollRows.read(row))
        .list()
        .stream()
        .filter(state -> feeds.feed(state.feed()).isPresent())
        .map(state -> late(state.feed()).orElse(state))
        .toList();
  }

  /**
   * How each of them is, by slug; retired feeds are left out. Reads far less than {@link #all()}:
   * this much is told on a page that is asked for often.
   */
  public Map<String, Mood> moods() {
    Map<String, Mood> moods = new HashMap<>();
    db.sql(
            """
            SELECT feed, last_poll IS NOT NULL AS polled, failures > 0 AS failing,
              repairs <> '' AS repaired
            FROM poll_state
            """)
        .query(row -> {
          moods.put(row.getString("feed"), mood(row));
        });
    moods.keySet().removeIf(feed -> feeds.feed(feed).isEmpty());
    return moods;
  }

  private Mood mood(ResultSet row) throws SQLException {
    Optional<PollState> late = late(row.getString("feed"));
    return late.isPresent()
        ? late.get().mood()
        : Mood.of(row.getBoolean("polled"), row.getBoolean("failing"), row.getBoolean("repaired"));
  }

  /** The state of one feed, once it has been scheduled. */
  public Optional<PollState> find(String feed) {
    return late(feed)
        .or(() ->
            db.sql("SELECT * FROM poll_state WHERE feed = ?")
                .param(feed)
                .query((row, n) -> PollRows.read(row))
                .optional());
  }

  private Optional<PollState> late(String feed) {
    return late == null ? Optional.empty() : late.find(feed);
  }

  /** The feeds that have a task; retired ones included. */
  Set<String> scheduled() {
    return Set.copyOf(
        db.sql("SELECT task_instance FROM scheduled_tasks WHERE task_name = ?")
            .param(PollSchedule.POLL.getTaskName())
            .query((row, n) -> row.getString("task_instance"))
            .list());
  }

  /** How many feeds should have been polled by now. */
  int due(Instant now) {
    return db.sql(
            "SELECT count(*) FROM scheduled_tasks WHERE task_name = ? AND execution_time <= ?")
        .params(PollSchedule.POLL.getTaskName(), Times.utc(now))
        .query(Integer.class)
        .single();
  }

  /** Joins the transaction of the caller, if there is one. */
  void save(PollState state) {
    if (late != null) {
      late.drop(state.feed());
    }
    List<@Nullable Object> values = PollRows.values(state);
    if (db.sql(UPDATE).params(values).update() == 0) {
      db.sql(INSERT).params(values).update();
    }
  }

  /** Saves the state of a feed that has one on file, and whose poll brought nothing. */
  void note(PollState state) {
    if (late == null || !late.take(state)) {
      save(state);
    }
  }
}
