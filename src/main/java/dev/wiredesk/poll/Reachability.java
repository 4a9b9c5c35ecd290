package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.WebAddresses;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices that nothing at all can be reached, at the start or later, and says so once. */
@Component
class Reachability {

  private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);

  private static final Set<Failure> NO_ANSWER =
      EnumSet.of(Failure.UNKNOWN_HOST, Failure.CONNECT, Failure.TIMEOUT);

  /** So many hosts do not fall silent one after the other by chance, while no other answers. */
  private static final int MANY = 5;

  /** With so many feeds tried at the start nobody needs to wait for thousands to be told. */
  private static final int ENOUGH = 50;

  private final CurrentFeeds feeds;
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
  private volatile boolean settled;
  private volatile boolean answered;

  Reachability(CurrentFeeds feeds) {
    this.feeds = feeds;
  }

  /** Whether anybody has answered yet. Until then no single feed is to blame. */
  boolean somebodyAnswered() {
    return answered;
  }

  /**
   * Whether the network is away: nobody has answered since many hosts in a row did not. Then no
   * feed is to blame either.
   */
  boolean isAway() {
    return silent.size() >= MANY;
  }

  /** What was refused was not asked, or not to its end, and tells nothing of the network. */
  void note(Feed feed, FetchResult result) {
    if (result instanceof Failed failed && failed.failure() == Failure.REFUSED) {
      return;
    }
    boolean isSilent = result instanceof Failed failed && NO_ANSWER.contains(failed.failure());
    if (isSilent) {
      miss(WebAddresses.host(feed.url()));
    } else {
      answered();
    }
    noteAtStart(feed.slug(), isSilent);
  }

  private void miss(String host) {
    if (!isAway() && silent.add(host) && isAway() && answered) {
      LOG.warn(
          "No server answers any more: the last {} hosts did not; feeds are asked as often as ever",
          silent.size());
    }
  }

  private void answered() {
    if (isAway() && answered) {
      LOG.info("Servers answer again");
    }
    silent.clear();
    answered = true;
  }

  private void noteAtStart(String feed, boolean isSilent) {
    if (settled) {
      return;
    }
    if (!isSilent) {
      settled = true;
      unreachable.clear();
    } else if (unreachable.add(feed)
        && unreachable.size() >= Math.min(ENOUGH, feeds.get().feeds().size())) {
      settled = true;
      LOG.warn(
          "No feed can be reached ({} tried): is there an internet connection? The demo needs none:"
              + " java -jar wiredesk.jar --spring.profiles.active=demo, or in the sources"
              + " ./mvnw spring-boot:run -Dspring-boot.run.profiles=demo",
          unreachable.size());
    }
  }
}
