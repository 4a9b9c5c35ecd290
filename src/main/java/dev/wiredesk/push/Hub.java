package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.publish.Publication;
import dev.wiredesk.publish.Publications;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's own hub: takes wishes, and sees to it that every subscriber hears of changes. */
@Component
@ConditionalOnBooleanProperty("db-scheduler.enabled")
class Hub {

  /** Wishes of one host that wait to be verified, which is done one a second. */
  static final int MOST_WAITING_AT_A_HOST = 20;

  private static final int MOST_WAITING = 2000;

  private final SchedulerClient scheduler;
  private final JdbcClient db;
  private final Subscribers subscribers;
  private final Publications publications;
  private final InstantSource clock;

  Hub(
      SchedulerClient scheduler,
      JdbcClient db,
      Subscribers subscribers,
      Publications publications,
      InstantSource clock,
      ChangeFollower follower) {
    this.scheduler = scheduler;
    this.db = db;
    this.subscribers = subscribers;
    this.publications = publications;
    this.clock = clock;
    follower.onChange(this::announce);
  }

  /**
   * Has the wish verified, soon; of equal wishes one is enough.
   *
   * @return false if too many wait already: a flood of wishes must not become one of questions
   */
  boolean take(Intent intent) {
    String host = name(intent.host());
    if (waiting(host + "/%") >= MOST_WAITING_AT_A_HOST || waiting("%") >= MOST_WAITING) {
      return false;
    }
    String wish =
        String.join(
            "\n",
            intent.topic(),
            intent.callback(),
            String.valueOf(intent.subscribes()),
            String.valueOf(intent.secret()),
            String.valueOf(intent.lease()));
    scheduler.scheduleIfNotExists(
        PushTasks.VERIFY
            .instance(host + "/" + name(wish))
            .data(intent)
            .scheduledTo(clock.instant()));
    return true;
  }

  private int waiting(String names) {
    return db.sql(
            "SELECT count(*) FROM scheduled_tasks WHERE task_name = ? AND task_instance LIKE ?")
        .params(PushTasks.VERIFY.getTaskName(), names)
        .query(Integer.class)
        .single();
  }

  /** Names of tasks are short. */
  private static String name(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
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

  /**
   * Changes are told by the node that sees them in time, which no node does that stops just then:
   * so, once after each start, what was delivered is compared with what there is.
   */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.scheduleIfNotExists(PushTasks.CATCH_UP.instance("all").scheduledTo(clock.instant()));
  }

  /** Sends whatever a subscriber has not been brought yet. */
  void catchUp() {
    Instant now = clock.instant();
    for (String topic : subscribers.topics(now)) {
      String etag = publications.read(topic).map(Publication::etag).orElse("");
      subscribers.of(topic, now).stream()
          .filter(subscriber -> !etag.isEmpty() && !etag.equals(subscriber.delivered()))
          .forEach(this::send);
    }
  }

  /**
   * Looks again when a delivery has ended: what was announced before its task was gone was not
   * sent.
   */
  void delivered(long id) {
    subscribers.find(id, clock.instant()).filter(this::lacks).ifPresent(this::send);
  }

  private boolean lacks(Subscriber subscriber) {
    return publications
        .read(subscriber.topic())
        .filter(current -> !current.etag().equals(subscriber.delivered()))
        .isPresent();
  }

  private void send(Subscriber subscriber) {
    var task = PushTasks.DELIVER.instance(Long.toString(subscriber.id())).build();
    try {
      scheduler.schedule(task, clock.instant(), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    } catch (TaskInstanceCurrentlyExecutingException _) {
      // What it has not brought is looked for when it has ended.
    }
  }
}
