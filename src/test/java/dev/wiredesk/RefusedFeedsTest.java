package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told of an edit of feeds.yml that the running desk does not take. */
class RefusedFeedsTest {

  private static final String GOOD = "feeds: [{ slug: quay, url: \"http://127.0.0.1:1/rss\" }]\n";
  private static final String WRONG =
      """
      feeds:
        - slug: quay
          url: "ftp://quay.example/rss?key=secret"
          topics: [<b>tides]
      """;
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    house = TestDesk.run(folder, GOOD);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void showsItsMistakesAsCheckWordsThemUntilAGoodFileIsTaken() throws IOException {
    assertThat(get("/sources")).doesNotContain("not in force");
    assertThat(get("/actuator/prometheus")).contains("wiredesk_feeds_mistakes 0.0");

    Files.writeString(folder.resolve("feeds.yml"), WRONG);
    await().atMost(SOON).until(() -> get("/sources").contains("feeds.yml is not in force"));
    assertThat(get("/sources"))
        .contains("feeds.yml:3:10: url: must begin with http:// or https://")
        .contains("feeds.yml:4:14: ")
        .contains("&lt;b&gt;tides")
        .doesNotContain("<b>tides", "secret");
    assertThat(get("/actuator/prometheus")).contains("wiredesk_feeds_mistakes 2.0");
    assertThat(get("/actuator/health")).as("it serves as well as ever").contains("\"UP\"");

    Files.writeString(folder.resolve("feeds.yml"), GOOD);
    await().atMost(SOON).until(() -> !get("/sources").contains("not in force"));
    assertThat(get("/actuator/prometheus")).contains("wiredesk_feeds_mistakes 0.0");
  }

  private String get(String path) {
    URI address = URI.create("http://127.0.0.1:" + house.port() + path);
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
