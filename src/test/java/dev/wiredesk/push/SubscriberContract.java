package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.wiredesk.TestDesk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PollStates;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import dev.wiredesk.poll.Rule;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole desk as a subscriber to the hub of a feed that it polls, on every database; a subclass
 * names the database.
 */
abstract class SubscriberContract {

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private LoopbackHub hub;
  private TestDesk house;

  /** The address of a fresh database. */
  abstract String database();

  @BeforeEach
  void open() throws IOException {
    hub = new LoopbackHub();
    hub.items.add("Ferry to the islands resumes");
    house =
        TestDesk.node(
            folder,
            """
            feeds: [{ slug: pier, url: "%s", every: 15m }]
            """
                .formatted(hub.address("/feed.xml")),
            database());
    await().until(() -> lastPoll().isPresent());
  }

  @AfterEach
  void close() {
    house.close();
    hub.close();
    http.close();
  }

  private PollState state() {
    return house.get(PollStates.class).find("pier").orElseThrow();
  }

  private Optional<Instant> lastPoll() {
    return house.get(PollStates.class).find("pier").map(PollState::lastPoll);
  }

  private PushLeases leases() {
    return house.get(PushLeases.class);
  }

  private PushLease lease() {
    return leases().all().getFirst();
  }

  private void goBy(String address, boolean withFeeds) {
    CurrentFeeds feeds = house.get(CurrentFeeds.class);
    Feeds now = feeds.get();
    Masthead old = now.masthead();
    Masthead masthead = new Masthead(old.title(), old.zone(), URI.create(address), old.contact());
    List<Feed> kept = withFeeds ? now.feeds() : List.of();
    feeds.replace(new Feeds(masthead, kept, now.editions()));
  }

  private String desk() {
    return "http://127.0.0.1:" + house.port();
  }

  private void reconcile() {
    house.get(Subscriptions.class).reconcile(house.get(SchedulerClient.class));
  }

  private void subscribe() {
    goBy(desk(), true);
    reconcile();
    await().until(() -> lease().isActive(Instant.now()));
  }

  private String read(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create(desk() + path)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] news(String headline) {
    return LoopbackHub.document(List.of(headline));
  }

  private int bring(String headline) {
    byte[] body = news(headline);
    return hub.bring(body, LoopbackHub.sign("sha256", hub.secret(), body));
  }

  private void pollNow() {
    Instant before = lastPoll().orElseThrow();
    house.get(SchedulerClient.class).reschedule(TaskInstanceId.of("poll", "pier"), Instant.now());
    await().until(() -> lastPoll().orElseThrow().isAfter(before));
  }

