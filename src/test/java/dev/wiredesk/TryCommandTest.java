package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code try} over real HTTP; what it shows of a file stands in CommandsIT. */
class TryCommandTest {

  private static final String NETWORKS = "wiredesk.fetch.allowed-networks";

  private final UnrulyServer server = new UnrulyServer();

  @BeforeEach
  void open() throws IOException {
    System.setProperty(NETWORKS, "127.0.0.1");
    String document = Files.readString(Path.of("src/test/resources/desk/tidewater.xml"));
    server
        .on("/old", UnrulyRoutes.redirect(301, "/older"))
        .on("/older", UnrulyRoutes.redirect(302, "/feed"))
        .on(
            "/feed",
            UnrulyRoutes.text(
                document.replace("driving rain", "driving rain & wind"),
                "ETag: \"v1\"",
                "Content-Type: application/rss+xml",
                "Cache-Control: max-age=600"))
        .on("/gone", UnrulyRoutes.redirect(302, "/nowhere"));
  }

  @AfterEach
  void close() {
    System.clearProperty(NETWORKS);
    server.close();
  }

  @Test
  void showsEveryAnswerOnTheWayThenWhatWasMendedThenTheArticles() {
    String shown = shown(0, server.at("/old").toString());
    assertThat(shown)
        .containsSubsequence(
            "GET " + server.at("/old") + ": 301, moved to " + server.at("/older"),
            "GET " + server.at("/older") + ": 302, moved to " + server.at("/feed"),
            "GET " + server.at("/feed") + ": 200",
            "bytes unpacked",
            "application/rss+xml",
            "\"v1\"",
            "600 s",
            "Mended: ",
            "  body ");
  }

  @Test
  void namesTopicsAsPagesDo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("feed.xml");
    Files.writeString(
        file,
        "<rss version='2.0'><channel><title>Quay</title><item><guid>1</guid>"
            + "<title>Umberg wins the football cup</title></item></channel></rss>");

    assertThat(shown(0, file.toString()))
        .containsPattern("topics +Football")
        .doesNotContain("ccer");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsNoMoreOfAnEndlessFileThanOfALargeOne() {
    assertThat(shown(1, "/dev/zero")).contains("larger than 10 MB");
  }

  @Test
  void tellsTheSameAsJson() {
    JsonNode told = JsonMapper.shared().readTree(shown(0, server.at("/old").toString(), "--json"));
    JsonNode answers = told.path("fetched").path("answers");
    assertThat(answers.size()).isEqualTo(3);
    assertThat(answers.get(0).path("status").asInt()).isEqualTo(301);
    assertThat(answers.get(1).path("location").asString()).isEqualTo(server.at("/feed").toString());
    assertThat(told.path("fetched").path("etag").asString()).isEqualTo("\"v1\"");
    assertThat(told.path("repairs").size()).isPositive();
    assertThat(told.path("entries").size()).isEqualTo(3);
  }

  @Test
  void showsHowFarItCame() {
    assertThat(shown(1, server.at("/gone").toString()))
        .containsSubsequence(
            "302, moved to " + server.at("/nowhere"),
            "GET " + server.at("/nowhere") + ": 404",
            "Nothing could be read: the server answered 404 Not Found.");
  }

  @Test
  void takesTheDesksSettingsForFetching() {
    System.clearProperty(NETWORKS);

    assertThat(shown(1, server.at("/feed").toString()))
        .contains("127.0.0.1 is a loopback address, which " + NETWORKS + " does not open");
    assertThat(shown(0, server.at("/feed").toString(), "--" + NETWORKS + "=127.0.0.0/8"))
        .contains("Tidewater Gazette");
    assertThat(shown(1, server.at("/feed").toString(), "--" + NETWORKS + "=127"))
        .contains(NETWORKS + ": not a network: \"127\"");
    assertThat(shown(2, server.at("/feed").toString(), "--jsn"))
        .startsWith("There is no option --jsn.")
        .contains("Usage: try");
  }

  @Test
  void saysThatAFolderIsNoFile() {
    assertThat(shown(1, "src/test/resources"))
        .isEqualTo(
            "Nothing could be read: src/test/resources is a folder, not a file.%n".formatted());
  }

  @Test
  void saysWhichAddressesCanBeFetched() {
    assertThat(shown(1, "ftp://a.example/feed.xml"))
        .isEqualTo(
            "Nothing could be read: only http and https addresses can be fetched.%n".formatted());
  }

  private static String shown(int code, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(new TryCommand(print, print, () -> TestDesk.START).run(List.of(args)))
        .isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8);
  }
}
