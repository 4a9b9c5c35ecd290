package dev.wiredesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that the clock has been set back, as by a machine that starts with a wrong one and asks
 * for the time later. What was put off by the old time would wait until that comes round again: for
 * a day, or for years. Each task is due at once instead.
 *
 * <p>Only where this desk is alone: of several nodes it may be another whose clock is wrong.
 */
@Component
@ConditionalOnBooleanProperty("wiredesk.poll")
class ClockSetBack implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ClockSetBack.class);
  private static final long EVERY_SECONDS = 60;

  /** Time servers correct less than that all the time. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** When something of a feed happened, which other times are counted from. */
  private static final List<String> DONE_AT =
      List.of("last_poll", "last_new", "failing_since", "gone_since", "last_whole", "moved_since");

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Node node;
  private final InstantSource clock;
  private @Nullable ScheduledExecutorService timer;
  private @Nullable Instant last;

  ClockSetBack(JdbcClient db, TransactionTemplate transactions, Node node, InstantSource clock) {
    this.db = db;
    this.transactions = transactions;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (node.isAlone()) {
      timer =
          Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("clock").factory());
      var _ = timer.scheduleWithFixedDelay(this::lookQuietly, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void lookQuietly() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer for the moment", e);
    }
  }

  /** The database is asked at the start, and when the clock shows less than at the last look. */
  void look() {
    Instant now = clock.instant();
    if (last == null || now.isBefore(last)) {
      bringForward(now);
    }
    last = now;
  }

  /** What was done at a time that is yet to come was done by another clock. */
  private void bringForward(Instant now) {
    OffsetDateTime yetToCome = Times.utc(now.plus(TOLERANCE));
    Integer tasks =
        transactions.execute(status -> {
          DONE_AT.forEach(column -> happenedNow(column, now, yetToCome));
          askHubsAnew(yetToCome);
          return makeDue(now, yetToCome);
        });
    if (tasks != null && tasks > 0) {
      LOG.atWarn()
          .addKeyValue("tasks", tasks)
          .log("The clock has been set back; what was put off until later by the old time is due");
    }
  }

  private void happenedNow(String column, Instant now, OffsetDateTime yetToCome) {
    db.sql("UPDATE poll_state SET %1$s = ? WHERE %1$s > ?".formatted(column))
        .params(Times.utc(now), yetToCome)
        .update();
  }

  /** Nobody knows for how long they will go on to bring the news. */
  private void askHubsAnew(OffsetDateTime yetToCome) {
    db.sql(
            """
            UPDATE push_lease SET asked = NULL, confirmed = NULL, ends = NULL, relied = FALSE
            WHERE asked > ? OR confirmed > ?
            """)
        .params(yetToCome, yetToCome)
        .update();
  }

  private int makeDue(Instant now, OffsetDateTime yetToCome) {
    return db.sql(
            """
            UPDATE scheduled_tasks SET execution_time = ?, last_success = NULL,
              last_failure = NULL, version = version + 1
            WHERE NOT picked AND (last_success > ? OR last_failure > ?)
            """)
        .params(Times.utc(now), yetToCome, yetToCome)
        .update();
  }

  /** Before the database goes. */
  @Override
  public void destroy() {
    if (timer != null) {
      timer.close();
    }
  }
}
