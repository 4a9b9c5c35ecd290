package dev.wiredesk.fulltext;

import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Page fetches as tasks: one a feed, so that a feed that brings a hundred articles holds one thread
 * and its host hears of them one by one. They live in the database: a restart or another node goes
 * on with them.
 */
@Configuration(proxyBeanMethods = false)
class PageTasks {

  private static final TaskDescriptor<Void> PAGES = TaskDescriptor.of("pages");

  /** Starts the task of each feed that has something waiting. */
  @Bean
  Task<Void> waitingTask(PageDesk desk, InstantSource clock) {
    return Tasks.recurring("waiting", FixedDelay.ofSeconds(3))
        .execute((task, context) ->
            desk.pressing()
                .forEach(feed ->
                    context
                        .getSchedulerClient()
                        .schedule(
                            PAGES.instance(feed).build(),
                            clock.instant(),
                            ScheduleOptions.WHEN_EXISTS_DO_NOTHING)));
  }

  @Bean
  Task<Void> pagesTask(PageDesk desk) {
    return Tasks.custom(PAGES)
        .onFailureReschedule(FixedDelay.ofMinutes(1))
        .onDeadExecutionRevive()
        .execute((task, context) ->
            desk.serve(task.getId())
                .<CompletionHandler<Void>>map(due -> (done, next) -> next.reschedule(done, due))
                .orElse((done, next) -> next.remove()));
  }
}
