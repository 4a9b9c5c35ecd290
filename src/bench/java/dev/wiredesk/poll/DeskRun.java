package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.wiredesk.Wiredesk;
import dev.wiredesk.archive.Search;
import dev.wiredesk.query.Query;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk, whole, on an H2 file or on PostgreSQL, through rounds of polls that all fall due at
 * once.
 *
 * <p>Arguments: feeds, entries that they have on file before, an empty folder. Properties: {@code
 * bench.items} in a feed (25); for the warm-up {@code bench.warm.feeds} (500), {@code
 * bench.unchanged} rounds of 304 (0) and {@code bench.warm} rounds of everything (6); {@code
 * bench.postgres} takes a server that is started for it, and can have nothing on file before;
 * {@code bench.news} rounds of one new entry (1).
 */
final class DeskRun {

  private static final int ITEMS = Integer.getInteger("bench.items", 25);
  private static final int WARM = Integer.getInteger("bench.warm.feeds", 500);

  private static final boolean POSTGRES = Boolean.getBoolean("bench.postgres");
  private static final String H2 =
      System.getProperty(
          "bench.h2",
          ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=FALSE");

  private final FarmProcess farm;
  private final ConfigurableApplicationContext desk;
  private final JdbcClient db;
  private final MeterRegistry meters;
  private final List<Measured> rows = new ArrayList<>();

  private DeskRun(FarmProcess farm, ConfigurableApplicationContext desk) {
    this.farm = farm;
    this.desk = desk;
    this.db = desk.getBean(JdbcClient.class);
    this.meters = desk.getBean(MeterRegistry.class);
  }

  /** Highest use of the heap that a look ten times a second saw. */
  private static volatile long peak;

  private static void watchTheHeap() {
    var memory = ManagementFactory.getMemoryMXBean();
    Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
        .scheduleAtFixedRate(
            () -> peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed()),
            0,
            100,
            TimeUnit.MILLISECONDS);
  }

