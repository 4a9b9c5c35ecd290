package dev.wiredesk.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * States of polls that brought nothing, which are most: written half a second later, many in one
 * transaction. A kill in between costs no more than that such a feed is asked once more. Only on an
 * embedded database, where nobody else looks for them.
 */
@Component
class LateStates implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LateStates.class);
  private static final long EVERY_MILLIS = 500;

  /** A state that has been overtaken meanwhile is not written. */
  private static final String UPDATE =
      PollStates.UPDATE + " AND (last_poll IS NULL OR last_poll <= ?)";

  private final Map<String, PollState> waiting = new ConcurrentHashMap<>();
  private final JdbcTemplate db;
  private final TransactionTemplate transactions;
  private final @Nullable ScheduledExecutorService timer;

  LateStates(JdbcTemplate db, TransactionTemplate transactions, Node node) {
    this.db = db;
    this.transactions = transactions;
    this.timer =
        node.isAlone()
            ? Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())
            : null;
    if (timer != null) {
      var _ =
          timer.scheduleWithFixedDelay(
              this::writeQuietly, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Takes a state to be written soon; false if it has to be written now. */
  boolean take(PollState state) {
    if (timer == null) {
      return false;
    }
    waiting.put(state.feed(), state);
    return true;
  }

  Optional<PollState> find(String feed) {
    return Optional.ofNullable(waiting.get(feed));
  }

  /** A newer state is about to be written. */
  void drop(String feed) {
    waiting.remove(feed);
  }

  /** Whatever goes wrong, or the timer would never call again. */
  private void writeQuietly() {
    try {
      write();
    } catch (RuntimeException e) {
      LOG.debug("Poll states cannot be written for the moment; they wait", e);
    }
  }

  private void write() {
    List<PollState> states = List.copyOf(waiting.values());
    if (!states.isEmpty()) {
      transactions.executeWithoutResult(
          status -> db.batchUpdate(UPDATE, states.stream().map(LateStates::values).toList()));
      states.forEach(state -> waiting.remove(state.feed(), state));
    }
  }

  private static @Nullable Object[] values(PollState state) {
    List<@Nullable Object> values = new ArrayList<>(PollRows.values(state));
    values.add(Times.utcOrNull(state.lastPoll()));
    return values.toArray();
  }

  /** Before the database goes; what is being written at the moment is written to its end. */
  @Override
  public void destroy() {
    if (timer != null) {
      timer.close();
      writeQuietly();
    }
  }
}
