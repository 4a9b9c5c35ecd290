package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole clockwork: feeds.yml to db-scheduler to stories, with real threads. */
class PollScheduleTest {

  private static final String ONE = "feeds:\n  - { slug: tidewater, url: \"%s\" }\n";
  private static final String TWO = ONE + "  - { slug: harbour, url: \"%s\" }\n";

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk house;

  @BeforeEach
  void open() throws IOException {
    server = new UnrulyServer();
    server.on("/tidewater.xml", UnrulyRoutes.text(fixture("tidewater.xml")));
    server.on("/harbour.xml", UnrulyRoutes.text(fixture("harbour.xml")));
    house = TestDesk.run(folder, ONE.formatted(server.at("/tidewater.xml")));
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void pollsAFeedAtStartAddsOneThatIsEditedInAndRetiresOneThatIsEditedOut() throws IOException {
    await().atMost(Duration.ofSeconds(10)).until(() -> stories() == 2);

    edit(TWO.formatted(server.at("/tidewater.xml"), server.at("/harbour.xml")));
    await().atMost(Duration.ofSeconds(5)).until(() -> stories() == 3);
    assertThat(states()).containsExactly("harbour", "tidewater");

    edit("feeds:\n  - { slug: harbour, url: \"" + server.at("/harbour.xml") + "\" }\n");
    await().atMost(Duration.ofSeconds(5)).until(() -> states().equals(List.of("harbour")));
    assertThat(stories()).isEqualTo(3);
  }

  @Test
  void addsAFeedWhileAnotherThatIsEditedTooIsBeingPolled() throws IOException {
    server.on("/slow.xml", UnrulyRoutes.silence());
    edit(TWO.formatted(server.at("/tidewater.xml"), server.at("/slow.xml")));
    await().atMost(Duration.ofSeconds(10)).until(() -> asked("/slow.xml") == 1);

    String host = "http://localhost:" + server.address().getPort();
    edit(
        ONE.formatted(server.at("/tidewater.xml"))
            + "  - { slug: harbour, url: \""
            + server.at("/slow.xml?v=2")
            + "\" }\n"
            + "  - { slug: quay, url: \""
            + host
            + "/harbour.xml\" }\n");

    await().atMost(Duration.ofSeconds(8)).until(() -> asked("/harbour.xml") == 1);
  }

  @Test
  void pollsAnAddressThatIsEditedInWhileTheOldOneIsBeingPolled() throws IOException {
    CountDownLatch edited = new CountDownLatch(1);
    server.on(
        "/slow.xml",
        (asked, line) -> {
          awaited(edited);
          UnrulyRoutes.status(404).answer(asked, line);
        });
    edit(TWO.formatted(server.at("/tidewater.xml"), server.at("/slow.xml")));
    await().atMost(Duration.ofSeconds(10)).until(() -> asked("/slow.xml") == 1);
    edit(TWO.formatted(server.at("/tidewater.xml"), server.at("/harbour.xml")));
    CurrentFeeds feeds = house.get(CurrentFeeds.class);
    await()
        .atMost(Duration.ofSeconds(8))
        .until(() -> feeds.feed("harbour").orElseThrow().url().getPath().equals("/harbour.xml"));

    edited.countDown();

    await().atMost(Duration.ofSeconds(8)).until(() -> asked("/harbour.xml") == 1);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void doesNotPollAtOnceForAnEditThatChangesNothingOfWhatIsAsked() throws IOException {
    await().atMost(Duration.ofSeconds(10)).until(() -> stories() == 2);

    edit(ONE.formatted(server.at("/tidewater.xml")).replace(" }", ", keep: 30d }"));

    await().during(Duration.ofSeconds(4)).until(() -> asked("/tidewater.xml") == 1);
  }

  private long asked(String path) {
    return server.asked().stream().filter(asked -> asked.path().equals(path)).count();
  }

  @Test
  void keepsTheRunningConfigurationWhenAnEditIsBroken() throws IOException {
    await().atMost(Duration.ofSeconds(10)).until(() -> stories() == 2);

    edit("feeds:\n  - { slug: Tide Water }\n");
    edit(TWO.formatted(server.at("/tidewater.xml"), server.at("/harbour.xml")) + "  - 7\n");

    await().during(Duration.ofSeconds(3)).until(() -> states().equals(List.of("tidewater")));
  }

  @Test
  void holdsOneTaskAFeed() {
    await().atMost(Duration.ofSeconds(10)).until(() -> stories() == 2);

    assertThat(
            house
                .get(JdbcClient.class)
                .sql("SELECT task_instance FROM scheduled_tasks WHERE task_name = 'poll'")
                .query(String.class)
                .list())
        .containsExactly("tidewater");
  }

  @Test
  void asksTheSchedulerNothingOfFeedsThatAnEditLeavesAsTheyAre() {
    await().atMost(Duration.ofSeconds(10)).until(() -> stories() == 2);

    PollSchedule schedule =
        new PollSchedule(
            untouchable(),
            house.get(CurrentFeeds.class),
            house.get(PollStates.class),
            house.clock());

    assertThatCode(schedule::start).doesNotThrowAnyException();
  }

  private static SchedulerClient untouchable() {
    return (SchedulerClient)
        Proxy.newProxyInstance(
            SchedulerClient.class.getClassLoader(),
            new Class<?>[] {SchedulerClient.class},
            (client, method, given) -> {
              throw new AssertionError("asked to " + method.getName());
            });
  }

  private int stories() {
    return house.get(Stories.class).list(StoryQuery.latest(100)).size();
  }

  private List<String> states() {
    return house.get(PollStates.class).all().stream().map(PollState::feed).toList();
  }

  private void edit(String feedsYml) throws IOException {
    Files.writeString(folder.resolve("feeds.yml"), feedsYml);
  }

  private static String fixture(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/desk", name));
  }
}
