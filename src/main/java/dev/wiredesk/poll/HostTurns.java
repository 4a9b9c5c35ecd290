package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.fetch.WebAddresses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time poll a host that has several feeds; within a node the fetcher sees to it
 * that they go one by one. A host with a single feed needs no turn, for its task belongs to one
 * node. A turn that its node does not give back, because it was killed, ends by itself.
 */
@Component
class HostTurns {

  /** The right to poll a host. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private static final Logger LOG = LoggerFactory.getLogger(HostTurns.class);

  /** Longer than a poll takes; each that a node begins or ends renews it for the others. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** A turn that ends later was taken by a node whose clock was wrong. */
  private static final Duration NEVER_BEYOND = Duration.ofHours(1);

  /** Between the polls of two nodes. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final JdbcClient db;
  private final Node node;
  private final InstantSource clock;
  private final Map<String, Integer> inHand = new ConcurrentHashMap<>();
  private volatile Map<String, Integer> feedsOfHost = Map.of();

  HostTurns(JdbcClient db, Node node, CurrentFeeds feeds, InstantSource clock) {
    this.db = db;
    this.node = node;
    this.clock = clock;
    feeds.follow(next -> feedsOfHost = count(next));
  }

  private static Map<String, Integer> count(Feeds feeds) {
    Map<String, Integer> count = new HashMap<>();
    for (Feed feed : feeds.feeds()) {
      count.merge(WebAddresses.host(feed.url()), 1, Integer::sum);
    }
    return count;
  }

  /** The right to poll the feed's host, to be given back; empty while another node has it. */
  Optional<Turn> take(Feed feed) {
    String name = WebAddresses.host(feed.url());
    if (node.isAlone() || feedsOfHost.getOrDefault(name, 0) < 2) {
      return Optional.of(() -> {});
    }
    var taken = new AtomicBoolean();
    inHand.compute(
        name,
        (same, polls) -> {
          int others = polls == null ? 0 : polls;
          taken.set(take(name, clock.instant()));
          return taken.get() ? Integer.valueOf(others + 1) : polls;
        });
    return taken.get() ? Optional.of(() -> giveBack(name)) : Optional.empty();
  }

  private boolean take(String host, Instant now) {
    OffsetDateTime ends = Times.utc(now.plus(LONGEST));
    return db.sql(
                    """
                    UPDATE host_turn SET node = ?, ends = ?
                    WHERE host = ? AND (node = ? OR ends <= ? OR ends > ?)
                    """)
                .params(
                    node.name(),
                    ends,
                    host,
                    node.name(),
                    Times.utc(now),
                    Times.utc(now.plus(NEVER_BEYOND)))
                .update()
            > 0
        || db.sql(
                    "INSERT INTO host_turn (host, node, ends) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(host, node.name(), ends)
                .update()
            > 0;
  }

  /**
   * The last of this node's polls of the host leaves it to others, after a pause. Those that wait
   * for one another keep it.
   */
  private void giveBack(String host) {
    inHand.computeIfPresent(
        host,
        (same, polls) -> {
          boolean last = polls == 1;
          end(host, clock.instant().plus(last ? PAUSE : LONGEST));
          return last ? null : Integer.valueOf(polls - 1);
        });
  }

  private void end(String host, Instant ends) {
    try {
      db.sql("UPDATE host_turn SET ends = ? WHERE host = ? AND node = ?")
          .params(Times.utc(ends), host, node.name())
          .update();
    } catch (RuntimeException e) {
      LOG.debug("The turn ends by itself, since the database does not answer", e);
    }
  }
}
