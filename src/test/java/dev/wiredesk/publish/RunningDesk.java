package dev.wiredesk.publish;

import dev.wiredesk.archive.Carried;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Decisions;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Originals;
import dev.wiredesk.archive.Search;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.archive.Traces;
import dev.wiredesk.archive.Versions;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PollStates;
import dev.wiredesk.poll.PushLeases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This room alone, on a real Jetty at a free loopback port, with an archive in memory. */
final class RunningDesk implements AutoCloseable {

  static final URI ADDRESS = URI.create("https://desk.example");

  private static final String NO_DATABASE =
      "--spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
          + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
          + "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  // No stereotype: other tests' component scans must not find it.
  @EnableAutoConfiguration
  @ComponentScan(basePackageClasses = Page.class)
  static class Parts {}

  private RunningDesk(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningDesk start(
      Stories stories, List<PollState> states, CurrentFeeds feeds, String... settings) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--spring.threads.virtual.enabled=true",
                    "--spring.main.banner-mode=off",
                    "--logging.level.root=warn",
                    NO_DATABASE),
                Stream.of(settings))
            .toList();
    return new RunningDesk(
        new SpringApplicationBuilder(Parts.class)
            .initializers(
                context -> register((GenericApplicationContext) context, stories, states, feeds))
            .run(arguments.toArray(String[]::new)));
  }

  private static void register(
      GenericApplicationContext context,
      Stories stories,
      List<PollState> states,
      CurrentFeeds feeds) {
    context.registerBean(Stories.class, () -> stories);
    context.registerBean(Carried.class, () -> new FixedCarried(stories));
    context.registerBean(ChangeFollower.class);
    context.registerBean(EntryNames.class, FixedEntryNames::new);
    context.registerBean(WaitingEntries.class, FixedWaitingEntries::new);
    context.registerBean(Versions.class, FixedVersions::new);
    context.registerBean(Decisions.class, FixedDecisions::new);
    context.registerBean(Tombstones.class, () -> new FixedTombstones(List.of()));
    context.registerBean(Traces.class, () -> new Traces(JdbcClient.create(Databases.none())));
    context.registerBean(Originals.class, () -> new Originals(JdbcClient.create(Databases.none())));
    context.registerBean(Search.class, () -> search(stories));
    context.registerBean(PollStates.class, () -> new FixedPollStates(states, feeds));
    context.registerBean(PushLeases.class, () -> new FixedPushLeases(List.of()));
    context.registerBean(CurrentFeeds.class, () -> feeds);
    context.registerBean(InstantSource.class, () -> InstantSource.fixed(Wire.NOW));
  }

  private static Search search(Stories stories) {
    try {
      return Search.inMemory(stories);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A feeds.yml that lists these. */
  static CurrentFeeds feeds(Feed... feeds) {
    Masthead masthead = new Masthead("Black Sea desk", ZoneId.of("Europe/Kyiv"), ADDRESS, null);
    return new CurrentFeeds(new Feeds(masthead, List.of(feeds), List.of()));
  }

  /** Lets the desk notice at once what was filed. */
  void look() {
    context.getBean(ChangeFollower.class).look();
  }

  /** The web server behind it. */
  Server server() {
    var web = ((WebServerApplicationContext) context).getWebServer();
    return ((JettyWebServer) Objects.requireNonNull(web, "it has started")).getServer();
  }

  /** Where the path can be asked for. */
  URI at(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> bytes(String path, String... headers) {
    return send("GET", path, headers, HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> head(String path, String... headers) {
    return send("HEAD", path, headers, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> ask(String method, String path, String... headers) {
    return send(method, path, headers, HttpResponse.BodyHandlers.ofString());
  }

  private <T extends @Nullable Object> HttpResponse<T> send(
      String method, String path, String[] headers, HttpResponse.BodyHandler<T> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }
}
