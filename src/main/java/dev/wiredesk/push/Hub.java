package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.publish.Publications;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The desk's own hub: takes wishes, and sees to it that every subscriber hears of changes. */
@Component
@ConditionalOnBooleanProperty("db-scheduler.enabled")
class Hub {

  private final SchedulerClient scheduler;
  private final Subscribers subscribers;
  private final Publications publications;
  private final InstantSource clock;

  Hub(
      SchedulerClient scheduler,
      Subscribers subscribers,
      Publications publications,
      InstantSource clock,
      ChangeFollower follower) {
    this.scheduler = scheduler;
    this.subscribers = subscribers;
    this.publications = publications;
    this.clock = clock;
    follower.onChange(this::announce);
  }

  /** Has the wish verified, soon; of equal wishes one is enough. */
  void take(Intent intent) {
    String wish =
        String.join(
            "\n",
            intent.topic(),
            intent.callback(),
            String.valueOf(intent.subscribes()),
            String.valueOf(intent.secret()),
            String.valueOf(intent.lease()));
    String name = UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)).toString();
    scheduler.scheduleIfNotExists(
        PushTasks.VERIFY.instance(name).data(intent).scheduledTo(clock.instant()));
  }

  /** Every node notices, and the name of the task lets only one of them deliver. */
  private void announce(List<Change> changes) {
    Instant now = clock.instant();
    List<String> topics = subscribers.topics(now);
    if (!topics.isEmpty()) {
      publications
          .touched(topics, changes)
          .forEach(topic -> subscribers.of(topic, now).forEach(this::send));
    }
  }

  private void send(Subscriber subscriber) {
    var task = PushTasks.DELIVER.instance(Long.toString(subscriber.id())).build();
    try {
      scheduler.schedule(task, clock.instant(), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    } catch (TaskInstanceCurrentlyExecutingException _) {
      // It looks again by itself once this delivery has been taken.
    }
  }
}
