package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The work of the hub, and of the subscriber to other hubs, kept in the database so that no restart
 * loses any of it.
 */
@Configuration(proxyBeanMethods = false)
class PushTasks {

  static final TaskDescriptor<Intent> VERIFY = TaskDescriptor.of("hub-verify", Intent.class);
  private static final Duration RETRY = Duration.ofMinutes(1);

  static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("hub-deliver");

  static final TaskDescriptor<Void> CATCH_UP = TaskDescriptor.of("hub-catch-up");

  static final TaskDescriptor<Void> KEEP = TaskDescriptor.of("push-keep");
  static final TaskDescriptor<Delivery> TAKE = TaskDescriptor.of("push-take", Delivery.class);

  @Bean
  Task<Intent> hubVerifyTask(Courier courier, Visits visits) {
    return Tasks.custom(VERIFY)
        .onFailure(FailureHandler.<Intent>maxRetries(3).retryEvery(RETRY).thenRemove())
        .onDeadExecutionRevive()
        .execute((task, context) ->
            visits.pay(
                URI.create(task.getData().callback()),
                () -> {
                  courier.verify(task.getData());
                  return (done, next) -> next.remove();
                }));
  }

  /** One task a subscription, so that whoever is slow holds up few others. */
  @Bean
  Task<Void> hubDeliverTask(Courier courier, Visits visits, ObjectProvider<Hub> hub) {
    return Tasks.custom(DELIVER)
        .onFailureReschedule(FixedDelay.ofMinutes(1))
        .onDeadExecutionRevive()
        .execute((task, context) ->
            deliver(
                courier,
                visits,
                Long.parseLong(task.getId()),
                id -> hub.ifAvailable(open -> open.delivered(id))));
  }

  /**
   * @param after is told of each delivery that has ended for good, when its task is gone
   */
  static CompletionHandler<Void> deliver(
      Courier courier, Visits visits, long id, LongConsumer after) {
    return courier
        .callback(id)
        .map(callback -> visits.pay(callback, () -> delivered(courier.deliver(id), id, after)))
        .orElseGet(() -> again(Optional.empty()));
  }

  private static CompletionHandler<Void> delivered(
      Optional<Instant> again, long id, LongConsumer after) {
    return again.isPresent()
        ? again(again)
        : (done, next) -> {
          next.remove();
          after.accept(id);
        };
  }

  private static CompletionHandler<Void> again(Optional<Instant> when) {
    return when.<CompletionHandler<Void>>map(again -> (done, next) -> next.reschedule(done, again))
        .orElse((done, next) -> next.remove());
  }

  @Bean
  Task<Void> hubCatchUpTask(ObjectProvider<Hub> hub) {
    return Tasks.oneTime(CATCH_UP).execute((task, context) -> hub.ifAvailable(Hub::catchUp));
  }

  @Bean
  Task<Void> hubExpiryTask(Subscribers subscribers, InstantSource clock) {
    return Tasks.recurring("hub-expiry", FixedDelay.ofHours(1))
        .execute((task, context) -> subscribers.removeExpired(clock.instant()));
  }

  @Bean
  Task<Void> pushOffersTask(Subscriptions subscriptions) {
    return Tasks.recurring("push-offers", FixedDelay.ofMinutes(1))
        .execute((task, context) -> subscriptions.reconcile(context.getSchedulerClient()));
  }

  /** One task a lease: asks for it, and for more time before it ends. */
  @Bean
  Task<Void> pushKeepTask(Negotiation negotiation, Share share) {
    return Tasks.custom(KEEP)
        .onFailureReschedule(FixedDelay.ofMinutes(10))
        .onDeadExecutionRevive()
        .execute((task, context) -> keep(negotiation, share, task.getId()));
  }

  private static CompletionHandler<Void> keep(Negotiation negotiation, Share share, String token) {
    return negotiation
        .hub(token)
        .map(hub -> share.take(hub, () -> again(negotiation.keep(token))))
        .orElseGet(() -> again(Optional.empty()));
  }

  @Bean
  Task<Delivery> pushTakeTask(Deliveries deliveries, Share share) {
    return Tasks.custom(TAKE)
        .onFailure(FailureHandler.<Delivery>maxRetries(5).retryEvery(RETRY).thenRemove())
        .onDeadExecutionRevive()
        .execute((task, context) ->
            deliveries.take(task.getData()) ? (done, next) -> next.remove() : share.later());
  }
}
