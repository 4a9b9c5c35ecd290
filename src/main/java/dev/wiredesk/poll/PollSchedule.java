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
import java.util.Optional;
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
    feeds.onChange(this::apply);
    apply(feeds.get());
  }

  /**
   * A feed that is new, or asked otherwise than before, is polled at once; any other change counts
   * from its next poll, so that an edit never goes against Retry-After or a backoff. Every node of
   * the desk does so; a new feed may have been polled by another before this one comes to it.
   */
  private synchronized void apply(Feeds next) {
    for (Feed feed : next.feeds()) {
      try {
        schedule(feed, states.find(feed.slug()));
      } catch (TaskInstanceCurrentlyExecutingException _) {
        LOG.debug("{} is being polled; it goes by its new configuration after that", feed.slug());
      }
    }
  }

  private void schedule(Feed feed, Optional<PollState> state) {
    String asked = Remembered.asked(feed);
    Optional<PollState> same = state.filter(known -> known.remembered().asked().equals(asked));
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
