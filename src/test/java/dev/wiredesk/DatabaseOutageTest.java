package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.wiredesk.archive.DatabaseLine;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.farm.Farm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database goes away while the desk is at work, and comes back. */
class DatabaseOutageTest {

  private static final int FEEDS = 12;
  private static final int ITEMS = 4;

  /** A poll that the outage has cost its answer is tried again after ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(10).plusSeconds(30);

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final FarmBook book = new FarmBook();
  private Farm farm;
  private DatabaseLine line;
  private JdbcClient db;
  private TestDesk desk;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void open() throws IOException {
    farm = new Farm(FEEDS, ITEMS, Instant.now().minus(Duration.ofHours(2)));
    farm.listen(book::note);
    String address = Databases.postgresUrl();
    db = JdbcClient.create(new DriverManagerDataSource(address));
    line = new DatabaseLine(address);
    desk =
        TestDesk.node(
            folder,
            IntStream.range(0, FEEDS)
                .mapToObj(n -> "  - { slug: farm-%d, url: \"%s\" }\n".formatted(n, farm.address(n)))
                .collect(Collectors.joining("", "feeds:\n", "")),
            line.address() + "&socketTimeout=3",
            "--wiredesk.version=node",
            "--db-scheduler.threads=4",
            "--db-scheduler.heartbeat-interval=1s",
            "--spring.datasource.hikari.connection-timeout=1000");
    log.list = new CopyOnWriteArrayList<>();
    root().getAppender("CONSOLE").getCopyOfAttachedFiltersList().forEach(log::addFilter);
    log.start();
    root().addAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @AfterEach
  void close() {
    root().detachAppender(log);
    desk.close();
    line.close();
    farm.close();
    http.close();
  }

  @Test
  void stopsNothingForGoodAndLosesNothing() {
    await().atMost(PATIENCE).until(() -> stories() == FEEDS * ITEMS);
    await()
        .atMost(PATIENCE)
        .until(() -> get("/feeds/world.atom").body().contains("farm-0.example"));

    farm.advance();
    book.hold("node", 2);
    fallDue();
    await().atMost(PATIENCE).until(book::isHolding);
    line.cut();
    book.release();
    tellsWhatItCannotDo();
    line.mend();

    await().atMost(PATIENCE).until(() -> get("/actuator/health").statusCode() == 200);
    await().atMost(PATIENCE).until(() -> stories() == FEEDS * (ITEMS + 1));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    get("/feeds/world.json?count=500").body().split("\"url\":\"https://farm", -1))
                .hasSize(1 + FEEDS * (ITEMS + 1)));
    assertThat(
            db.sql("SELECT count(*) FROM poll_state WHERE failures > 0")
                .query(Integer.class)
                .single())
        .as("feeds that are blamed for it")
        .isZero();
    await().atMost(PATIENCE).until(() -> inHand() == 0);
    tellsOfTheOutageInTwoLines();
  }

  private void tellsOfTheOutageInTwoLines() {
    await().atMost(PATIENCE).until(() -> told("The database answers again") == 1);
    assertThat(told("The database does not answer")).isEqualTo(1);
    assertThat(log.list)
        .filteredOn(event -> event.getThrowableProxy() != null)
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  private long told(String beginning) {
    return log.list.stream()
        .filter(event -> event.getFormattedMessage().startsWith(beginning))
        .count();
  }

  @Test
  void doesNotWaitForADatabaseThatAnswersNothingAnyMore() {
    await().atMost(PATIENCE).until(() -> stories() == FEEDS * ITEMS);

    farm.advance();
    book.hold("node", 2);
    fallDue();
    await().atMost(PATIENCE).until(book::isHolding);
    line.freeze();
    book.release();
    await().atMost(PATIENCE).until(() -> get("/actuator/health").body().contains("DOWN"));
    line.thaw();

    await().atMost(PATIENCE).until(() -> get("/actuator/health").statusCode() == 200);
    await().atMost(PATIENCE).until(() -> stories() == FEEDS * (ITEMS + 1));
    await().atMost(PATIENCE).until(() -> inHand() == 0);
  }

  @Test
  void hasTheDatabaseEndSessionsThatHoldTheFilingLockAndDoNothing() {
    JdbcClient own = desk.get(JdbcClient.class);
    assertThat(own.sql("SHOW idle_in_transaction_session_timeout").query(String.class).single())
        .isEqualTo("30s");
    assertThat(own.sql("SHOW tcp_keepalives_idle").query(String.class).single()).isEqualTo("15");
  }

  private void fallDue() {
    db.sql("UPDATE scheduled_tasks SET execution_time = ? WHERE task_name = 'poll'")
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void tellsWhatItCannotDo() {
    await().atMost(PATIENCE).until(() -> get("/actuator/health").body().contains("DOWN"));
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/feeds/world.atom").statusCode()).as("what lies ready").isEqualTo(200);
    HttpResponse<String> feed = get("/feeds/world/science.rss");
    assertThat(feed.statusCode()).isEqualTo(503);
    assertThat(feed.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> page = get("/sources");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("Back in a moment").doesNotContain("Exception");
  }

  private int stories() {
    return db.sql("SELECT count(*) FROM story").query(Integer.class).single();
  }

  private int inHand() {
    return db.sql("SELECT count(*) FROM scheduled_tasks WHERE picked")
        .query(Integer.class)
        .single();
  }

  private HttpResponse<String> get(String path) {
    URI address = URI.create("http://127.0.0.1:" + desk.port() + path);
    try {
      return http.send(
          HttpRequest.newBuilder(address)
              .timeout(Duration.ofSeconds(20))
              .header("Accept", "text/html, */*")
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
