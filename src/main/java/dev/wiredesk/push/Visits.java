package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.PostResult;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How the desk goes to callbacks. Anybody may name any address as one, that of a publisher too: so
 * no poll ever waits for a visit, and a visit is put off while polls are at its host.
 */
@Component
class Visits {

  /** Bytes of an answer to a question: anybody may have the desk ask anywhere. */
  private static final int LONGEST_ECHO = 1000;

  private final Fetcher polls;
  private final Fetcher own;
  private final Share share;

  /**
   * @param networks inner ones that callbacks may be in. Those that feeds may be fetched from are
   *     no business of whoever subscribes.
   */
  Visits(
      Fetcher polls,
      Share share,
      @Value("${wiredesk.push.allowed-networks:}") List<String> networks) {
    this.polls = polls;
    this.own = polls.apart(networks);
    this.share = share;
  }

  /** Does the work, which goes to that callback, or leaves it for later. */
  <T> CompletionHandler<T> pay(URI callback, Supplier<CompletionHandler<T>> work) {
    return polls.isBusy(callback) ? share.later() : share.take(callback, work);
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
