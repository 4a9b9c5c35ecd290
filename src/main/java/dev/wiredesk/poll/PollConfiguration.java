package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.wiredesk.desk.Expunger;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.FetchSettings;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.LocalNames;
import dev.wiredesk.parse.FeedParser;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What polling is made of. */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

  /**
   * The configured networks are opened in the address guard, to hosts of feeds.yml; local names
   * belong to the demo.
   */
  @Bean(destroyMethod = "close")
  Fetcher fetcher(
      CurrentFeeds feeds,
      InstantSource clock,
      ObjectProvider<LocalNames> names,
      HostPauses pauses,
      @Value("${wiredesk.fetch.allowed-networks:}") List<String> allowedNetworks,
      @Value("${wiredesk.fetch.pace:1s}") Duration pace,
      @Value("${wiredesk.fetch.proxy:}") String proxy,
      @Value("${wiredesk.version:dev}") String version) {
    FetchSettings settings =
        FetchSettings.of(UserAgent.following(feeds, version))
            .withAllowedNetworks(allowedNetworks, new FeedHosts(feeds))
            .withPace(pace)
            .withProxy(proxy.isBlank() ? null : URI.create(proxy.strip()));
    return new Fetcher(settings, names.getIfAvailable(LocalNames::none), clock, pauses);
  }

  @Bean
  FeedParser feedParser() {
    return new FeedParser();
  }

  @Bean
  RandomGenerator lots() {
    return RandomGenerator.getDefault();
  }

  /** Polls block, so they run on virtual threads: so many at once, however many are due. */
  @Bean
  DbSchedulerCustomizer virtualThreads(@Value("${db-scheduler.threads}") int threads, Node node) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(node.name()));
      }

      @Override
      public Optional<JdbcCustomization> jdbcCustomization() {
        return EmbeddedTasks.of(node);
      }

      @Override
      public Optional<ExecutorService> executorService() {
        return Optional.of(
            Executors.newFixedThreadPool(threads, Thread.ofVirtual().name("poll-", 0).factory()));
      }
    };
  }

  @Bean
  Node node(DataSource database) {
    return Node.on(database);
  }

  /** What is past its keep is deleted once a day, on one node. */
  @Bean
  Task<Void> expungeTask(Expunger expunger) {
    return Tasks.recurring("expunge", FixedDelay.ofHours(24))
        .execute((task, context) -> expunger.expunge());
  }

  @Bean
  Task<Void> pollTask(DuePoll due) {
    return Tasks.custom(PollSchedule.POLL)
        .onFailure(due::again)
        .onDeadExecutionRevive()
        .execute((task, context) -> due.run(task.getId()));
  }
}
