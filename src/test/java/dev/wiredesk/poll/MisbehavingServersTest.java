package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.fetch.UnrulyServer.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of every bad kind at once, each on a host of its own, beside others that are well. */
class MisbehavingServersTest {

  private static final int OF_EACH_KIND = 3;
  private static final int WELL = 12;

  private static final Map<String, Route> KINDS =
      new TreeMap<>(
          Map.of(
              "bomb", UnrulyRoutes.gzipBomb(60_000_000),
              "drip", UnrulyRoutes.drip(),
              "drip-head", UnrulyRoutes.drippingHead(),
              "endless", UnrulyRoutes.endless(),
              "hang-up", UnrulyRoutes.hangUp(),
              "huge", UnrulyRoutes.bytes(new byte[20_000_000]),
              "loop", UnrulyRoutes.redirect(301, "/feed"),
              "reset", UnrulyRoutes.reset("<rss>" + "news ".repeat(50_000) + "</rss>"),
              "silence", UnrulyRoutes.silence(),
              "rubbish", UnrulyRoutes.raw("SSH-2.0-OpenSSH_9.9\r\n\r\n")));

  @TempDir Path folder;

  private final List<UnrulyServer> servers = new ArrayList<>();
  private final StringBuilder feeds = new StringBuilder("feeds:\n");

  @AfterEach
  void close() {
    servers.forEach(UnrulyServer::close);
  }

  @Test
  void holdNobodyUpAndAreDoneWithInTime() throws IOException {
    String document = Files.readString(Path.of("src/test/resources/desk/tidewater.xml"));
    for (int number = 0; number < OF_EACH_KIND; number++) {
      for (var kind : KINDS.entrySet()) {
        serve(kind.getKey() + "-" + number, kind.getValue());
      }
    }
    for (int number = 0; number < WELL; number++) {
      serve("well-" + number, UnrulyRoutes.text(document.replace("tidewater", "tide-" + number)));
    }
    try (TestDesk desk = TestDesk.run(folder, feeds.toString())) {
      PollStates states = desk.get(PollStates.class);
      // 30 s is the limit of one fetch; they all end within it, side by side.
      Awaitility.await()
          .atMost(Duration.ofSeconds(45))
          .until(() ->
              states.all().stream().filter(state -> state.lastPoll() != null).count()
                  >= servers.size());

      assertThat(states.all())
          .allSatisfy(state ->
              assertThat(state.isFailing())
                  .as(state.feed() + ": " + state.outcome())
                  .isEqualTo(!state.feed().startsWith("well")));
      assertThat(desk.get(Stories.class).list(StoryQuery.latest(100))).isNotEmpty();
      Instant firstDrip = polled(states, "drip-0");
      for (int number = 0; number < WELL; number++) {
        assertThat(polled(states, "well-" + number)).isBefore(firstDrip);
      }
    }
  }

  private static Instant polled(PollStates states, String feed) {
    return Objects.requireNonNull(states.find(feed).orElseThrow().lastPoll());
  }

  private void serve(String slug, Route route) {
    UnrulyServer server = new UnrulyServer("127.0.1." + (servers.size() + 1));
    servers.add(server.on("/feed", route));
    feeds.append("  - { slug: %s, url: \"%s\" }\n".formatted(slug, server.at("/feed")));
  }
}
