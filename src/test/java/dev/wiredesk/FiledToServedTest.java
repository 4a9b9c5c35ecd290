package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a reader waits for a story that is on file. */
class FiledToServedTest {

  private static final String FEEDS =
      "feeds: [{ slug: one, url: 'https://one.example/feed', regions: [ukraine] }]";
  private static final List<String> RENDERED =
      List.of(
          "/feeds/world.atom",
          "/feeds/world.rss",
          "/feeds/world.json",
          "/feeds/ukraine.atom",
          "/feeds/europe.rss");
  private static final int ON_FILE = 70;

  @TempDir Path folder;

  private ServedDesk desk;

  @BeforeEach
  void warmUp() throws IOException {
    desk = new ServedDesk(folder, FEEDS);
    for (int i = 0; i < ON_FILE; i++) {
      desk.receive("one", item(i));
      desk.pass(Duration.ofMinutes(1));
      RENDERED.forEach(desk::ask);
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aStoryIsInEveryRenderedFeedWithinASecondOfBeingFiled() {
    List<Long> millis = new ArrayList<>();
    for (int i = ON_FILE; i < ON_FILE + 10; i++) {
      int number = i;
      desk.pass(Duration.ofMinutes(1));
      long before = System.nanoTime();
      desk.file("one", item(number));
      await()
          .atMost(Duration.ofSeconds(1))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .untilAsserted(() ->
              assertThat(RENDERED)
                  .allSatisfy(path -> assertThat(desk.ask(path).body()).contains(id(number))));
      millis.add((System.nanoTime() - before) / 1_000_000);
    }
    System.err.printf("In every feed %s ms after being brought%n", millis);
  }

  @Test
  void andItsValidatorIsAnotherFromThenOn() {
    HttpResponse<String> before = desk.ask("/feeds/world.atom");
    String etag = before.headers().firstValue("ETag").orElseThrow();
    assertThat(desk.ask("/feeds/world.atom", "If-None-Match", etag).statusCode()).isEqualTo(304);
    desk.file("one", item(ON_FILE));
    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> desk.ask("/feeds/world.atom", "If-None-Match", etag).statusCode(),
            status -> status == 200);
  }

  private static String id(int number) {
    return "https://one.example/" + number;
  }

  /** A text that shares no run of words with that of another number. */
  private static String item(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("word").append(number).append((char) ('a' + i % 26)).append(i).append(' ');
    }
    return "<item><guid>%s</guid><title>Tide %d</title><description>%s.</description></item>"
        .formatted(id(number), number, text);
  }
}
