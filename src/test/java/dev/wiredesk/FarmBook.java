package dev.wiredesk;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which node asked the farm for which feed, and can keep a node waiting for an answer.
 */
final class FarmBook {

  /** Nobody is kept waiting longer than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** One request. */
  record Asked(int feed, String node) {}

  private final List<Asked> round = new CopyOnWriteArrayList<>();
  private final Set<Integer> held = new HashSet<>();
  private volatile String victim = "";
  private volatile int answered;
  private volatile CountDownLatch release = new CountDownLatch(0);

  /** A page for the next round. */
  void turn() {
    round.clear();
  }

  /** Answers so many requests of that node, and keeps it waiting for the rest. */
  synchronized void hold(String node, int after) {
    victim = node;
    answered = after;
    release = new CountDownLatch(1);
  }

  /** Whether the node waits for answers. */
  synchronized boolean isHolding() {
    return !held.isEmpty();
  }

  void release() {
    release.countDown();
  }

  /** To be called with every request: its feed, and the User-Agent that names the node. */
  void note(int feed, @Nullable String userAgent) {
    String node = String.valueOf(userAgent).replaceAll("Wiredesk/(\\S+) .*", "$1");
    round.add(new Asked(feed, node));
    if (holds(feed, node)) {
      try {
        boolean _ = release.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized boolean holds(int feed, String node) {
    return node.equals(victim) && --answered < 0 && held.add(feed);
  }

  /** Which nodes asked for each feed in this round, in order. */
  Map<Integer, List<String>> askers() {
    return round.stream()
        .collect(
            Collectors.groupingBy(
                Asked::feed, Collectors.mapping(Asked::node, Collectors.toList())));
  }

  /** The feeds that this node asked for in this round. */
  Set<Integer> askedBy(String node) {
    return round.stream()
        .filter(asked -> asked.node().equals(node))
        .map(Asked::feed)
        .collect(Collectors.toSet());
  }
}
