package dev.wiredesk.poll;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The machine had a wrong clock, and has the right one now. */
class ClockSetBackTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk desk;
  private JdbcClient db;

  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    server.on("/feed.xml", UnrulyRoutes.status(500));
    desk =
        TestDesk.run(
            folder,
            "feeds: [{ slug: tidewater, url: \"%s\", every: 30m }]"
                .formatted(server.at("/feed.xml")));
    db = desk.get(JdbcClient.class);
    await().atMost(PATIENCE).until(() -> done("poll") == 1 && done("waiting") > 0);
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  @Test
  void doesAtOnceWhatWasPutOffByAClockThatWasADayAhead() {
    AtomicReference<Instant> time = new AtomicReference<>(Instant.now().plus(Duration.ofDays(1)));
    ClockSetBack watch = watch(time::get);
    watch.look();
    ahead(Duration.ofDays(1));

    time.set(Instant.now());
    watch.look();

    await().atMost(PATIENCE).until(() -> server.asked().size() == 2);
    await().atMost(PATIENCE).until(() -> late() == 0);
    assertThat(polledYetToCome()).isZero();
  }

  @Test
  void leavesWhatIsDueByTheRightClockAsItIs() {
    OffsetDateTime due = due();

    watch(InstantSource.system()).look();

    assertThat(due()).isEqualTo(due);
    ahead(Duration.ofMinutes(4));
    OffsetDateTime corrected = due();
    watch(InstantSource.system()).look();
    assertThat(due()).as("after a correction of minutes").isEqualTo(corrected);
  }

  @Test
  void bringsForwardAtTheStartWhatAnEarlierRunPutOff() {
    ahead(Duration.ofDays(1));

    watch(InstantSource.system()).look();

    await().atMost(PATIENCE).until(() -> server.asked().size() == 2);
  }

  @Test
  void forgetsWhenItWasPutOffThatAPublisherSaidGoodbyeOrAHubPromisedNews() {
    OffsetDateTime then = Instant.now().plus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC);
    db.sql("UPDATE poll_state SET gone_since = ?, last_whole = ?, moved_since = ?")
        .params(then, then, then)
        .update();
    PushLeases leases = desk.get(PushLeases.class);
    URI there = URI.create("https://hub.example/");
    leases.add(PushLease.wish("t", "tidewater", there, there, there, "hush"));
    leases.confirmed("t", then.toInstant(), then.toInstant().plus(Duration.ofDays(10)));
    leases.brought("t", then.toInstant());

    watch(InstantSource.system()).look();

    PollState state = desk.get(PollStates.class).find("tidewater").orElseThrow();
    Instant now = Instant.now();
    assertThat(state.trouble().goneSince()).isBeforeOrEqualTo(now);
    assertThat(state.remembered().trust().lastWhole()).isBeforeOrEqualTo(now);
    assertThat(state.remembered().move().since()).isBeforeOrEqualTo(now);
    PushLease lease = leases.find("t").orElseThrow();
    assertThat(lease.isReliedOn(now)).isFalse();
    assertThat(lease.renewal()).isBeforeOrEqualTo(now);
  }

  @Test
  void leavesNoHostAloneForLongerThanAnybodyMayAsk() {
    URI address = URI.create("http://pier.example/");
    Instant wrong = Instant.now().plus(Duration.ofDays(400));
    HostPauses pauses = desk.get(HostPauses.class);
    pauses.pause("pier.example", Duration.ofHours(1), wrong);
    HostPauses restarted = new HostPauses(db);

    Instant now = Instant.now();
    assertThat(pauses.until(address, now)).isEmpty();
    assertThat(restarted.until(address, now)).isEmpty();

    pauses.pause("pier.example", Duration.ofDays(30), now);
    for (HostPauses each : List.of(pauses, restarted)) {
      assertThat(each.until(address, now.plusSeconds(2)))
          .hasValueSatisfying(
              ends -> assertThat(ends).isCloseTo(now.plus(Duration.ofDays(7)), within(1, SECONDS)));
    }
  }

  private ClockSetBack watch(InstantSource clock) {
    return new ClockSetBack(db, desk.get(TransactionTemplate.class), desk.get(Node.class), clock);
  }

  /** Makes everything as if it had been done by another clock. */
  private void ahead(Duration time) {
    OffsetDateTime then = Instant.now().plus(time).atOffset(ZoneOffset.UTC);
    db.sql(
            "UPDATE scheduled_tasks SET execution_time = ?, last_success = ?, version = version + 1"
                + " WHERE NOT picked")
        .params(then.plusMinutes(30), then)
        .update();
    db.sql("UPDATE poll_state SET last_poll = ?, due = ?").params(then, then).update();
  }

  private int done(String task) {
    return db.sql(
            "SELECT count(*) FROM scheduled_tasks WHERE task_name = ? AND NOT picked"
                + " AND last_success IS NOT NULL")
        .param(task)
        .query(Integer.class)
        .single();
  }

  private int late() {
    return db.sql("SELECT count(*) FROM scheduled_tasks WHERE last_success > ?")
        .param(Instant.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private int polledYetToCome() {
    return db.sql("SELECT count(*) FROM poll_state WHERE last_poll > ?")
        .param(Instant.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private OffsetDateTime due() {
    return db.sql("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'poll'")
        .query(OffsetDateTime.class)
        .single();
  }
}
