package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchSettings;
import dev.wiredesk.poll.Brought;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import java.time.InstantSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What hubs brought and the desk has yet to file; kept in the database, so that nothing is lost.
 */
@Component
class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** Of one lease; a hub that brings more is asked to come again. */
  private static final int MOST_WAITING = 8;

  /** Bytes of all leases: whoever takes tasks in hand reads all of them at once. */
  static final int MOST_BYTES = 4 * FetchSettings.MOST_BYTES;

  private final ObjectProvider<SchedulerClient> scheduler;
  private final JdbcClient db;
  private final PushLeases leases;
  private final CurrentFeeds feeds;
  private final Brought brought;
  private final InstantSource clock;

  Deliveries(
      ObjectProvider<SchedulerClient> scheduler,
      JdbcClient db,
      PushLeases leases,
      CurrentFeeds feeds,
      Brought brought,
      InstantSource clock) {
    this.scheduler = scheduler;
    this.db = db;
    this.leases = leases;
    this.feeds = feeds;
    this.brought = brought;
    this.clock = clock;
  }

  /**
   * Keeps it, to be filed at once by whichever node is free. The same bytes twice are kept once.
   *
   * @return false if too much is waiting
   */
  boolean keep(Delivery delivery) {
    SchedulerClient client = scheduler.getIfAvailable();
    if (client == null || !hasRoom(delivery)) {
      return false;
    }
    String name = delivery.token() + "/" + DigestUtils.sha1Hex(delivery.bytes());
    client.scheduleIfNotExists(
        PushTasks.TAKE.instance(name).data(delivery).scheduledTo(clock.instant()));
    return true;
  }

  private boolean hasRoom(Delivery delivery) {
    return db.sql(
            """
            SELECT count(CASE WHEN task_instance LIKE ? THEN 1 END) AS own,
              coalesce(sum(octet_length(task_data)), 0) AS bytes
            FROM scheduled_tasks WHERE task_name = ?
            """)
        .params(delivery.token() + "/%", PushTasks.TAKE.getTaskName())
        .query((row, n) ->
            row.getInt("own") < MOST_WAITING
                && row.getLong("bytes") + delivery.bytes().length <= MOST_BYTES)
        .single();
  }

  /**
   * Files it, if its feed is still wanted.
   *
   * @return false if there is no room for it yet
   */
  boolean take(Delivery delivery) {
    PushLease lease = leases.find(delivery.token()).orElse(null);
    Feed feed = lease == null ? null : feeds.feed(lease.feed()).orElse(null);
    if (lease == null || feed == null) {
      return true;
    }
    Brought.Taken taken = brought.take(lease, feed, delivery.type(), delivery.bytes());
    if (taken == Brought.Taken.NO_FEED) {
      LOG.atInfo()
          .addKeyValue("feed", feed.slug())
          .addKeyValue("hub", lease.hub().getHost())
          .log("A hub brought what is no feed");
    }
    return taken != Brought.Taken.NOT_YET;
  }
}
