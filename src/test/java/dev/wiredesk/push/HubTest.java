package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole desk, and a subscriber to its hub on the loopback address. */
class HubTest {

  private static final String TOPIC = "https://desk.example.org/feeds/world.atom";

  @TempDir Path folder;

  /** Outlasts a desk, so that another can go on with it. */
  private final String database = Databases.h2Url() + ";DB_CLOSE_DELAY=-1";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> questions = new CopyOnWriteArrayList<>();
  private volatile boolean confirms = true;
  private volatile int status = 204;
  private HttpServer subscriber;
  private TestDesk house;
  private int entries;

  private record Delivery(Instant came, String type, String link, String signature, String body) {}

  @BeforeEach
  void open() throws IOException {
    subscriber =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    subscriber.createContext("/", this::serve);
    subscriber.start();
    start();
  }

  private void start() throws IOException {
    house =
        TestDesk.node(
            folder,
            """
            desk: { url: "https://desk.example.org" }
            feeds: [{ slug: tide, url: "http://127.0.0.1:1/none.xml", every: 24h }]
            """,
            database);
  }

  @AfterEach
  void close() {
    house.close();
    subscriber.stop(0);
    http.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        questions.add(asked);
        byte[] echo =
            (confirms ? asked.getOrDefault("hub.challenge", "") : "no")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, echo.length);
        exchange.getResponseBody().write(echo);
      } else {
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        deliveries.add(
            new Delivery(
                Instant.now(),
                headers.getFirst("Content-Type"),
                headers.getFirst("Link"),
                String.valueOf(headers.getFirst("X-Hub-Signature")),
                body));
        if (status == 503) {
          exchange.getResponseHeaders().add("Retry-After", "3600");
        }
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }

  private static Map<String, String> parameters(String query) {
    return Stream.of(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> ask(String mode, String topic, String callback) {
    String form =
        "hub.mode=%s&hub.topic=%s&hub.callback=%s&hub.secret=hush&hub.lease_seconds=86400&foo=bar"
            .formatted(mode, encode(topic), encode(callback));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + "/hub"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String callback() {
    return "http://127.0.0.1:" + subscriber.getAddress().getPort() + "/callback?id=7";
  }

  private Subscribers subscribers() {
    return house.get(Subscribers.class);
  }

  /** Files a story, now. */
  private Instant file() {
    entries++;
    String item =
        """
        <rss version="2.0"><channel><title>Tidewater</title><item><guid isPermaLink="false">tag:tide.example,2026:%d</guid>
        <title>Harbour pilots vote on night shifts, round %d</title>
        <description>The pilots of the outer harbour will vote on shift number %d this week.</description>
        </item></channel></rss>
        """
            .formatted(entries, entries, entries);
    var feed = house.get(CurrentFeeds.class).get().feed("tide").orElseThrow();
    var document =
        new Document(feed.url(), "application/rss+xml", item.getBytes(StandardCharsets.UTF_8));
    Instant now = Instant.now();
    house
        .get(Desk.class)
        .receive(feed, (ParsedFeed) house.get(FeedParser.class).parse(document), now, done -> {});
    return now;
  }

  private void subscribe() {
    assertThat(ask("subscribe", TOPIC, callback()).statusCode()).isEqualTo(202);
    await().until(() -> subscribers().count() == 1);
  }

  @Test
  void confirmsThenDeliversSignedWithinTwoSeconds() {
    subscribe();
    assertThat(questions.getFirst())
        .containsEntry("id", "7")
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC)
        .containsEntry("hub.lease_seconds", "86400");
    file();
    await().until(() -> deliveries.size() == 1);

    Instant filed = file();
    await().until(() -> deliveries.size() == 2);
    Delivery last = deliveries.getLast();
    assertThat(Duration.between(filed, last.came())).isLessThan(Duration.ofSeconds(2));
    System.err.printf("Hub: delivered after %s%n", Duration.between(filed, last.came()));
    assertThat(last.body()).contains("round 2", "round 1");
    assertThat(last.type()).startsWith("application/atom+xml");
    assertThat(last.link())
        .contains("<https://desk.example.org/hub>; rel=\"hub\"", "<" + TOPIC + ">; rel=\"self\"");
    assertThat(last.signature())
        .isEqualTo(Signature.of("hush", last.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void triesAgainWhatWasNotTakenAndForgetsWhoIsGone() {
    subscribe();
    status = 500;
    file();
    await().until(() -> deliveries.size() == 1);
    await().until(() -> failures() == 1);
    assertThat(Courier.pause(0)).isEqualTo(Duration.ofSeconds(15));
    assertThat(Courier.pause(3)).isEqualTo(Duration.ofMinutes(2));
    assertThat(Courier.pause(40)).isEqualTo(Duration.ofHours(6));
    status = 410;
    house.get(Courier.class).deliver(1);
    assertThat(subscribers().count()).isZero();
  }

  @Test
  void comesAgainNoSoonerThanABusySubscriberWishes() {
    subscribe();
    house.get(Scheduler.class).pause();
    status = 503;
    file();

    Instant again = house.get(Courier.class).deliver(1).orElseThrow();

    assertThat(again).isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
  }

  @Test
  void bringsWhatWasNotTakenOnceItIsTakenAndAllThatCameMeanwhile() {
    subscribe();
    status = 503;
    file();
    await().until(() -> failures() == 1);
    file();
    status = 204;
    house
        .get(Scheduler.class)
        .reschedule(TaskInstanceId.of(PushTasks.DELIVER.getTaskName(), "1"), Instant.now());

    await().until(() -> failures() == 0);
    assertThat(deliveries.getLast().body()).contains("round 1", "round 2");
  }

  @Test
  void bringsWhatIsAnnouncedWhileADeliveryEnds() {
    subscribe();
    house.get(Scheduler.class).pause();
    file();
    house.get(ChangeFollower.class).look();
    assertThat(tasks(PushTasks.DELIVER.getTaskName())).isEqualTo(1);
    Hub hub = house.get(Hub.class);
    var end =
        PushTasks.deliver(house.get(Courier.class), house.get(Visits.class), 1, hub::delivered);
    assertThat(deliveries).hasSize(1);

    file();
    house.get(ChangeFollower.class).look();
    end.complete(null, new Ending());

    assertThat(tasks(PushTasks.DELIVER.getTaskName())).isEqualTo(1);
    house.get(Scheduler.class).resume();
    await().until(() -> deliveries.size() == 2);
    assertThat(deliveries.getLast().body()).contains("round 1", "round 2");
    await().until(() -> tasks(PushTasks.DELIVER.getTaskName()) == 0);
  }

  /** As the scheduler removes a task at its end. */
  private final class Ending extends ExecutionOperations<Void> {

    Ending() {
      super(null, null, null);
    }

    @Override
    public void remove() {
      house.get(Scheduler.class).cancel(TaskInstanceId.of(PushTasks.DELIVER.getTaskName(), "1"));
    }
  }

  @Test
  void bringsAfterARestartWhatWasFiledJustBeforeIt() throws IOException {
    subscribe();
    file();
    await().until(() -> deliveries.size() == 1);
    house.get(ChangeFollower.class).stop();
    file();
    house.close();

    start();

    await().until(() -> deliveries.size() == 2);
    assertThat(deliveries.getLast().body()).contains("round 1", "round 2");
  }

  @Test
  void bringsNothingAfterARestartThatWasTakenBefore() throws IOException {
    subscribe();
    file();
    await().until(() -> deliveries.size() == 1);
    await().until(() -> !delivered().isEmpty());
    house.close();
    start();
    await().until(() -> tasks("hub-catch-up") == 0);

    assertThat(subscribers().count()).isEqualTo(1);
    assertThat(tasks(PushTasks.DELIVER.getTaskName())).isZero();
    assertThat(deliveries).hasSize(1);
  }

  private int tasks(String name) {
    return house.get(Scheduler.class).getScheduledExecutionsForTask(name).size();
  }

  private String delivered() {
    return subscribers().of("/feeds/world.atom", Instant.now()).getFirst().delivered();
  }

  private int failures() {
    return subscribers().of("/feeds/world.atom", Instant.now()).getFirst().failures();
  }

  @Test
  void subscribesNobodyWhoDoesNotConfirm() {
    confirms = false;
    assertThat(ask("subscribe", TOPIC, callback()).statusCode()).isEqualTo(202);
    await().until(() -> questions.size() == 1);
    assertThat(subscribers().count()).isZero();
  }

  @Test
  void endsASubscriptionOnlyWhenThatIsConfirmedToo() {
    subscribe();
    assertThat(ask("unsubscribe", TOPIC, callback()).statusCode()).isEqualTo(202);
    await().until(() -> subscribers().count() == 0);
  }

  @Test
  void forgetsSubscriptionsWhoseLeaseIsOver() {
    subscribe();
    Instant later = Instant.now().plus(Duration.ofDays(2));
    assertThat(subscribers().of("/feeds/world.atom", later)).isEmpty();
    assertThat(subscribers().removeExpired(later)).isEqualTo(1);
  }

  @Test
  void refusesWhatItCannotServe() {
    assertThat(ask("subscribe", "https://other.example/feed", callback()).statusCode())
        .isEqualTo(400);
    assertThat(ask("subscribe", TOPIC, "ftp://x.example/").statusCode()).isEqualTo(400);
    assertThat(ask("publish", TOPIC, callback()).statusCode()).isEqualTo(400);
    HttpResponse<String> withSearch = ask("subscribe", TOPIC + "?count=3", callback());
    assertThat(withSearch.body()).contains("/opml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:pw@reader.example/",
        "https://127.1/",
        "https://reader.example/#x",
        "https://reader.example:99999/",
        "https://two words.example/"
      })
  void refusesACallbackThatItWouldNeverAsk(String callback) {
    assertThat(ask("subscribe", TOPIC, callback).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesASecretThatNoDatabaseKeeps() {
    assertThat(ask("subscribe&hub.secret=a%00b", TOPIC, callback()).statusCode()).isEqualTo(400);
  }

  /** As many subscribers of that host as may be. */
  private void crowd() {
    Instant later = Instant.now().plus(Duration.ofDays(1));
    for (int n = 0; n < Subscribers.MOST_AT_A_HOST; n++) {
      String other = "http://127.0.0.1:9/" + n;
      subscribers().save(new Intent(true, "/feeds/world.atom", TOPIC, other, null, 1), "", later);
    }
  }

  @Test
  void refusesAHostThatHasAsMuchAsItMayHave() {
    crowd();

    HttpResponse<String> answer = ask("subscribe", TOPIC, callback());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .isEqualTo("This hub takes no more than 1000 subscriptions for callbacks at one host.\n");
    assertThat(ask("subscribe", TOPIC, "http://[::ffff:127.0.0.1]:9/").statusCode())
        .as("the same host, written otherwise")
        .isEqualTo(403);
    assertThat(ask("subscribe", TOPIC, "http://127.0.0.1:9/7").statusCode()).isEqualTo(202);
    assertThat(ask("unsubscribe", TOPIC, callback()).statusCode()).isEqualTo(202);
  }

  @Test
  void deniesWhomOthersHaveOvertakenWhileItWasConfirmed() {
    crowd();

    house
        .get(Courier.class)
        .verify(new Intent(true, "/feeds/world.atom", TOPIC, callback(), null, 86_400));

    assertThat(questions.getLast())
        .containsEntry("hub.mode", "denied")
        .containsEntry("hub.topic", TOPIC)
        .containsEntry("hub.reason", Room.HOST_IS_FULL.sentence());
    assertThat(subscribers().count()).isEqualTo(Subscribers.MOST_AT_A_HOST);
  }

  @Test
  void letsNoFloodOfWishesBecomeAFloodOfQuestions() {
    house.get(Scheduler.class).pause();
    for (int n = 0; n < Hub.MOST_WAITING_AT_A_HOST; n++) {
      assertThat(ask("subscribe", TOPIC, callback() + n).statusCode()).isEqualTo(202);
    }

    HttpResponse<String> answer = ask("subscribe", TOPIC, callback());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
  }

  @Test
  void neverAsksAnAddressInsideTheNetwork() {
    assertThat(ask("subscribe", TOPIC, "http://10.0.0.1/callback").statusCode()).isEqualTo(202);
    await()
        .until(() ->
            house
                .get(Scheduler.class)
                .getScheduledExecutionsForTask(PushTasks.VERIFY.getTaskName())
                .isEmpty());
    assertThat(subscribers().count()).isZero();

    Instant later = Instant.now().plus(Duration.ofDays(1));
    Intent inside =
        new Intent(true, "/feeds/world.atom", TOPIC, "http://10.0.0.1/callback", null, 86_400);
    subscribers().save(inside, "", later);
    file();
    await()
        .until(() ->
            subscribers().of("/feeds/world.atom", later.minusSeconds(1)).getFirst().failures()
                == 1);
  }
}