  public static void main(String[] args) throws Exception {
    watchTheHeap();
    int feeds = Integer.parseInt(args[0]);
    int onFile = Integer.parseInt(args[1]);
    Path folder = Path.of(args[2]);
    Instant start = Instant.now().minus(Duration.ofHours(2));
    try (FarmProcess farm = new FarmProcess(WARM + feeds, ITEMS, start)) {
      farm.tell("prepare");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("feeds.yml"), feedsYml(farm, WARM + feeds));
      long began = System.nanoTime();
      try (EmbeddedPostgres server = POSTGRES ? EmbeddedPostgres.builder().start() : null;
          ConfigurableApplicationContext desk = start(folder, url(folder, server))) {
        System.err.printf("started in %.1f s%n", (System.nanoTime() - began) / 1e9);
        DeskRun run = new DeskRun(farm, desk);
        if (onFile > 0) {
          new FullArchive(desk.getBean(JdbcClient.class)).fill(onFile, slugs(WARM + feeds));
          run.indexed(); // or the first rounds would pay for that
        }
        run.warmUp();
        run.measure(feeds);
        run.print(feeds, onFile);
      }
    }
    System.exit(0);
  }

  private static String url(Path folder, @Nullable EmbeddedPostgres server) {
    return server == null
        ? "jdbc:h2:async:" + folder.resolve("wiredesk") + H2
        : server.getJdbcUrl("postgres", "postgres");
  }

  private static ConfigurableApplicationContext start(Path folder, String url) {
    return new SpringApplicationBuilder(Wiredesk.class)
        .web(WebApplicationType.NONE)
        .listeners(
            (ApplicationListener<ApplicationStartedEvent>)
                event -> event.getApplicationContext().getBean(Scheduler.class).pause())
        .run(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + (POSTGRES ? "postgres" : "sa"),
            "--wiredesk.fetch.allowed-networks=127.0.0.0/8",
            "--wiredesk.fetch.pace=0s", // rounds follow each other faster than polls ever do
            "--wiredesk.search-index=" + folder.resolve("search"),
            "--wiredesk.feeds=" + folder.resolve("feeds.yml"));
  }

  private static String feedsYml(FarmProcess farm, int feeds) {
    StringBuilder yml = new StringBuilder("defaults: { every: 30d }\nfeeds:\n");
    List<String> slugs = slugs(feeds);
    for (int feed = 0; feed < feeds; feed++) {
      yml.append("  - { slug: ").append(slugs.get(feed));
      yml.append(", url: \"").append(farm.address(feed)).append("\" }\n");
    }
    return yml.toString();
  }

  private static List<String> slugs(int feeds) {
    return IntStream.range(0, feeds).mapToObj(feed -> (feed < WARM ? "w-" : "f-") + feed).toList();
  }

  private void warmUp() throws Exception {
    later("%");
    desk.getBean(Scheduler.class).resume();
    System.err.println(
        Measured.take("cold, before warm-up", WARM, farm, () -> poll("w-%", WARM)).line());
    for (int i = 0; i < Integer.getInteger("bench.unchanged", 0); i++) {
      System.err.println(Measured.take("warm 304", WARM, farm, () -> poll("w-%", WARM)).line());
    }
    for (int i = 0; i < Integer.getInteger("bench.warm", 6); i++) {
      poll("w-%", WARM);
      System.err.println(Measured.take("warm 304", WARM, farm, () -> poll("w-%", WARM)).line());
      BareLoop.run(farm, 0, WARM, "\"v" + i + "\"");
      farm.tell("advance");
      farm.tell("prepare");
      poll("w-%", WARM);
      farm.tell("unconditional");
      poll("w-%", WARM);
      BareLoop.run(farm, 0, WARM, "");
      farm.tell("conditional");
    }
    version = Integer.getInteger("bench.warm", 6);
  }

  private int version;

  private void measure(int feeds) throws Exception {
    Measured bareWhole =
        Measured.take("bare GET", feeds, farm, () -> BareLoop.run(farm, WARM, feeds, ""));
    rows.add(bareWhole);
    rows.add(
        Measured.take(
            "bare 304",
            feeds,
            farm,
            () -> BareLoop.run(farm, WARM, feeds, "\"v" + version + "\"")));
    round("cold ingest", feeds);
    round("304", feeds);
    round("304 again", feeds);
    farm.tell("unconditional");
    round("unchanged 200", feeds);
    farm.tell("conditional");
    farm.tell("advance");
    farm.tell("prepare");
    round("one new entry", feeds);
    for (int i = 1; i < Integer.getInteger("bench.news", 1); i++) {
      farm.tell("advance");
      farm.tell("prepare");
      round("one new entry again", feeds);
    }
    farm.tell("mix");
    round("304; in ten, one each slow, failing, lying, without validators", feeds);
  }

  private void round(String name, int feeds) throws Exception {
    System.err.println(name + " …");
    rows.add(Measured.take(name, feeds, farm, () -> poll("f-%", feeds)));
    System.err.println(rows.getLast().line());
  }

  private void later(String slugs) throws InterruptedException {
    due(slugs, Instant.now().plus(Duration.ofDays(20)));
  }

  private void due(String slugs, Instant when) throws InterruptedException {
    while (db.sql("SELECT count(*) FROM scheduled_tasks WHERE picked").query(Long.class).single()
        > 0) {
      Thread.sleep(20); // their end would overwrite what is set here
    }
    db.sql("UPDATE scheduled_tasks SET execution_time = ? WHERE task_instance LIKE ?")
        .params(when.atOffset(ZoneOffset.UTC), slugs)
        .update();
  }

  /** Lets these feeds fall due, and waits until all have been polled and can be searched. */
  private void poll(String slugs, int feeds) throws InterruptedException {
    double before = polls();
    due(slugs, Instant.now());
    desk.getBean(Scheduler.class).triggerCheckForDueExecutions();
    while (polls() < before + feeds) {
      Thread.sleep(2);
    }
    indexed();
  }

  /** Whoever searches catches up first, unless that takes long. */
  private void indexed() {
    Search search = desk.getBean(Search.class);
    Query query = Query.ofFeeds(List.of("none"));
    long began;
    do {
      began = System.nanoTime();
      List<Long> _ = search.numbers(query, 1);
    } while (System.nanoTime() - began > 1_000_000_000L);
  }

  private double polls() {
    return meters.find("wiredesk.polls").counters().stream().mapToDouble(Counter::count).sum();
  }

  private void print(int feeds, int onFile) throws IOException {
    System.out.printf(
        "%n%,d feeds of %d entries, %,d entries on file before%n", feeds, ITEMS, onFile);
    System.out.println(
        "| round | feeds/s | CPU ms a feed | of bare HttpClient's | compiler at work, ms a feed |"
            + " kB a feed |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (Measured row : rows) {
      Measured bare = rows.get(row.round().contains("304") ? 1 : 0);
      System.out.println(row.line(bare));
    }
    System.out.printf(
        Locale.ROOT,
        "peak heap %d MB of %d MB, %s; stories %s; outcomes %s%n",
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse(""),
        db.sql("SELECT count(*) FROM story").query(Long.class).single(),
        meters.find("wiredesk.polls").counters().stream()
            .map(c -> c.getId().getTag("outcome") + " " + (long) c.count())
            .toList());
  }
}
