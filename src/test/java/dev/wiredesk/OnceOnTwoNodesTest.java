package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What two nodes both notice and only one of them may do: deliveries and page fetches. */
class OnceOnTwoNodesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> NEWS =
      List.of(
          "Pilots vote on night shifts",
          "Dredger runs aground at low tide",
          "Museum buys a tug with its boiler",
          "Grain waits in silos for a buyer");

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final UnrulyServer server = new UnrulyServer();
  private final String address = Databases.postgresUrl();
  private final JdbcClient db = JdbcClient.create(new DriverManagerDataSource(address));
  private final List<String> deliveries = new CopyOnWriteArrayList<>();
  private final List<TestDesk> nodes = new CopyOnWriteArrayList<>();
  private HttpServer subscriber;

  @BeforeEach
  void open() throws IOException {
    subscriber = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    subscriber.createContext("/", this::serve);
    subscriber.start();
  }

  @AfterEach
  void close() {
    nodes.forEach(TestDesk::close);
    subscriber.stop(0);
    server.close();
    http.close();
  }

  @Test
  void deliversEachStateOfAFeedToASubscriberOnce() throws Exception {
    publish(1, "");
    start("one", "");
    start("other", "");
    await().atMost(PATIENCE).until(() -> count("story") == 1);
    subscribe(nodes.getFirst());
    await().atMost(PATIENCE).until(() -> count("hub_subscription") == 1);

    for (int round = 2; round <= NEWS.size(); round++) {
      String last = NEWS.get(round - 1);
      publish(round, "");
      poll();
      await()
          .atMost(PATIENCE)
          .until(() -> deliveries.stream().anyMatch(body -> body.contains(last)));
    }
    await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> tasks("hub-deliver") == 0);
    assertThat(deliveries).doesNotHaveDuplicates().hasSize(NEWS.size() - 1);
  }

  @Test
  void fetchesEachArticlesPageOnce() throws Exception {
    for (int n = 1; n <= NEWS.size(); n++) {
      server.on("/page-" + n + ".html", UnrulyRoutes.text(page(n), "Content-Type: text/html"));
    }
    publish(NEWS.size(), "<link>%s</link>");
    start("one", ", full-text: true");
    start("other", ", full-text: true");

    await().atMost(PATIENCE).until(() -> count("story") == NEWS.size());
    await().atMost(PATIENCE).until(() -> tasks("pages") == 0);
    for (int n = 1; n <= NEWS.size(); n++) {
      String path = "/page-" + n + ".html";
      assertThat(server.asked().stream().filter(asked -> asked.path().equals(path))).hasSize(1);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        byte[] echo =
            Stream.of(exchange.getRequestURI().getQuery().split("&"))
                .filter(pair -> pair.startsWith("hub.challenge="))
                .map(pair -> pair.substring("hub.challenge=".length()))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, echo.length);
        exchange.getResponseBody().write(echo);
      } else {
        deliveries.add(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  private void subscribe(TestDesk node) throws Exception {
    String form =
        "hub.mode=subscribe&hub.topic=%s&hub.callback=%s"
            .formatted(
                encode("https://desk.example/feeds/world.atom"),
                encode("http://127.0.0.1:" + subscriber.getAddress().getPort() + "/callback"));
    HttpRequest wish =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/hub"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    assertThat(http.send(wish, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void start(String name, String more) throws IOException {
    String feeds =
        """
        desk: { url: "https://desk.example" }
        feeds: [{ slug: river, url: "%s", every: 24h%s }]
        """
            .formatted(server.at("/river.xml"), more);
    nodes.add(TestDesk.node(Files.createDirectory(folder.resolve(name)), feeds, address));
  }

  private void publish(int entries, String link) {
    String items =
        IntStream.rangeClosed(1, entries)
            .mapToObj(n ->
                "<item><guid isPermaLink=\"false\">tag:river.example,2026:%d</guid><title>%s</title>%s</item>"
                    .formatted(
                        n, NEWS.get(n - 1), link.formatted(server.at("/page-" + n + ".html"))))
            .collect(Collectors.joining());
    server.on(
        "/river.xml",
        UnrulyRoutes.text(
            "<rss version=\"2.0\"><channel><title>River</title>" + items + "</channel></rss>"));
  }

  private static String page(int n) {
    String paragraph =
        "<p>%s, the owners said on Monday, and number %d of the list will follow it next week.</p>"
            .formatted(NEWS.get(n - 1), n);
    return "<html><body><article><h1>%s</h1>%s</article></body></html>"
        .formatted(NEWS.get(n - 1), paragraph.repeat(4));
  }

  private void poll() {
    db.sql("UPDATE scheduled_tasks SET execution_time = ? WHERE task_name = 'poll' AND NOT picked")
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private int tasks(String name) {
    return count("scheduled_tasks WHERE task_name = '" + name + "'");
  }

  private int count(String rows) {
    return db.sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
  }
}
