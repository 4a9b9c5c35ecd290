package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices that nothing at all can be reached, and says so once. */
@Component
class Reachability {

  private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);

  private static final Set<Failure> NO_ANSWER =
      EnumSet.of(Failure.UNKNOWN_HOST, Failure.CONNECT, Failure.TIMEOUT);

  private final CurrentFeeds feeds;
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

  void note(String feed, FetchResult result) {
    boolean silent = result instanceof Failed failed && NO_ANSWER.contains(failed.failure());
    answered |= !silent;
    if (settled) {
      return;
    }
    if (!silent) {
      settled = true;
      unreachable.clear();
    } else if (unreachable.add(feed) && unreachable.size() >= feeds.get().feeds().size()) {
      settled = true;
      LOG.warn(
          "No feed can be reached ({} tried): is there an internet connection? The demo needs none:"
              + " java -jar wiredesk.jar --spring.profiles.active=demo, or in the sources"
              + " ./mvnw spring-boot:run -Dspring-boot.run.profiles=demo",
          unreachable.size());
    }
  }
}
