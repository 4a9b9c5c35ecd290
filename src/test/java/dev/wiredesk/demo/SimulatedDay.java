package dev.wiredesk.demo;

import dev.wiredesk.TestClock;
import dev.wiredesk.Wiredesk;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.LocalNames;
import dev.wiredesk.poll.Polls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole desk over the demo's wires, by a clock that a test moves on. */
final class SimulatedDay implements AutoCloseable {

  private final TestClock clock;
  private final SimulatedWires wires;
  private final ConfigurableApplicationContext house;

  /**
   * @param database JDBC address; what is filed stays in it
   */
  SimulatedDay(Path folder, String database, Instant start) throws IOException {
    clock = new TestClock(start);
    wires = SimulatedWires.start(clock, Duration.ZERO);
    Path feeds = folder.resolve("feeds.yml");
    try (InputStream in = SimulatedWires.class.getResourceAsStream("feeds.yml")) {
      String yml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(feeds, yml);
    }
    house =
        new SpringApplicationBuilder(Wiredesk.class)
            .initializers(fresh -> register((GenericApplicationContext) fresh))
            .run(
                "--server.port=0",
                "--wiredesk.poll=false",
                "--wiredesk.search-index=" + folder.resolve("search"),
                "--spring.datasource.url=" + database,
                "--wiredesk.feeds=" + feeds);
  }

  private void register(GenericApplicationContext context) {
    context.registerBean(
        "testClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
    context.registerBean(LocalNames.class, () -> wires::lookup);
  }

  /** Lets that time pass, then polls whatever is due. */
  void pass(Duration time) {
    clock.pass(time);
    Polls.allDue(house, house.getBean(CurrentFeeds.class).get(), clock.instant());
    house.getBean(ChangeFollower.class).look();
  }

  int port() {
    return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  <T> T get(Class<T> type) {
    return house.getBean(type);
  }

  @Override
  public void close() {
    house.close();
    wires.close();
  }
}
