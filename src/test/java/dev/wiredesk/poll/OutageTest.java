package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The desk's own network goes and comes back: that is no feed's fault. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

  private static final int HOSTS = 8;

  private static final FetchResult SILENT =
      new FetchResult.Failed(
          FetchResult.Failure.UNKNOWN_HOST, "no address is known for it", null, null);

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk house;

  /** Nothing listens at port 1 of any loopback address. */
  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    String silent =
        IntStream.range(0, HOSTS)
            .mapToObj(n -> "  - { slug: s%d, url: \"http://127.0.1.%d:1/\" }\n".formatted(n, n + 1))
            .collect(Collectors.joining());
    house =
        TestDesk.start(
            folder,
            "feeds:\n  - { slug: well, url: \""
                + server.at("/well.xml")
                + "\" }\n  - { slug: inside, url: \"http://10.0.0.1/\" }\n"
                + silent);
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void keepsNoFeedAwayForLongerWhileNobodyCanBeReached() {
    pollAllSilent();
    PollState last = poll("s7");
    for (int i = 0; i < 20; i++) {
      house.clock().pass(Duration.ofHours(1));
      last = poll("s7");
    }

    assertThat(last.rule()).isEqualTo(Rule.AWAY);
    assertThat(last.isFailing()).isTrue();
    assertThat(last.failures()).isEqualTo(1);
    assertThat(last.due())
        .isBetween(
            house.clock().instant().plus(Duration.ofMinutes(15)),
            house.clock().instant().plus(Duration.ofMinutes(17)));
  }

  @Test
  void blamesAFeedAgainOnceAnyServerHasAnswered() {
    pollAllSilent();
    server.on("/well.xml", UnrulyRoutes.status(500));
    poll("well");

    assertThat(poll("s7").rule()).isEqualTo(Rule.BACKOFF);
    assertThat(poll("s7").failures()).isEqualTo(3);
  }

  @Test
  void takesNoFeedThatItMayNotAskForAnAnswer(CapturedOutput output) {
    pollAllSilent();

    PollState refused = poll("inside");

    assertThat(poll("s7").rule()).isEqualTo(Rule.AWAY);
    assertThat(refused.rule()).isEqualTo(Rule.BACKOFF);
    assertThat(output.toString()).containsPattern("A feed fails.*inside");
  }

  @Test
  void blamesAFeedWhoseHostAloneIsSilent() {
    server.on("/well.xml", UnrulyRoutes.status(500));
    for (int i = 0; i < 10; i++) {
      poll("s1");
    }

    assertThat(poll("s1").failures()).isEqualTo(11);
  }

  /** Whoever starts a desk of thousands without a network does not wait for all to be tried. */
  @Test
  void saysEarlyThatNoFeedCanBeReached(CapturedOutput output) {
    List<Feed> thousands =
        IntStream.range(0, 5000)
            .mapToObj(n -> Feed.of("s" + n, URI.create("http://host-" + n + ".example/")))
            .toList();
    Feeds feeds = new Feeds(new Masthead("Desk", ZoneOffset.UTC, null, null), thousands, List.of());
    Reachability reachability = new Reachability(new CurrentFeeds(feeds));
    thousands.stream().limit(49).forEach(feed -> reachability.note(feed, SILENT));
    assertThat(output).doesNotContain("No feed can be reached");

    thousands.stream().skip(49).limit(100).forEach(feed -> reachability.note(feed, SILENT));

    assertThat(output.toString()).containsOnlyOnce("No feed can be reached (50 tried)");
  }

  private void pollAllSilent() {
    IntStream.range(0, HOSTS).forEach(n -> poll("s" + n));
  }

  private PollState poll(String slug) {
    return house.get(Poller.class).poll(house.get(CurrentFeeds.class).feed(slug).orElseThrow());
  }
}