  @Test
  void subscribesToTheHubThatAFeedNames() {
    subscribe();
    Map<String, String> asked = hub.asked.getFirst();
    assertThat(asked)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", hub.address("/feed.xml"))
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(asked.get("hub.callback")).matches(desk() + "/push/[0-9a-f]{48}");
    assertThat(asked.get("hub.secret")).hasSizeBetween(40, 199);
    assertThat(read("/sources")).contains("Pushed by 127.0.0.1");
    reconcile();
    assertThat(leases().all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void filesWhatTheHubBringsAtOnceAndPollsSeldomMeanwhile(String method) {
    subscribe();
    byte[] body = news("Pilots end their strike");
    Instant brought = Instant.now();
    assertThat(hub.bring(body, LoopbackHub.sign(method, hub.secret(), body))).isEqualTo(202);
    await().until(() -> read("/feeds/world.json").contains("Pilots end their strike"));
    assertThat(Duration.between(brought, Instant.now())).isLessThan(Duration.ofSeconds(5));
    await().until(() -> state().rule() == Rule.PUSHED);
    assertThat(state().due()).isAfter(Instant.now().plus(Duration.ofHours(3)));
    assertThat(state().outcome()).contains("brought by its hub");
  }

  @Test
  void ignoresWhatItsHubDidNotSignAndSaysNothingOfIt() {
    subscribe();
    byte[] body = news("Forged news");
    for (String signature :
        List.of(
            "",
            "sha256=00",
            "md5=" + "0".repeat(32),
            "sha256",
            LoopbackHub.sign("sha256", "guess", body),
            LoopbackHub.sign("sha256", hub.secret(), news("Other news")))) {
      assertThat(hub.bring(body, signature)).as(signature).isEqualTo(202);
    }
    bring("Genuine news");
    await().until(() -> read("/feeds/world.json").contains("Genuine news"));
    assertThat(read("/feeds/world.json")).doesNotContain("Forged news");
  }

  @Test
  void knowsNothingOfCallbacksThatItDidNotGive() {
    subscribe();
    String other = desk() + "/push/" + "0".repeat(48);
    assertThat(hub.bring(other, news("Forged news"), "")).isEqualTo(404);
  }

  @Test
  void confirmsOnlyWhatItIsWaitingFor() {
    subscribe();
    String topic = hub.address("/feed.xml");
    assertThat(hub.verify("subscribe", topic).statusCode()).isEqualTo(404);
    assertThat(hub.verify("unsubscribe", topic).statusCode()).isEqualTo(404);
    assertThat(hub.verify("subscribe", "http://elsewhere.example/").statusCode()).isEqualTo(404);
    leases().asked(lease().token(), Instant.now());
    assertThat(hub.verify("subscribe", "http://elsewhere.example/").statusCode()).isEqualTo(404);
    hub.lease = 0;
    assertThat(hub.verify("subscribe", topic).statusCode()).isEqualTo(404);
    hub.lease = Integer.MAX_VALUE;
    assertThat(hub.verify("subscribe", topic).body()).isEqualTo("c0ffee");
    assertThat(lease().ends()).isBefore(Instant.now().plus(Duration.ofDays(91)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1001})
  void confirmsNothingToAHubWhoseQuestionItDoesNotAnswer(int length) {
    subscribe();
    Instant ends = lease().ends();
    leases().asked(lease().token(), Instant.now());
    hub.challenge = "c".repeat(length);

    assertThat(hub.verify("subscribe", hub.address("/feed.xml")).statusCode()).isEqualTo(404);
    assertThat(lease().asked()).isNotNull();
    assertThat(lease().ends()).isEqualTo(ends);

    leases().unwant(lease().token());
    leases().asked(lease().token(), Instant.now());
    assertThat(hub.verify("unsubscribe", hub.address("/feed.xml")).statusCode()).isEqualTo(404);
    assertThat(leases().all()).hasSize(1);
  }

  @Test
  void keepsOfAHubsReasonWhatCanBeRead() {
    subscribe();
    String topic = hub.address("/feed.xml") + "&hub.reason=";
    String reason = "no%00more%0A" + "x".repeat(280) + "%F0%9F%9A%A2".repeat(10);
    read(URI.create(hub.callback()).getPath() + "?hub.mode=denied&hub.topic=" + topic + reason);

    assertThat(lease().outcome()).startsWith("the hub refused: no more x").doesNotContain("?");
  }

  @Test
  void asksForMoreTimeBeforeALeaseEnds() {
    subscribe();
    Instant now = Instant.now();
    leases()
        .confirmed(
            lease().token(), now.minus(Duration.ofHours(1)), now.plus(Duration.ofMinutes(5)));
    assertThat(house.get(Negotiation.class).keep(lease().token())).isPresent();
    await().until(() -> hub.asked.size() == 2);
    await()
        .until(() -> Objects.requireNonNull(lease().ends()).isAfter(now.plus(Duration.ofDays(9))));
    assertThat(house.get(Negotiation.class).keep(lease().token()))
        .hasValueSatisfying(next -> assertThat(next).isBefore(lease().ends()));
  }

  @Test
  void unsubscribesWhenTheFeedIsNoLongerListed() {
    subscribe();
    hub.verifies = false;
    goBy(desk(), false);
    reconcile();
    await().until(() -> hub.lastMode().equals("unsubscribe"));
    assertThat(bring("Late news")).isEqualTo(410);
    assertThat(hub.verify("unsubscribe", hub.address("/feed.xml")).body()).isEqualTo("c0ffee");
    await().until(() -> leases().all().isEmpty());
    assertThat(bring("Later news")).isEqualTo(404);
  }

  @Test
  void asksTheSchedulerNothingOfLeasesThatAreInOrder() {
    subscribe();

    SchedulerClient untouchable =
        (SchedulerClient)
            Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (client, method, given) -> {
                  throw new AssertionError("asked to " + method.getName());
                });

    assertThatCode(() -> house.get(Subscriptions.class).reconcile(untouchable))
        .doesNotThrowAnyException();
  }

  @Test
  void pollsAsEverWhenTheHubRefuses() {
    hub.status = 500;
    goBy(desk(), true);
    reconcile();
    await().until(() -> lease().failures() == 1);
    assertThat(lease().outcome()).contains("500");
    assertThat(read("/sources")).contains("does not push, so it is polled");
    assertThat(state().rule()).isNotEqualTo(Rule.PUSHED);
  }

  @Test
  void pollsAsEverWhenTheHubEndsIt() {
    subscribe();
    bring("Pilots end their strike");
    await().until(() -> state().rule() == Rule.PUSHED);
    assertThat(hub.verify("denied", hub.address("/feed.xml")).statusCode()).isEqualTo(200);
    assertThat(lease().isActive(Instant.now())).isFalse();
    assertThat(lease().outcome()).contains("refused");
    await().until(() -> state().rule() != Rule.PUSHED);
    assertThat(state().due()).isBefore(Instant.now().plus(Duration.ofHours(1)));
  }

  @Test
  void doesNotRelyOnAHubThatLeavesNewsOut() {
    subscribe();
    bring("Pilots end their strike");
    await().until(() -> state().rule() == Rule.PUSHED);
    hub.items.add("What the hub forgot");
    pollNow();
    await().until(() -> read("/feeds/world.json").contains("What the hub forgot"));
    assertThat(lease().relied()).isFalse();
    assertThat(state().rule()).isNotEqualTo(Rule.PUSHED);
  }

  @Test
  void filesNothingThatIsNoFeedAndPollsAsEver() {
    subscribe();
    bring("Pilots end their strike");
    await().until(() -> state().rule() == Rule.PUSHED);
    byte[] page = "<html><body>Hello</body></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(hub.bring(page, LoopbackHub.sign("sha256", hub.secret(), page))).isEqualTo(202);
    await().until(() -> state().rule() != Rule.PUSHED);
  }

  @Test
  void keepsNoMoreOfWhatHubsBringThanMayWaitInAll() {
    house.get(Scheduler.class).pause();
    Deliveries deliveries = house.get(Deliveries.class);
    byte[] quarter = new byte[Deliveries.MOST_BYTES / 4 - 1000];
    for (int lease = 0; lease < 4; lease++) {
      assertThat(deliveries.keep(new Delivery("lease-" + lease, "", quarter))).isTrue();
    }

    assertThat(deliveries.keep(new Delivery("lease-4", "", quarter))).isFalse();
    assertThat(deliveries.keep(new Delivery("lease-4", "", new byte[100]))).isTrue();
  }

  @Test
  void asksNoHubWhileNobodyCouldReachIt() {
    goBy("http://localhost:" + house.port(), true);
    reconcile();
    goBy("http://10.1.2.3", true);
    reconcile();
    assertThat(leases().all()).isEmpty();
  }
}
