package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.feed.CurrentFeeds;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the desk says that it is. */
class PublicAddressTest {

  private static final String FEEDS =
      """
      desk: { title: Quay desk, url: https://desk.example.org }
      feeds:
        - { slug: tidewater, url: "http://127.0.0.1:9/feed" }
      """;

  @TempDir Path folder;

  @Test
  void anOptionGoesBeforeTheFile() throws Exception {
    try (TestDesk desk = TestDesk.run(folder, FEEDS, "--desk.url=https://proxy.example/wire/");
        HttpClient http = HttpClient.newHttpClient()) {
      URI world = URI.create("http://127.0.0.1:" + desk.port() + "/feeds/world.atom");

      String feed =
          http.send(HttpRequest.newBuilder(world).build(), BodyHandlers.ofString()).body();

      assertThat(desk.get(CurrentFeeds.class).get().masthead().title()).isEqualTo("Quay desk");
      assertThat(feed)
          .contains("href=\"https://proxy.example/wire/feeds/world.atom\"")
          .doesNotContain("desk.example.org");
    }
  }

  @Test
  void anOptionThatIsNoAddressIsRefusedInWords() {
    assertThatThrownBy(() -> TestDesk.run(folder, FEEDS, "--desk.url=proxy.example"))
        .hasRootCauseMessage("must begin with http:// or https://")
        .hasStackTraceContaining("desk.url must begin with http:// or https://");
  }
}
