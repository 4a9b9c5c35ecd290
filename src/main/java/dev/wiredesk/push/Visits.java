package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.PostResult;
import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How the desk goes to callbacks. Anybody may name any address as one, that of a publisher too: so
 * no poll ever waits for a visit, and a visit is put off while polls are at its host. Where they
 * always are, one goes beside them now and then, or nothing would ever come there.
 */
@Component
class Visits {

  /** Bytes of an answer to a question: anybody may have the desk ask anywhere. */
  private static final int LONGEST_ECHO = 1000;

  /** So long a host's visits are put off at most. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What waits comes again every second; who has not come for so long does not wait any more. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  /** More hosts than usually wait: then those that do not wait any more are looked for. */
  private static final int MANY = 1_000;

  private final Fetcher polls;
  private final Fetcher own;
  private final Share share;
  private final InstantSource clock;

  /** What waits, by host: of hosts that are polled only. */
  private final Map<String, Wait> waiting = new ConcurrentHashMap<>();

  private record Wait(Instant since, Instant lastSeen) {

    private boolean isOver(Instant now) {
      return !now.isBefore(lastSeen.plus(FORGOTTEN));
    }
  }

  /**
   * @param networks inner ones that callbacks may be in. Those that feeds may be fetched from are
   *     no business of whoever subscribes.
   */
  Visits(
      Fetcher polls,
      Share share,
      InstantSource clock,
      @Value("${wiredesk.push.allowed-networks:}") List<String> networks) {
    this.polls = polls;
    this.own = polls.apart(networks);
    this.share = share;
    this.clock = clock;
  }

  /** Does the work, which goes to that callback, or leaves it for later. */
  <T> CompletionHandler<T> pay(URI callback, Supplier<CompletionHandler<T>> work) {
    String host = WebAddresses.host(callback);
    return polls.isBusy(callback) && !isOverdue(host)
        ? share.later()
        : share.take(
            callback,
            () -> {
              waiting.remove(host);
              return work.get();
            });
  }

  private boolean isOverdue(String host) {
    Instant now = clock.instant();
    if (waiting.size() >= MANY) {
      waiting.values().removeIf(wait -> wait.isOver(now));
    }
    Wait seen =
        waiting.compute(
            host,
            (_, wait) -> new Wait(wait == null || wait.isOver(now) ? now : wait.since(), now));
    return !now.isBefore(seen.since().plus(PATIENCE));
  }

  /**
   * Whoever answers with a redirect has not confirmed (WebSub §5.3), and sends the desk nowhere.
   */
  FetchResult ask(URI question) {
    return own.fetchWhere(FetchRequest.of(question).within(LONGEST_ECHO), there -> false);
  }

  PostResult bring(URI callback, byte[] body, Map<String, String> headers) {
    return own.post(callback, body, headers);
  }

  /** Ends running visits, so that a stop need not wait for slow subscribers. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    own.close();
  }
}
