package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestClock;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Read;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class NodesTest {

  private static final String RIVER =
      "  - { slug: river, url: \"https://river.example/rss.xml\", topics: [sport, crime],"
          + " headers: { X-A: \"1\", X-B: \"2\" } }\n";
  private static final String QUAY = "  - { slug: quay, url: \"https://quay.example/rss.xml\" }\n";

  private final JdbcClient db = JdbcClient.create(Databases.postgres());
  private final TestClock clock = new TestClock(TestDesk.START);
  private final CurrentFeeds early = new CurrentFeeds(read(RIVER));
  private final CurrentFeeds late = new CurrentFeeds(read(RIVER));
  private final Nodes one = new Nodes(db, early, new Node("one", false), clock);
  private final Nodes other = new Nodes(db, late, new Node("other", false), clock);

  @AfterEach
  void stop() {
    one.stop();
    other.stop();
  }

  @Test
  void agreeUntilTheirFilesSaySomethingElseAndAgainOnceTheEditHasGoneRound() {
    one.start();
    other.start();
    assertThat(one.agree()).isTrue();

    early.replace(read(RIVER + QUAY));
    assertThat(one.agree()).isFalse();
    assertThat(other.agree()).isFalse();

    late.replace(read(QUAY + RIVER));
    assertThat(one.agree()).as("order means nothing").isTrue();
    assertThat(other.agree()).isTrue();
  }

  @Test
  void knowOfAnEditThatCameWhileTheyWereBeingStarted() {
    early.replace(read(RIVER + QUAY));

    one.start();
    other.start();

    assertThat(one.agree()).isFalse();
    assertThat(other.agree()).isFalse();
  }

  @Test
  void warnOnceWhenTheyGoOnDisagreeing(CapturedOutput output) {
    one.start();
    clock.pass(Duration.ofSeconds(1));
    other.start();
    late.replace(read(QUAY));

    one.compare();
    assertThat(output).as("an edit may be going round").doesNotContain("feeds.yml");
    one.compare();
    one.compare();
    assertThat(output.getOut().split("feeds.yml of this node", -1)).hasSize(2);
    assertThat(output).contains("than that of other");
  }

  @Test
  void doNotCountNodesThatHaveStopped() {
    one.start();
    other.start();
    late.replace(read(QUAY));

    other.stop();
    assertThat(one.agree()).isTrue();
  }

  @Test
  void doNotCountNodesThatWereKilled() {
    db.sql("INSERT INTO node (name, feeds, seen) VALUES ('killed', 'other', ?)")
        .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .update();
    one.start();
    assertThat(one.agree()).isFalse();

    clock.pass(Duration.ofMinutes(2));
    assertThat(one.agree()).isTrue();
  }

  private static Feeds read(String feeds) {
    return Read.feeds("feeds:\n" + feeds);
  }
}
