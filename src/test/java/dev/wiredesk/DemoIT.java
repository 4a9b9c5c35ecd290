package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as a new user runs it: an empty folder, the jar, no internet. */
class DemoIT {

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void servesStoriesSoonAndSurvivesBeingKilled() throws Exception {
    int port = freePort();
    Instant started = Instant.now();
    Process desk = start(port);
    Map<String, String> before;
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> ids(port).size() >= 30);
      settled(port);
      String atom = get(port, "/feeds/world.atom").body();
      assertThat(atom).startsWith("<?xml").contains("<entry");
      System.err.printf("Demo: 30 stories after %s%n", Duration.between(started, Instant.now()));
      before = ids(port); // what a reader saw the moment before
    } finally {
      desk.destroyForcibly();
      assertThat(desk.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    Process again = start(port);
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> !ids(port).isEmpty());
      Map<String, String> after = ids(port);
      assertThat(after.values()).as("no story twice").doesNotHaveDuplicates();
      assertNothingLost(before, after);
      stopsGracefully(again);
    } finally {
      again.destroyForcibly();
    }
    assertThat(folder.resolve("feeds.yml")).as("the demo needs none").doesNotExist();
  }

  private static void stopsGracefully(Process desk) throws InterruptedException {
    desk.destroy();
    assertThat(desk.waitFor(5, TimeUnit.SECONDS)).as("stops within 5 s").isTrue();
  }

  /** What the feed holds once the first round of polls is filed. */
  private Map<String, String> settled(int port) {
    AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(3))
        .until(() -> {
          Map<String, String> now = ids(port);
          return !now.isEmpty() && now.equals(last.getAndSet(now));
        });
    return last.get();
  }

  /** Newer stories push older ones out of a feed of sixty at its end, and nowhere else. */
  private static void assertNothingLost(Map<String, String> before, Map<String, String> after) {
    List<String> kept = before.keySet().stream().takeWhile(after::containsKey).toList();
    Map<String, String> common = new LinkedHashMap<>(before);
    common.keySet().retainAll(after.keySet());
    assertThat(common.keySet()).as("no story lost, no id changed").containsExactlyElementsOf(kept);
    assertThat(after).containsAllEntriesOf(common);
    assertThat(kept).isNotEmpty();
    if (after.size() < 60) {
      assertThat(kept).hasSameSizeAs(before.keySet());
    }
  }

  private Process start(int port) throws IOException {
    return Jar.start(
        folder,
        folder.resolve("log.txt"),
        "--spring.profiles.active=demo",
        "--server.port=" + port);
  }

  /** Id and address of every entry of the world feed; nothing while the desk is not up yet. */
  private Map<String, String> ids(int port) {
    Map<String, String> ids = new LinkedHashMap<>();
    try {
      HttpResponse<String> answer = get(port, "/feeds/world.json");
      if (answer.statusCode() == 200) {
        for (JsonNode item : JsonMapper.shared().readTree(answer.body()).get("items")) {
          ids.put(item.get("id").asString(), item.get("url").asString());
        }
      }
    } catch (IOException | InterruptedException _) {
      return Map.of();
    }
    return ids;
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
