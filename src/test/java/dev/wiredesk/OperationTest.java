package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What operators rely on, with one feed that works and one that fails. */
@ExtendWith(OutputCaptureExtension.class)
class OperationTest {

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private UnrulyServer server;
  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    server.on(
        "/good.xml",
        UnrulyRoutes.text(Files.readString(Path.of("src/test/resources/desk/tidewater.xml"))));
    server.on("/bad.xml", UnrulyRoutes.status(500));
    house =
        TestDesk.run(
            folder,
            "feeds: [{ slug: good, url: \"%s\" }, { slug: bad, url: \"%s\" }]"
                .formatted(server.at("/good.xml"), server.at("/bad.xml")));
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void isHealthyAndReadyThoughAFeedFails() {
    await().atMost(Duration.ofSeconds(10)).until(() -> metrics().contains("outcome=\"failed\""));

    assertThat(get("/actuator/health")).contains("\"UP\"");
    assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
    assertThat(get("/actuator/health/liveness")).contains("\"UP\"");
  }

  @Test
  void requestsThatAreNoneLeaveTheLogToTheDesk(CapturedOutput output) throws IOException {
    for (String request :
        List.of(
            "GET / HTTP/1.1\r\nHost: a b<script>\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: one\r\nHost: two\r\n\r\n",
            "CONNECT /nothing HTTP/1.1\r\nHost: desk\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: desk\r\n\r\n",
            "GET /\\ HTTP/1.1\r\nHost: desk\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: desk\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\r\n\r\n")) {
      assertThat(statusOf(request)).startsWith("HTTP/1.1 400");
    }
    assertThat(output.getOut().lines().filter(line -> line.contains(" WARN ")))
        .allMatch(line -> line.contains("A feed fails"));
  }

  private String statusOf(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void countsPollsEntriesLagAndTheQueueForPrometheus() {
    await().atMost(Duration.ofSeconds(10)).until(() -> metrics().contains("outcome=\"filed\""));

    assertThat(metrics())
        .contains("wiredesk_polls_total{outcome=\"filed\"} 1.0")
        .contains("wiredesk_entries_total{filing=\"original\"} 2.0")
        .contains("wiredesk_lag_seconds_count 2")
        .contains("wiredesk_due ")
        .doesNotContainPattern("# HELP wiredesk_\\S+ *\n");
  }

  @Test
  void tellsOfEachFeedHowItIsAndWhichRuleSetItsNextPoll() {
    await().atMost(Duration.ofSeconds(10)).until(() -> metrics().contains("feed=\"bad\""));
    await().atMost(Duration.ofSeconds(10)).until(() -> metrics().contains("feed=\"good\""));

    assertThat(metrics())
        .contains("wiredesk_feed_failures{feed=\"good\"} 0.0")
        .containsPattern("wiredesk_feed_failures\\{feed=\"bad\"} [1-9]")
        .contains("wiredesk_feed_polled_timestamp_seconds{feed=\"good\"}")
        .contains("wiredesk_feed_due_timestamp_seconds{feed=\"bad\",rule=\"backoff\"}");
  }

  @Test
  void showsNoOtherManagementEndpoints() {
    assertThat(get("/actuator/env")).doesNotContain("java.home");
    assertThat(get("/actuator/heapdump")).hasSizeLessThan(10_000);
  }

  @Test
  void logsWhereItListensAndNoTraceOfAWrongMethod(CapturedOutput log) {
    await().atMost(Duration.ofSeconds(10)).until(() -> metrics().contains("outcome=\"failed\""));
    get("/hub");

    assertThat(log)
        .contains("Reading 2 feeds from ")
        .contains("The desk is at http://localhost:" + house.port() + "/")
        .doesNotContain("HttpRequestMethodNotSupportedException");
    assertThat(log.toString().lines().filter(line -> line.contains("A feed fails")))
        .isNotEmpty()
        .allMatch(line -> line.matches(".* next=\"[0-9T:-]+Z\".*"));
  }

  private String metrics() {
    return get("/actuator/prometheus");
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
