package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wiredesk.TestClock;
import dev.wiredesk.TestDesk;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchSettings;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.LocalNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anybody may have the desk ask of a publisher's host, beside the polls of that host. */
class PollsFirstTest {

  private static final CompletionHandler<Void> DONE = (done, next) -> next.remove();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final Fetcher polls =
      new Fetcher(
          FetchSettings.of("Wiredesk").withAllowedNetworks(List.of("127.0.0.0/8")),
          LocalNames.none(),
          InstantSource.system());
  private final TestClock clock = new TestClock(TestDesk.START);
  private final Share share = new Share(128, InstantSource.system());
  private final Visits visits = new Visits(polls, share, clock, List.of("127.0.0.0/8"));
  private HttpServer publisher;

  @BeforeEach
  void open() throws IOException {
    publisher =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    publisher.setExecutor(threads);
    publisher.createContext("/feed.xml", this::serve);
    publisher.createContext("/moved", this::redirect);
    publisher.createContext("/slow", this::hang);
    publisher.start();
  }

  @AfterEach
  void close() {
    answer.countDown();
    visits.stop();
    polls.close();
    publisher.stop(0);
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = "news".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void redirect(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Location", "/feed.xml");
      exchange.sendResponseHeaders(302, -1);
    }
  }

  private void hang(HttpExchange exchange) {
    asked.add(exchange.getRequestURI().getPath());
    try {
      answer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + publisher.getAddress().getPort() + path);
  }

  @Test
  void noPollWaitsForQuestionsToItsHost() throws Exception {
    for (int wish = 0; wish < 10; wish++) {
      URI callback = at("/slow/" + wish);
      threads.execute(() ->
          visits.pay(
              callback,
              () -> {
                visits.ask(callback);
                return DONE;
              }));
    }
    await().until(() -> !asked.isEmpty());

    var poll = threads.submit(() -> polls.fetch(FetchRequest.of(at("/feed.xml"))));

    assertThat(poll.get(5, TimeUnit.SECONDS)).isInstanceOf(Fetched.class);
    assertThat(polls.waiting(at("/feed.xml"))).isZero();
  }

  @Test
  void putsAVisitOffWhileItsHostIsPolled() throws Exception {
    Future<?> poll = threads.submit(() -> polls.fetch(FetchRequest.of(at("/slow"))));
    await().until(() -> asked.size() == 1);

    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).isNotSameAs(DONE);

    answer.countDown();
    poll.get();
    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).isSameAs(DONE);
  }

  @Test
  void paysAVisitNowAndThenToAHostThatIsPolledWithoutAPause() throws Exception {
    Future<?> poll = threads.submit(() -> polls.fetch(FetchRequest.of(at("/slow"))));
    await().until(() -> asked.size() == 1);
    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).isNotSameAs(DONE);

    clock.pass(Visits.PATIENCE);

    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).isSameAs(DONE);
    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).as("the next").isNotSameAs(DONE);
    answer.countDown();
    poll.get();
  }

  @Test
  void forgetsAVisitThatNobodyPaysAnyMore() throws Exception {
    Future<?> poll = threads.submit(() -> polls.fetch(FetchRequest.of(at("/slow"))));
    await().until(() -> asked.size() == 1);
    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).isNotSameAs(DONE);

    clock.pass(Duration.ofHours(1));

    assertThat(visits.<Void>pay(at("/feed.xml"), () -> DONE)).isNotSameAs(DONE);
    answer.countDown();
    poll.get();
  }

  @Test
  void networksThatFeedsAreFetchedFromAreClosedToStrangers() {
    Visits closed = new Visits(polls, share, clock, List.of());

    assertThat(closed.ask(at("/feed.xml")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.REFUSED));
    assertThat(closed.bring(at("/feed.xml"), new byte[0], Map.of()).isTaken()).isFalse();
    assertThat(polls.fetch(FetchRequest.of(at("/feed.xml")))).isInstanceOf(Fetched.class);
    closed.stop();
  }

  /** Else a callback elsewhere would lead there all the same. */
  @Test
  void aQuestionFollowsNoRedirect() {
    assertThat(visits.ask(at("/feed.xml"))).isInstanceOf(Fetched.class);
    assertThat(visits.ask(at("/moved"))).isNotInstanceOf(Fetched.class);
  }
}
