package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.archive.Databases;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.FeedsReader;
import dev.wiredesk.feed.Reading;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What two nodes on one PostgreSQL owe to their readers and to publishers. */
class TwoNodesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String EDITIONS =
      """
      editions:
        - { slug: ports, title: Ports, query: 'harbour' }
      """;

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final UnrulyServer server = new UnrulyServer();
  private final String address = Databases.postgresUrl();
  private final JdbcClient db = JdbcClient.create(new DriverManagerDataSource(address));
  private final List<TestDesk> nodes = new CopyOnWriteArrayList<>();

  @BeforeEach
  void publish() {
    publish(1);
  }

  @AfterEach
  void close() {
    nodes.forEach(TestDesk::close);
    server.close();
    http.shutdownNow(); // the line that listens has no end of its own
    http.close();
  }

  @Test
  void areOneDeskThoughBothAreItsFirst() {
    var first = CompletableFuture.supplyAsync(() -> start("a", feeds().replace("desk.ex", "a.ex")));
    var second =
        CompletableFuture.supplyAsync(() -> start("b", feeds().replace("desk.ex", "b.ex")));
    CompletableFuture.allOf(first, second).join();

    assertThat(db.sql("SELECT authority FROM desk").query(String.class).list())
        .hasSize(1)
        .containsAnyOf("a.example", "b.example");
    await().atMost(PATIENCE).until(() -> stories() == 1);
    assertThat(asked("/river.xml")).isEqualTo(1);
  }

  @Test
  void serveWhatEitherFilesWithinASecond() {
    TestDesk reader = start("reader", feeds() + EDITIONS, "--wiredesk.poll=false");
    assertThat(get(reader, "/feeds/world.atom").statusCode()).isEqualTo(200);
    List<String> events = listen(reader);
    TestDesk writer = start("writer", feeds() + EDITIONS);
    await().atMost(PATIENCE).until(() -> shows(reader, "/feeds/world.atom", 1));

    List<Duration> lags = new CopyOnWriteArrayList<>();
    for (int round = 2; round <= 4; round++) {
      int last = round;
      publish(last);
      poll();
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> stories() == last);
      Instant filed = Instant.now();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .until(() -> shows(reader, "/feeds/world.atom", last));
      lags.add(Duration.between(filed, Instant.now()));
    }
    System.err.printf("A story of one node in the other's feed after %s%n", lags);
    assertThat(lags.stream().sorted().toList().get(1)).isLessThan(Duration.ofSeconds(1));

    assertThat(shows(reader, "/feeds/search.atom?q=harbour", 4)).isTrue();
    assertThat(shows(reader, "/feeds/editions/ports.atom", 4)).isTrue();
    await().atMost(PATIENCE).until(() -> events.contains("event:stories"));
    assertThat(get(reader, "/feeds/world.atom").headers().firstValue("ETag"))
        .as("the same document under the same validator")
        .isEqualTo(get(writer, "/feeds/world.atom").headers().firstValue("ETag"));
  }

  @Test
  void shareEditionsThatAnEditBringsToOneAfterTheOther() {
    TestDesk early = start("early", feeds());
    TestDesk late = start("late", feeds());
    await().atMost(PATIENCE).until(() -> stories() == 1);

    edit("early", early, feeds() + EDITIONS);
    await().atMost(PATIENCE).until(() -> shows(early, "/feeds/editions/ports.atom", 1));
    publish(2);
    poll(); // whichever node takes it, the late one does not know the edition yet
    await().atMost(PATIENCE).until(() -> stories() == 2);
    edit("late", late, feeds() + EDITIONS);

    await().atMost(PATIENCE).until(() -> shows(late, "/feeds/editions/ports.atom", 2));
    await().atMost(PATIENCE).until(() -> shows(early, "/feeds/editions/ports.atom", 2));
    assertThat(shows(early, "/feeds/editions/ports.atom", 1)).isTrue();
  }

  @Test
  void keepAFeedThatOneOfThemDoesNotKnowYet() {
    server.on("/quay.xml", UnrulyRoutes.text(document(9)));
    String more = "  - { slug: quay, url: \"" + server.at("/quay.xml") + "\", every: 10s }\n";
    TestDesk knowing = start("knowing", feeds() + more);
    TestDesk ignorant = start("ignorant", feeds());
    await().atMost(PATIENCE).until(() -> asked("/quay.xml") >= 1);
    knowing.close();
    nodes.remove(knowing);
    db.sql("INSERT INTO node (name, feeds, seen) VALUES ('elsewhere', 'other', ?)")
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
    db.sql("UPDATE scheduled_tasks SET execution_time = ? WHERE task_instance = 'quay'")
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
    await().atMost(PATIENCE).until(() -> due("quay").isAfter(Instant.now()));

    db.sql("DELETE FROM node WHERE name = 'elsewhere'").update();
    poll();
    await().atMost(PATIENCE).until(() -> tasks("quay") == 0);
    assertThat(tasks("river")).isEqualTo(1);
    assertThat(ignorant.port()).isPositive();
  }

  @Test
  void leaveAHostAloneThatToldOneOfThemTo() {
    server.on("/busy.xml", UnrulyRoutes.unavailable("3600"));
    String busy =
        "feeds:\n  - { slug: busy, url: \"" + server.at("/busy.xml") + "\", every: 10s }\n";
    start("told", busy);
    await().atMost(PATIENCE).until(() -> asked("/busy.xml") == 1);
    await().atMost(PATIENCE).until(() -> count("host_pause") == 1);
    nodes.removeFirst().close();

    String sister = "  - { slug: river, url: \"" + server.at("/river.xml") + "\" }\n";
    start("other", busy + sister);
    await().atMost(PATIENCE).until(() -> count("poll_state WHERE feed = 'river'") == 1);
    assertThat(asked("/river.xml")).isZero();
    assertThat(due("river")).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
  }

  @Test
  void makeTheirSearchIndexAnewForAnotherArchive() {
    TestDesk here = start("mover", feeds());
    await().atMost(PATIENCE).until(() -> shows(here, "/feeds/search.atom?q=harbour", 1));
    nodes.removeFirst().close();

    server.on("/river.xml", UnrulyRoutes.text(document(3).replace("Round 1:", "Hour 1:")));
    TestDesk there = startOn(Databases.postgresUrl(), "mover", feeds());
    await().atMost(PATIENCE).until(() -> shows(there, "/feeds/search.atom?q=harbour", 3));
    assertThat(shows(there, "/feeds/search.atom?q=harbour", 1)).isFalse();
  }

  private TestDesk start(String name, String feedsYml, String... settings) {
    return startOn(address, name, feedsYml, settings);
  }

  private TestDesk startOn(String database, String name, String feedsYml, String... settings) {
    try {
      TestDesk node =
          TestDesk.node(
              Files.createDirectories(folder.resolve(name)), feedsYml, database, settings);
      nodes.add(node);
      return node;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String feeds() {
    return """
    desk: { title: Test desk, url: "https://desk.example" }
    feeds:
      - { slug: river, url: "%s", every: 24h }
    """
        .formatted(server.at("/river.xml"));
  }

  /** In its file, too, which the node would go back to when it looks there next. */
  private void edit(String name, TestDesk node, String feedsYml) {
    try {
      Files.writeString(folder.resolve(name).resolve("feeds.yml"), feedsYml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    switch (new FeedsReader(variable -> null).read(feedsYml, "feeds.yml")) {
      case Reading.Accepted(var feeds) -> node.get(CurrentFeeds.class).replace(feeds);
      case Reading.Refused(var problems) -> throw new AssertionError(problems);
    }
  }

  private void publish(int entries) {
    server.on("/river.xml", UnrulyRoutes.text(document(entries)));
  }

  private static String document(int entries) {
    return IntStream.rangeClosed(1, entries)
        .mapToObj(n ->
            """
            <item><guid isPermaLink="false">tag:river.example,2026:%1$d</guid>
            <title>Round %1$d: %2$s</title><description>%3$s number %1$d.</description></item>
            """
                .formatted(n, HEADLINES.get(n % HEADLINES.size()), BODIES.get(n % BODIES.size())))
        .collect(
            Collectors.joining(
                "", "<rss version=\"2.0\"><channel><title>River</title>", "</channel></rss>"));
  }

  private static final List<String> HEADLINES =
      List.of(
          "pilots of the harbour vote on night shifts",
          "a dredger runs aground in the harbour",
          "the harbour museum buys a tug",
          "grain waits in the harbour for a buyer");

  private static final List<String> BODIES =
      List.of(
          "The pilots will be paid more for work after midnight, says the plan",
          "Divers found no leak in the hull, and the tide freed the vessel",
          "Its boiler was built ninety years ago in a yard that has since closed",
          "Three silos are full and a fourth is being cleaned, the owner said");

  /** The end of a poll that is still in hand would overwrite what is set here. */
  private void poll() {
    await().atMost(PATIENCE).until(() -> count("scheduled_tasks WHERE picked") == 0);
    db.sql("UPDATE scheduled_tasks SET execution_time = ? WHERE task_name = 'poll' AND NOT picked")
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private boolean shows(TestDesk node, String path, int round) {
    HttpResponse<String> answer = get(node, path);
    return answer.statusCode() == 200 && answer.body().contains("Round " + round + ":");
  }

  private HttpResponse<String> get(TestDesk node, String path) {
    try {
      return http.send(request(node, path), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the node tells open pages from now on. */
  private List<String> listen(TestDesk node) {
    List<String> lines = new CopyOnWriteArrayList<>();
    var _ =
        http.sendAsync(request(node, "/events"), BodyHandlers.ofLines())
            .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
    return lines;
  }

  private static HttpRequest request(TestDesk node, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path)).build();
  }

  private long asked(String path) {
    return server.asked().stream().filter(asked -> asked.path().equals(path)).count();
  }

  private int stories() {
    return count("story");
  }

  private int tasks(String slug) {
    return count("scheduled_tasks WHERE task_name = 'poll' AND task_instance = '" + slug + "'");
  }

  private int count(String rows) {
    return db.sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
  }

  private Instant due(String slug) {
    return db.sql("SELECT execution_time FROM scheduled_tasks WHERE task_instance = ?")
        .param(slug)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }
}
