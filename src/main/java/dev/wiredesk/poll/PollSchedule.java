package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps one task a feed in db-scheduler. A task whose feed has been retired removes itself when it
 * is due.
 */
@Component
@ConditionalOnBooleanProperty("wiredesk.poll")
class PollSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(PollSchedule.class);

  static final TaskDescriptor<Void> POLL = TaskDescriptor.of("poll");

  private final SchedulerClient scheduler;
  private final CurrentFeeds feeds;
  private final PollStates states;
  private final InstantSource clock;

  PollSchedule(
      SchedulerClient scheduler, CurrentFeeds feeds, PollStates states, InstantSource clock) {
    this.scheduler = scheduler;
    this.feeds = feeds;
    this.states = states;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    feeds.follow(this::apply);
  }

  /**
   * A feed that is new, or asked otherwise than before, is polled at once; any other change counts
   * from its next poll, so that an edit never goes against Retry-After or a backoff. Every node of
   * the desk does so; a new feed may have been polled by another before this one comes to it. Two
   * statements tell which feeds are as they were: an edit of one among thousands costs no more.
   */
  private synchronized void apply(Feeds next) {
    Set<String> scheduled = states.scheduled();
    Map<String, PollState> known =
        states.all().stream().collect(Collectors.toMap(PollState::feed, Function.identity()));
    for (Feed feed : next.feeds()) {
      Optional<PollState> state = Optional.ofNullable(known.get(feed.slug()));
      try {
        if (!scheduled.contains(feed.slug()) || isAskedOtherwise(feed, state)) {
          schedule(feed, state);
        }
      } catch (TaskInstanceCurrentlyExecutingException _) {
        LOG.debug("{} is being polled; it goes by its new configuration after that", feed.slug());
      }
    }
  }

  private static boolean isAskedOtherwise(Feed feed, Optional<PollState> state) {
    return state
        .filter(known -> !known.remembered().asked().equals(Remembered.asked(feed)))
        .isPresent();
  }

  private void schedule(Feed feed, Optional<PollState> state) {
    Optional<PollState> same = isAskedOtherwise(feed, state) ? Optional.empty() : state;
    if (same.filter(PollState::hasEnded).isPresent()) {
      return;
    }
    Optional<Instant> due = same.map(PollState::due);
    scheduler.schedule(
        POLL.instance(feed.slug()).build(),
        due.orElse(clock.instant()),
        due.isPresent() || state.isEmpty()
            ? ScheduleOptions.WHEN_EXISTS_DO_NOTHING
            : ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
  }
}
