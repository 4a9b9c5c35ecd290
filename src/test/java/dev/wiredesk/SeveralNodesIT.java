package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.archive.Databases;
import dev.wiredesk.farm.Farm;
import dev.wiredesk.farm.Temper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Three nodes, each a process of its own, on one PostgreSQL; one of them is killed. */
class SeveralNodesIT {

  private static final int FEEDS = 40;
  private static final int ITEMS = 8;
  private static final List<String> NODES = List.of("node-a", "node-b", "node-c");
  private static final String VICTIM = "node-b";

  /** In the product minutes: db-scheduler calls a task dead after four, and looks every second. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private static final Duration HEARTBEAT_TIMEOUT = HEARTBEAT.multipliedBy(6);

  /** What a busy machine may add to any of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private record Node(String name, int port, Process process) {}

  /** The logs of the nodes stay where something went wrong. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final FarmBook book = new FarmBook();
  private final List<Node> nodes = new ArrayList<>();
  private Farm farm;
  private String address;
  private JdbcClient db;

  @BeforeEach
  void open() {
    farm = new Farm(FEEDS, ITEMS, Instant.now().minus(Duration.ofHours(2)));
    farm.listen(book::note);
    address = Databases.postgresUrl();
    db = JdbcClient.create(new DriverManagerDataSource(address));
  }

  @AfterEach
  void close() {
    nodes.forEach(node -> node.process().destroyForcibly());
    farm.close();
    http.close();
  }

  @Test
  void nothingIsLostOrDoubledWhenANodeIsKilledInMidPoll() throws Exception {
    for (String name : NODES) {
      nodes.add(start(name));
    }
    await().atMost(PATIENCE.multipliedBy(6)).until(() -> polledSince(Instant.EPOCH) == FEEDS);
    assertThat(book.askers()).hasSize(FEEDS).allSatisfy((feed, askers) -> isOne(askers));
    assertThat(count("desk")).as("founded once, by whoever came first").isEqualTo(1);

    farm.behave(feed -> Temper.SLOW);
    Instant due = nextRound();
    Set<Integer> inHand = killInMidPoll(due);
    await()
        .atMost(HEARTBEAT_TIMEOUT.plus(PATIENCE))
        .until(() -> polledSince(due) == FEEDS && inHand().isEmpty());
    System.err.printf(
        "%d feeds in hand at the kill; all polled %s after they were due%n",
        inHand.size(), Duration.between(due, Instant.now()));
    assertThat(book.askers())
        .hasSize(FEEDS)
        .allSatisfy((feed, askers) -> {
          if (inHand.contains(feed) && askers.size() > 1) {
            assertThat(askers).hasSize(2).startsWith(VICTIM).doesNotHaveDuplicates();
          } else {
            isOne(askers);
          }
        });
    assertThat(book.askers().values().stream().filter(askers -> askers.size() == 2))
        .as("feeds taken over in mid-poll")
        .isNotEmpty();

    Instant again = nextRound();
    await().atMost(PATIENCE).until(() -> polledSince(again) == FEEDS);
    assertThat(book.askers()).hasSize(FEEDS).allSatisfy((feed, askers) -> isOne(askers));

    assertNothingLostOrDoubled(2);
  }

  private static void isOne(List<String> askers) {
    assertThat(askers).hasSize(1);
  }

  /** Kills a node that has filed some of what it took, and waits for the rest. */
  private Set<Integer> killInMidPoll(Instant due) throws InterruptedException {
    await()
        .atMost(PATIENCE)
        .until(() ->
            book.isHolding()
                && book.askedBy(VICTIM).stream().anyMatch(feed -> polledSince(due, feed)));
    Process victim =
        nodes.stream().filter(node -> node.name().equals(VICTIM)).findFirst().get().process();
    assertThat(victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    Set<Integer> inHand = inHand();
    book.release();
    assertThat(inHand).as("in hand at the kill").isNotEmpty();
    return inHand;
  }

  /** Every feed has one more entry, and is due now; the victim gets few answers. */
  private Instant nextRound() {
    await().atMost(PATIENCE).until(() -> inHand().isEmpty());
    book.turn();
    book.hold(VICTIM, 3);
    farm.advance();
    Instant due = Instant.now();
    db.sql("UPDATE scheduled_tasks SET execution_time = ? WHERE task_name = 'poll'")
        .param(due.atOffset(ZoneOffset.UTC))
        .update();
    return due;
  }

  private void assertNothingLostOrDoubled(int rounds) throws Exception {
    Set<String> published =
        IntStream.range(0, FEEDS)
            .boxed()
            .flatMap(feed ->
                IntStream.range(0, ITEMS + rounds)
                    .mapToObj("https://farm-%d.example/2026/%%d.html".formatted(feed)::formatted))
            .collect(Collectors.toSet());
    assertThat(count("entry")).isEqualTo(published.size());
    assertThat(count("article")).isEqualTo(published.size());
    assertThat(count("story")).isEqualTo(published.size());
    for (Node node : nodes) {
      if (node.process().isAlive()) {
        await()
            .atMost(PATIENCE)
            .untilAsserted(() ->
                assertThat(links(node)).hasSameSizeAs(published).hasSameElementsAs(published));
      }
    }
  }

  private List<String> links(Node node) throws IOException, InterruptedException {
    URI feed = URI.create("http://127.0.0.1:%d/feeds/world.json?count=500".formatted(node.port()));
    String json = http.send(HttpRequest.newBuilder(feed).build(), BodyHandlers.ofString()).body();
    return StreamSupport.stream(
            JsonMapper.shared().readTree(json).get("items").spliterator(), false)
        .map(item -> item.get("url").asString())
        .toList();
  }

  private int count(String table) {
    return db.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  /** How many feeds have been polled since then, to the end. */
  private long polledSince(Instant then) {
    return IntStream.range(0, FEEDS).filter(feed -> polledSince(then, feed)).count();
  }

  private boolean polledSince(Instant then, int feed) {
    return polls().getOrDefault("farm-" + feed, Instant.EPOCH).isAfter(then);
  }

  private Map<String, Instant> polls() {
    boolean isEmpty =
        db.sql("SELECT count(*) FROM pg_tables WHERE tablename = 'scheduled_tasks'")
                .query(Integer.class)
                .single()
            == 0;
    return isEmpty
        ? Map.of()
        : db
            .sql("SELECT feed, last_poll FROM poll_state WHERE last_poll IS NOT NULL")
            .query((row, n) ->
                Map.entry(row.getString("feed"), row.getTimestamp("last_poll").toInstant()))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The feeds that some node has taken and not finished. */
  private Set<Integer> inHand() {
    return db
        .sql("SELECT task_instance FROM scheduled_tasks WHERE task_name = 'poll' AND picked")
        .query((row, n) -> row.getString("task_instance"))
        .list()
        .stream()
        .map(slug -> Integer.valueOf(slug.substring("farm-".length())))
        .collect(Collectors.toSet());
  }

  private Node start(String name) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        home.resolve("feeds.yml"),
        IntStream.range(0, FEEDS)
            .mapToObj(
                feed -> "  - { slug: farm-%d, url: \"%s\" }\n".formatted(feed, farm.address(feed)))
            .collect(Collectors.joining("", "feeds:\n", "")));
    int port = freePort();
    Process process =
        Jar.start(
            home,
            home.resolve("log.txt"),
            "--spring.datasource.url=" + address,
            "--server.port=" + port,
            "--wiredesk.version=" + name,
            "--wiredesk.fetch.allowed-networks=127.0.0.0/8",
            "--db-scheduler.threads=8",
            "--db-scheduler.polling-interval=200ms",
            "--db-scheduler.heartbeat-interval=" + HEARTBEAT.toSeconds() + "s");
    return new Node(name, port, process);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
