package dev.wiredesk.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The desk's own feeds.yml, read at start and watched from then on. The demo brings its own. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class FeedsConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(FeedsConfiguration.class);

  /**
   * Two checks must see the same content before it is applied, so an edit is in force within 3
   * seconds.
   */
  private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

  /** What {@code wiredesk.feeds} is where nobody has set it. */
  private static final Path USUAL = Path.of("feeds.yml");

  @Bean
  FeedsFile feedsFile(
      @Value("${wiredesk.feeds}") Path path, @Value("${desk.url:}") String deskUrl) {
    return new FeedsFile(path, new FeedsReader(System::getenv).at(deskUrl));
  }

  @Bean
  CurrentFeeds currentFeeds(FeedsFile file) {
    writeStarterIfAbsent(file);
    return switch (file.load()) {
      case Reading.Accepted(var feeds) -> {
        LOG.info("Reading {} from {}", feeds.count(), file.path());
        yield new CurrentFeeds(feeds);
      }
      case Reading.Refused(var problems) ->
          throw new RefusedFeedsException(
              Files.exists(file.path()) ? problems : List.of(missing(file)));
    };
  }

  @Bean(destroyMethod = "close")
  FeedsWatcher feedsWatcher(FeedsFile file, CurrentFeeds feeds) {
    FeedsWatcher watcher = new FeedsWatcher(file, feeds, refused -> {});
    watcher.start(CHECK_EVERY);
    return watcher;
  }

  /** With its folders, in which the mistake may lie; who starts the desk knows them. */
  private static Problem missing(FeedsFile file) {
    return new Problem(file.path().toString(), 1, 1, "the file does not exist");
  }

  /**
   * A path of the user's own that leads nowhere is a slip of the pen, not a wish for a new file.
   */
  private static void writeStarterIfAbsent(FeedsFile file) {
    try {
      if (file.path().equals(USUAL) && file.writeStarter()) {
        LOG.info("There was no {}: wrote one to start from", file.path());
      }
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      throw new RefusedFeedsException(List.of(new Problem(file.path().toString(), 1, 1, reason)));
    }
  }
}
