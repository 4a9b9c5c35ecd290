package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestClock;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HostTurnsTest {

  private static final Feed NEWS = feed("news", "https://river.example/news.xml");
  private static final Feed SPORT = feed("sport", "https://River.example/sport.xml");
  private static final Feed LONE = feed("lone", "https://lone.example/all.xml");

  private final JdbcClient db = JdbcClient.create(Databases.postgres());
  private final TestClock clock = new TestClock(TestDesk.START);
  private final HostTurns one = turns(new Node("one", false));
  private final HostTurns other = turns(new Node("other", false));

  @Test
  void letsOneNodeAtATimePollAHostWithSeveralFeeds() {
    HostTurns.Turn turn = one.take(NEWS).orElseThrow();
    assertThat(other.take(SPORT)).isEmpty();

    turn.close();
    assertThat(other.take(SPORT)).as("not without a pause").isEmpty();
    clock.pass(Duration.ofSeconds(2));
    assertThat(other.take(SPORT)).isPresent();
    assertThat(one.take(NEWS)).isEmpty();
  }

  @Test
  void leavesItToTheNodeHowItsOwnPollsOfTheHostFollowEachOther() {
    HostTurns.Turn first = one.take(NEWS).orElseThrow();
    HostTurns.Turn second = one.take(SPORT).orElseThrow();

    first.close();
    clock.pass(Duration.ofSeconds(30));
    assertThat(other.take(SPORT)).as("one of them goes on").isEmpty();
    second.close();
    clock.pass(Duration.ofSeconds(2));
    assertThat(other.take(SPORT)).isPresent();
  }

  @Test
  void keepsItWhileItsPollsOfASlowHostWaitForOneAnother() {
    List<HostTurns.Turn> queue =
        IntStream.range(0, 6).mapToObj(n -> one.take(NEWS)).map(Optional::orElseThrow).toList();
    for (HostTurns.Turn turn : queue) {
      clock.pass(Duration.ofSeconds(30));
      assertThat(other.take(SPORT)).isEmpty();
      turn.close();
    }
    clock.pass(Duration.ofSeconds(2));
    assertThat(other.take(SPORT)).isPresent();
  }

  @Test
  void takesTheTurnFromANodeThatWasKilled() {
    assertThat(one.take(NEWS)).isPresent();

    clock.pass(Duration.ofMinutes(3));
    assertThat(other.take(SPORT)).isPresent();
  }

  @Test
  void takesTheTurnFromANodeThatHadAnotherClock() {
    clock.pass(Duration.ofDays(400));
    assertThat(one.take(NEWS)).isPresent();

    clock.pass(Duration.ofDays(-400));
    assertThat(other.take(SPORT)).isPresent();
  }

  @Test
  void asksForNoTurnWhereNoOtherNodeCanWantOne() {
    assertThat(one.take(LONE)).isPresent();
    assertThat(other.take(LONE)).isPresent();
    assertThat(turns(new Node("embedded", true)).take(NEWS)).isPresent();
    assertThat(db.sql("SELECT count(*) FROM host_turn").query(Integer.class).single()).isZero();
  }

  private HostTurns turns(Node node) {
    Masthead masthead =
        new Masthead("Desk", ZoneId.of("UTC"), URI.create("https://d.example"), null);
    CurrentFeeds feeds =
        new CurrentFeeds(new Feeds(masthead, List.of(NEWS, SPORT, LONE), List.of()));
    return new HostTurns(db, node, feeds, clock);
  }

  private static Feed feed(String slug, String url) {
    return Feed.of(slug, URI.create(url));
  }
}
