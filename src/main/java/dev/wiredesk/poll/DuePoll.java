package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does what a node has to do with a poll that it was given: do it, or leave it to another node. */
@Component
class DuePoll {

  /** Until a feed that this node does not know is offered to the nodes again. */
  private static final Duration ELSEWHERE = Duration.ofSeconds(20);

  /** About so long later a host that another node asks just now may be free. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private final CurrentFeeds feeds;
  private final Poller poller;
  private final HostTurns turns;
  private final ObjectProvider<Nodes> nodes;
  private final InstantSource clock;
  private final RandomGenerator lots;

  DuePoll(
      CurrentFeeds feeds,
      Poller poller,
      HostTurns turns,
      ObjectProvider<Nodes> nodes,
      InstantSource clock,
      RandomGenerator lots) {
    this.feeds = feeds;
    this.poller = poller;
    this.turns = turns;
    this.nodes = nodes;
    this.clock = clock;
    this.lots = lots;
  }

  /** What becomes of the task then. */
  CompletionHandler<Void> run(String slug) {
    Optional<Feed> feed = feeds.feed(slug);
    if (feed.isEmpty()) {
      return nodes.stream().allMatch(Nodes::agree)
          ? (done, next) -> next.remove()
          : (done, next) -> next.reschedule(done, clock.instant().plus(ELSEWHERE));
    }
    return turns.take(feed.get()).map(turn -> poll(feed.get(), turn)).orElseGet(this::soon);
  }

  private CompletionHandler<Void> poll(Feed feed, HostTurns.Turn turn) {
    try (turn) {
      PollState state = poller.poll(feed);
      if (isAskedOtherwiseNow(feed)) {
        return (done, next) -> next.reschedule(done, clock.instant());
      }
      return state.hasEnded()
          ? (done, next) -> next.remove()
          : (done, next) -> next.reschedule(done, state.due());
    }
  }

  /** An edit that came while it was being polled could not move its task. */
  private boolean isAskedOtherwiseNow(Feed polled) {
    return feeds
        .feed(polled.slug())
        .filter(now -> !now.equals(polled))
        .filter(now -> !Remembered.asked(now).equals(Remembered.asked(polled)))
        .isPresent();
  }

  /** What becomes of the task of a poll that could not even save its state. */
  void again(ExecutionComplete done, ExecutionOperations<Void> next) {
    Execution task = done.getExecution();
    Duration wait =
        feeds
            .feed(task.taskInstance.getId())
            .map(feed -> PollPolicy.whileUnsaved(feed, task.consecutiveFailures))
            .orElse(ELSEWHERE);
    next.reschedule(done, clock.instant().plus(wait));
  }

  private CompletionHandler<Void> soon() {
    Duration wait = Duration.ofMillis((long) (SOON.toMillis() * (0.5 + lots.nextDouble() / 2)));
    return (done, next) -> next.reschedule(done, clock.instant().plus(wait));
  }
}
