package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's work, kept in the database so that no restart loses any of it. */
@Configuration(proxyBeanMethods = false)
class PushTasks {

  static final TaskDescriptor<Intent> VERIFY = TaskDescriptor.of("hub-verify", Intent.class);
  private static final Duration RETRY = Duration.ofMinutes(1);

  static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("hub-deliver");

  @Bean
  Task<Intent> hubVerifyTask(Courier courier) {
    return Tasks.oneTime(VERIFY)
        .onFailure(FailureHandler.<Intent>maxRetries(3).retryEvery(RETRY).thenRemove())
        .onDeadExecutionRevive()
        .execute((task, context) -> courier.verify(task.getData()));
  }

  /** One task a subscription, so that whoever is slow holds up nobody else. */
  @Bean
  Task<Void> hubDeliverTask(Courier courier) {
    return Tasks.custom(DELIVER)
        .onFailureReschedule(FixedDelay.ofMinutes(1))
        .onDeadExecutionRevive()
        .execute((task, context) ->
            courier
                .deliver(Long.parseLong(task.getId()))
                .<CompletionHandler<Void>>map(again -> (done, next) -> next.reschedule(done, again))
                .orElse((done, next) -> next.remove()));
  }

  @Bean
  Task<Void> hubExpiryTask(Subscribers subscribers, InstantSource clock) {
    return Tasks.recurring("hub-expiry", FixedDelay.ofHours(1))
        .execute((task, context) -> subscribers.removeExpired(clock.instant()));
  }
}
