package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The nodes that share this database: each says now and then what its feeds.yml says, since they
 * only make one desk while they all say the same. Whoever finds that they do not warns of it.
 */
@Component
@ConditionalOnBooleanProperty("wiredesk.poll")
class Nodes implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** A node that has not been heard of for so long is not at work. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcClient db;
  private final CurrentFeeds feeds;
  private final Node node;
  private final InstantSource clock;
  private final Instant started;
  private volatile String digest;
  private @Nullable ScheduledExecutorService timer;
  private int disagreements;

  Nodes(JdbcClient db, CurrentFeeds feeds, Node node, InstantSource clock) {
    this.db = db;
    this.feeds = feeds;
    this.node = node;
    this.clock = clock;
    this.started = clock.instant();
    this.digest = FeedsDigest.of(feeds.get());
  }

  /**
   * Whether every node at work reads the same feeds.yml as this one. While an edit goes round they
   * do not, and what one of them does not know is not for it to end.
   */
  boolean agree() {
    return node.isAlone() || others(clock.instant().minus(PATIENCE)).isEmpty();
  }

  @Override
  public synchronized void start() {
    if (!node.isAlone()) {
      feeds.follow(next -> {
        digest = FeedsDigest.of(next);
        sayQuietly();
      });
      timer =
          Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("nodes").factory());
      var _ =
          timer.scheduleWithFixedDelay(
              this::compareQuietly, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void sayQuietly() {
    try {
      say();
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer for the moment", e);
    }
  }

  private void compareQuietly() {
    try {
      say();
      compare();
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer for the moment", e);
    }
  }

  private void say() {
    OffsetDateTime now = Times.utc(clock.instant());
    int known =
        db.sql("UPDATE node SET feeds = ?, seen = ? WHERE name = ?")
            .params(digest, now, node.name())
            .update();
    if (known == 0) {
      db.sql("INSERT INTO node (name, feeds, seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
          .params(node.name(), digest, now)
          .update();
    }
  }

  /** An edit takes seconds to go round: what is still so at the second look is told, once. */
  void compare() {
    Instant now = clock.instant();
    db.sql("DELETE FROM node WHERE seen < ?").param(Times.utc(now.minus(KEPT))).update();
    Instant patience = now.minus(PATIENCE);
    List<String> others = others(patience.isAfter(started) ? patience : started);
    if (others.isEmpty() && disagreements > 1) {
      LOG.info("All nodes read the same feeds.yml again");
    }
    disagreements = others.isEmpty() ? 0 : disagreements + 1;
    if (disagreements == 2) {
      LOG.warn(
          "The feeds.yml of this node says something else than that of {}: a feed is polled by"
              + " nodes that know it, and filed as the file of whoever polls it says",
          String.join(", ", others));
    }
  }

  /** The nodes heard of since then whose file says something else. */
  private List<String> others(Instant since) {
    return db.sql("SELECT name FROM node WHERE name <> ? AND feeds <> ? AND seen > ? ORDER BY name")
        .params(node.name(), digest, Times.utc(since))
        .query((row, n) -> row.getString("name"))
        .list();
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
      leave();
    }
  }

  private void leave() {
    try {
      db.sql("DELETE FROM node WHERE name = ?").param(node.name()).update();
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer any more", e);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
