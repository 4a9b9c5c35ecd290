package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.feed.CurrentFeeds;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
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
      String feed = read(http, desk, "/feeds/world.atom");

      assertThat(desk.get(CurrentFeeds.class).get().masthead().title()).isEqualTo("Quay desk");
      assertThat(feed)
          .contains("href=\"https://proxy.example/wire/feeds/world.atom\"")
          .doesNotContain("desk.example.org");
    }
  }

  @Test
  void anAddressThatNobodyNamesIsThatOfThePortAndIdsStayWhateverItIs() throws Exception {
    String nameless =
        """
        feeds: [{ slug: tidewater, url: "http://127.0.0.1:9/feed" }]
        editions: [{ slug: quays, title: Quays, query: quay }]
        """;
    try (TestDesk desk = TestDesk.run(folder, nameless);
        HttpClient http = HttpClient.newHttpClient()) {
      String here = "http://localhost:" + desk.port();
      for (String path : List.of("/", "/feeds/world", "/opml", "/feeds/world.rss")) {
        assertThat(read(http, desk, path))
            .as(path)
            .contains(here + "/feeds/")
            .doesNotContain("localhost:8080");
      }
      assertThat(read(http, desk, "/feeds/atlantis.atom")).contains(here + "/opml");
      assertThat(read(http, desk, "/feeds/world.atom"))
          .contains(
              "rel=\"self\" type=\"application/atom+xml\" href=\"" + here + "/feeds/world.atom\"",
              "rel=\"hub\" href=\"" + here + "/hub\"",
              "<id>http://localhost:8080/feeds/world</id>");
    }
  }

  private static String read(HttpClient http, TestDesk desk, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + desk.port() + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  @Test
  void anOptionThatIsNoAddressIsRefusedInWords() {
    assertThatThrownBy(() -> TestDesk.run(folder, FEEDS, "--desk.url=proxy.example"))
        .hasRootCauseMessage("must begin with http:// or https://")
        .hasStackTraceContaining("desk.url must begin with http:// or https://");
  }
}
