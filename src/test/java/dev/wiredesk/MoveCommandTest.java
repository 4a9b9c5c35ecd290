package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.archive.Withdrawals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk that outgrows its machine takes its archive along to PostgreSQL. */
class MoveCommandTest {

  private static final String FEEDS =
      """
      desk: { title: Quay desk, url: "https://desk.example" }
      feeds:
        - { slug: one, url: "https://one.example/feed", regions: [UA] }
        - { slug: two, url: "https://two.example/feed", regions: [PE] }
      editions:
        - { slug: boats, title: Boats, query: 'ferry OR ferries' }
      """;

  private static final String FERRY =
      "The last of the wooden ferries on the Marsh River was taken out of service on Thursday after"
          + " inspectors found rot in eleven of her forty frames. Skipper Ines Carvalho brought the"
          + " Alma into the yard at Vessel Point shortly before dawn with only her crew aboard.";
  private static final String MINE =
      "Miners at the Karst Hill pit voted on Monday to return to work, ending a strike that had"
          + " stopped shipments of zinc for nine weeks. The union won a rise of 4.5 percent and a"
          + " promise that the night shift would keep its doctor, secretary Ana Petrovic said.";

  private static final List<String> PATHS =
      List.of(
          "/feeds/world.atom",
          "/feeds/ukraine.json",
          "/feeds/editions/boats.rss",
          "/feeds/world/2026-03-01.atom",
          "/opml",
          "/stories/1");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void readersOfAMovedDeskFindAllAsItWas() throws IOException {
    List<String> before = fill();
    String shared = Databases.postgresUrl();

    assertThat(move(shared)).isZero();

    try (ServedDesk moved = new ServedDesk(folder, FEEDS, shared)) {
      moved.pass(Duration.ofDays(1));
      assertThat(PATHS.stream().map(moved::read)).containsExactlyElementsOf(before);
      moved.receive("one", item("1", "Ferry taken out", FERRY.replace("forty", "fifty")));
      assertThat(moved.read("/feeds/world.atom")).isEqualTo(before.getFirst());

      moved.receive("two", item("9", "Fog", "Fog closed the strait at Dunmore."));
      assertThat(moved.read("/feeds/peru.atom")).contains("Fog closed");
      assertThat(moved.read("/feeds/search.atom?q=zinc")).contains("ref=\"https://one.example/2\"");
    }
    assertThat(text(out)).contains("All of it is there");
    assertThat(text(err)).contains("story", "article_version");
  }

