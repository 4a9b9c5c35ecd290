package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The poll state of every feed; others may read it. */
@Component
public class PollStates {

  private static final String UPDATE =
      """
      UPDATE poll_state SET due = :due, rule = :rule, last_poll = :lastPoll,
        last_new = :lastNew, asked = :asked, etag = :etag, last_modified = :lastModified,
        hash = :hash, ttl = :ttl, fresh = :fresh, skips = :skips, gap = :gap, latest = :latest,
        distrusted = :distrusted, last_whole = :lastWhole, moved_to = :movedTo,
        moved_since = :movedSince, adopted = :adopted, identity = :identity,
        failures = :failures, failing_since = :failingSince, gone_since = :goneSince,
        outcome = :outcome, repairs = :repairs, advertised = :advertised
      WHERE feed = :feed
      """;

  private static final String INSERT =
      """
      INSERT INTO poll_state (feed, due, rule, last_poll, last_new, asked, etag, last_modified,
        hash, ttl, fresh, skips, gap, latest, distrusted, last_whole, moved_to, moved_since,
        adopted, identity, failures, failing_since, gone_since, outcome, repairs, advertised)
      VALUES (:feed, :due, :rule, :lastPoll, :lastNew, :asked, :etag, :lastModified,
        :hash, :ttl, :fresh, :skips, :gap, :latest, :distrusted, :lastWhole, :movedTo,
        :movedSince, :adopted, :identity, :failures, :failingSince, :goneSince, :outcome,
        :repairs, :advertised)
      """;

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
        .query((row, n) -> PollRows.read(row))
        .list()
        .stream()
        .filter(state -> feeds.feed(state.feed()).isPresent())
        .toList();
  }

  /** The state of one feed, once it has been scheduled. */
  public Optional<PollState> find(String feed) {
    return db.sql("SELECT * FROM poll_state WHERE feed = ?")
        .param(feed)
        .query((row, n) -> PollRows.read(row))
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
    int updated = PollRows.write(db.sql(UPDATE), state).update();
    if (updated == 0) {
      PollRows.write(db.sql(INSERT), state).update();
    }
  }
}
