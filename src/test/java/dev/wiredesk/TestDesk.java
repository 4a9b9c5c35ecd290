package dev.wiredesk;

import dev.wiredesk.archive.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program on a database in memory; it may fetch from loopback, and push there. */
public final class TestDesk implements AutoCloseable {

  /** When every test with a standing clock begins. */
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final ConfigurableApplicationContext context;
  private final TestClock clock;

  private TestDesk(ConfigurableApplicationContext context, TestClock clock) {
    this.context = context;
    this.clock = clock;
  }

  /** A desk without web pages that polls only what it is told to, by a clock that stands still. */
  public static TestDesk start(Path folder, String feedsYml) throws IOException {
    return start(folder, feedsYml, Databases.h2Url());
  }

  /** The same on a database of the test's own, which other desks may share. */
  public static TestDesk start(Path folder, String feedsYml, String databaseUrl)
      throws IOException {
    return start(folder, feedsYml, databaseUrl, new TestClock(START));
  }

  /** The same by a clock of the test's own. */
  public static TestDesk start(Path folder, String feedsYml, String databaseUrl, TestClock clock)
      throws IOException {
    return new TestDesk(
        new SpringApplicationBuilder(Wiredesk.class)
            .web(WebApplicationType.NONE)
            .initializers(fresh -> stopTheClock((GenericApplicationContext) fresh, clock))
            .run(arguments(folder, feedsYml, databaseUrl, "--wiredesk.poll=false")),
        clock);
  }

  /** A desk that polls and serves as it does for users, on a free port. */
  public static TestDesk run(Path folder, String feedsYml, String... settings) throws IOException {
    return node(folder, feedsYml, Databases.h2Url(), settings);
  }

  /** The same on a database that others may share; the folder is its own. */
  public static TestDesk node(Path folder, String feedsYml, String databaseUrl, String... settings)
      throws IOException {
    List<String> further = new ArrayList<>(List.of(settings));
    further.addAll(List.of("--server.port=0", "--db-scheduler.polling-interval=100ms"));
    return new TestDesk(
        new SpringApplicationBuilder(Wiredesk.class)
            .run(arguments(folder, feedsYml, databaseUrl, further.toArray(String[]::new))),
        new TestClock(START));
  }

  /** A desk that serves what it is handed, and polls nothing, by a clock that a test moves on. */
  public static TestDesk serve(Path folder, String feedsYml, TestClock clock) throws IOException {
    return serve(folder, feedsYml, clock, Databases.h2Url());
  }

  /** The same on a database of the test's own. */
  public static TestDesk serve(Path folder, String feedsYml, TestClock clock, String databaseUrl)
      throws IOException {
    return new TestDesk(
        new SpringApplicationBuilder(Wiredesk.class)
            .initializers(fresh -> stopTheClock((GenericApplicationContext) fresh, clock))
            .run(
                arguments(
                    folder, feedsYml, databaseUrl, "--server.port=0", "--wiredesk.poll=false")),
        clock);
  }

  /** Arguments, because they alone go before what application.yml says. */
  private static String[] arguments(
      Path folder, String feedsYml, String databaseUrl, String... further) throws IOException {
    Path file = folder.resolve("feeds.yml");
    Files.writeString(file, feedsYml);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.datasource.url=" + databaseUrl,
                "--wiredesk.search-index=" + folder.resolve("search"),
                "--wiredesk.fetch.allowed-networks=127.0.0.0/8",
                "--wiredesk.fetch.pace=0s",
                "--wiredesk.push.allowed-networks=127.0.0.0/8",
                "--wiredesk.feeds=" + file));
    Collections.addAll(arguments, further);
    return arguments.toArray(String[]::new);
  }

  private static void stopTheClock(GenericApplicationContext context, TestClock clock) {
    context.registerBean(
        "testClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
  }

  /** The clock of a desk whose clock stands still. */
  public TestClock clock() {
    return clock;
  }

  /** A part of the desk. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** The port that it serves on. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