  @Test
  void whatWasInHandWhenTheDeskStoppedIsNobodys() throws IOException {
    var _ = fill();
    String shared = Databases.postgresUrl();
    try (ServedDesk stopped = new ServedDesk(folder, FEEDS, database())) {
      stopped
          .get(JdbcClient.class)
          .sql(
              """
              INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, version)
              VALUES ('some-work', 'x', now(), TRUE, 'a-node-of-before', 1)
              """)
          .update();
    }

    assertThat(move(shared)).isZero();

    assertThat(
            client(shared)
                .sql("SELECT picked FROM scheduled_tasks WHERE task_instance = 'x'")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void leavesZeroBytesBehindWhichPostgresKeepsInNoText() throws IOException {
    var _ = fill();
    client(database()).sql("UPDATE source SET rights = 'All ' || CHR(0) || 'rights'").update();
    String shared = Databases.postgresUrl();

    assertThat(move(shared)).as(text(err)).isZero();

    assertThat(client(shared).sql("SELECT DISTINCT rights FROM source").query(String.class).list())
        .containsExactly("All rights");
  }

  @Test
  void refusesADatabaseThatANewerProgramHasLeft() throws IOException {
    var _ = fill();
    client(database())
        .sql(
            """
            INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
              "script", "installed_by", "execution_time", "success")
            VALUES (999, '999', 'to come', 'SQL', 'V999__to_come.sql', '', 1, TRUE)
            """)
        .update();

    assertThat(move(Databases.postgresUrl())).isEqualTo(1);

    assertThat(text(err)).contains("was last used by a newer Wiredesk");
  }

  @Test
  void refusesADatabaseThatHoldsAnArchiveAndLeavesItAsItIs() throws IOException {
    var _ = fill();
    String shared = Databases.postgresUrl();
    try (ServedDesk other = new ServedDesk(folder, FEEDS, shared)) {
      other.receive("two", item("9", "Fog", "Fog closed the strait at Dunmore."));
    }

    assertThat(move(shared)).isEqualTo(1);

    assertThat(text(err)).contains("holds an archive already");
    assertThat(client(shared).sql("SELECT count(*) FROM story").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void tellsThatPostgresCannotBeReached() throws IOException {
    var _ = fill();

    assertThat(move("jdbc:postgresql://127.0.0.1:1/desk?password=sesame")).isEqualTo(1);

    assertThat(text(err))
        .contains("cannot be moved to jdbc:postgresql://127.0.0.1:1/desk:")
        .contains("refused")
        .doesNotContain("sesame", "SQL State");
  }

  @Test
  void refusesADatabaseThatAnOlderProgramHasLeft() {
    Flyway.configure().dataSource(database(), null, null).target("58").load().migrate();
    String shared = Databases.postgresUrl();

    assertThat(move(shared)).isEqualTo(1);

    assertThat(text(err)).contains("was last used by an older Wiredesk");
    assertThat(
            client(shared)
                .sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(run("--server.port=9")).isEqualTo(2);
    assertThat(text(err)).contains("SPRING_DATASOURCE_URL=jdbc:postgresql://");
    assertThat(run("data/wiredesk")).isEqualTo(2);
    assertThat(text(err)).contains("Usage: move");
    assertThat(move("jdbc:postgresql://127.0.0.1:1/desk")).isEqualTo(1);
    assertThat(text(err)).contains("There is no database at");
  }

  /** Stories of two days: one corrected, one with a copy, one taken back, and many entries. */
  private List<String> fill() throws IOException {
    try (ServedDesk desk = new ServedDesk(folder, FEEDS, database())) {
      desk.receive("one", item("1", "Ferry taken out", FERRY), item("2", "Miners return", MINE));
      desk.receive("two", item("3", "Ferry goes", FERRY));
      desk.receive(
          "two", IntStream.range(10, 40).mapToObj(MoveCommandTest::tide).toArray(String[]::new));
      desk.pass(Duration.ofHours(1));
      desk.receive("one", item("1", "Ferry taken out", FERRY.replace("forty", "fifty")));
      long miners =
          desk.get(Stories.class).list(StoryQuery.latest(50)).stream()
              .filter(story -> story.article().headline().startsWith("Miners"))
              .mapToLong(Story::id)
              .findFirst()
              .orElseThrow();
      desk.get(Archive.class)
          .filing(() -> {
            desk.get(Withdrawals.class).withdraw(miners, "Killed", desk.now());
            return true;
          });
      desk.pass(Duration.ofHours(23));
      return PATHS.stream().map(desk::read).toList();
    }
  }

  private static String tide(int n) {
    return item(
        "tide" + n, "Tide " + n, "At weir %d the water stood at mark %d.".formatted(n, n * 7));
  }

  private static String item(String id, String title, String text) {
    return "<item><guid isPermaLink=\"false\">https://one.example/%s</guid><title>%s</title><description>&lt;p&gt;%s&lt;/p&gt;</description></item>"
        .formatted(id, title, text);
  }

  private String database() {
    return "jdbc:h2:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        .formatted(folder.resolve("desk"));
  }

  private static JdbcClient client(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url));
  }

  private int move(String shared) {
    return run("--from=" + folder.resolve("desk"), "--spring.datasource.url=" + shared);
  }

  private int run(String... args) {
    return new MoveCommand(stream(out), stream(err)).run(List.of(args));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
