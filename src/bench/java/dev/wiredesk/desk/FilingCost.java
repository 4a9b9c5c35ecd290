package dev.wiredesk.desk;

import dev.wiredesk.Wiredesk;
import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Source;
import dev.wiredesk.dedupe.Chatter;
import dev.wiredesk.dedupe.Matcher;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.Documents;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.ParsedFeed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it costs to match an article, and to file a document of 25 new ones under the lock, while
 * more and more lies in the archive.
 *
 * <p>Arguments: {@code h2} or {@code postgres}, articles older than the window, articles inside it.
 */
final class FilingCost {

  private static final int ITEMS = 25;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);
  private static final int MATCHES = 500;
  private static final Feed FEED = Feed.of("new", URI.create("https://new.example/feed"));

  private final ConfigurableApplicationContext desk;
  private final Archive archive;
  private final Matcher matcher;
  private final JdbcClient db;
  private final boolean postgres;
  private final Chatter chatter = new Chatter(4711);
  private final Instant now = Instant.parse("2026-03-04T00:00:00Z");
  private int made;

  private FilingCost(ConfigurableApplicationContext desk, boolean postgres) {
    this.desk = desk;
    this.postgres = postgres;
    this.archive = desk.getBean(Archive.class);
    this.matcher = desk.getBean(Matcher.class);
    this.db = desk.getBean(JdbcClient.class);
  }

  public static void main(String[] args) throws IOException {
    boolean postgres = args[0].equals("postgres");
    int old = Integer.parseInt(args[1]);
    int inside = Integer.parseInt(args[2]);
    try (EmbeddedPostgres server = postgres ? EmbeddedPostgres.builder().start() : null) {
      List<String> database =
          server == null
              ? List.of(
                  "--spring.datasource.url=jdbc:h2:mem:cost;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                      + ";DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=FALSE")
              : List.of(
                  "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                  "--spring.datasource.username=postgres");
      try (var context = start(database)) {
        new FilingCost(context, postgres).run(old, inside);
      }
    }
  }

  private static ConfigurableApplicationContext start(List<String> database) throws IOException {
    Path feeds = Files.createTempFile("feeds", ".yml");
    Files.writeString(feeds, "feeds: [{ slug: new, url: https://new.example/feed }]");
    return new SpringApplicationBuilder(Wiredesk.class)
        .web(WebApplicationType.NONE)
        .run(
            Stream.concat(
                    database.stream(),
                    Stream.of("--wiredesk.poll=false", "--wiredesk.feeds=" + feeds))
                .toArray(String[]::new));
  }

  private void run(int old, int inside) {
    fill("old", old, now.minus(Duration.ofDays(90)), 2_000_000);
    fill("recent", inside, now.minus(Duration.ofHours(60)), 4_000_000);
    long began = System.nanoTime();
    archive.filing(() -> {
      matcher.follow(now);
      return true;
    });
    double filled = (System.nanoTime() - began) / 1e6;
    match();
    double match = match();
    file();
    double[] file = file();
    System.out.printf(
        Locale.ROOT,
        "%s, %,d outside, %,d inside: match %.1f µs CPU an article; 25 filed %.2f ms, of which"
            + " %.2f ms CPU here; index filled in %.0f ms%n",
        postgres ? "PostgreSQL" : "H2",
        old,
        inside,
        match,
        file[0],
        file[1],
        filled);
  }

  /** Microseconds of CPU to match an article that is like no other. */
  private double match() {
    List<Copy> copies = copies(MATCHES);
    return archive.filing(() -> {
      long began = cpu();
      for (Copy copy : copies) {
        matcher.match(copy.submission(), copy.telling(), null, now);
      }
      return (cpu() - began) / 1e3 / MATCHES;
    });
  }

  /** Median milliseconds that a document of new articles holds the lock, and their CPU here. */
  private double[] file() {
    Filer filer = desk.getBean(Filer.class);
    long source = archive.source(new Source("new", FEED.url(), "New", null, null, null, null));
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      List<Copy> copies = copies(ITEMS);
      Intake intake = intake(source, copies);
      long began = System.nanoTime();
      long beganCpu = cpu();
      filer.file(intake, copies, List.of(), () -> true, _ -> {});
      cpu[round] = (cpu() - beganCpu) / 1e6;
      wall[round] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    return new double[] {wall[ROUNDS / 2], cpu[ROUNDS / 2]};
  }

  private Intake intake(long source, List<Copy> copies) {
    List<Form> forms = copies.stream().map(Copy::form).toList();
    Entry[] entries = forms.stream().map(Form::entry).toArray(Entry[]::new);
    return new Intake(
        new Arrival(source, FEED, Documents.of("New", entries), now),
        forms.stream().map(Form::key).toList(),
        Map.of(),
        forms,
        Map.of(),
        Map.of());
  }

  private List<Copy> copies(int count) {
    Preparation preparation = new Preparation();
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry entry = entry(++made);
      ParsedFeed document = Documents.of("New", entry);
      Prepared prepared = preparation.prepare(FEED, document, entry, now);
      copies.add(CopyDesk.copy(1, FEED, Form.of(entry, Intake.hash(entry)), prepared, List.of()));
    }
    return copies;
  }

  private Entry entry(int number) {
    String key = "n" + number + "-" + System.nanoTime();
    String body = "<p>" + chatter.text(400).replace("\n", "</p><p>") + "</p>";
    String link = "https://new.example/" + key;
    return new Entry(
        key,
        Entry.Rung.ID,
        link,
        link,
        chatter.text(8),
        null,
        body,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        "en",
        null,
        null);
  }

  private void fill(String name, int articles, Instant filed, int from) {
    long source =
        archive.source(
            new Source(
                name, URI.create("https://" + name + ".example/"), name, null, null, null, null));
    String when =
        "TIMESTAMP WITH TIME ZONE '" + filed.toString().replace('T', ' ').replace("Z", "+00") + "'";
    String sketch = sketch();
    insert(
        "story (id, entry_id, filed, updated)",
        "x, 'urn:" + name + ":' || x, " + when + ", " + when,
        from,
        articles);
    insert(
        "article (id, story, source, leads, version, fingerprint, address, filed, sketch)",
        "x, x, %d, TRUE, 1, 'f' || x, 'a' || x, %s, %s".formatted(source, when, sketch),
        from,
        articles);
    insert(
        "entry (source, entry_key, hash, rung, article, spiked, first_seen)",
        "%d, '%s' || x, 'h' || x, 'ID', x, FALSE, %s".formatted(source, name, when),
        from,
        articles);
    insert("change (number, story, kind, made)", "x, x, 'opened', " + when, from, articles);
  }

  /** Of 48 runs of words, which are small numbers as those that are kept of most articles. */
  private String sketch() {
    return postgres
        ? IntStream.range(0, 48)
            .mapToObj(
                n -> "to_hex(128 + (x * 7 + %d) %% 24) || left(md5(x || 'r%1$d'), 6)".formatted(n))
            .collect(Collectors.joining(" || ", "decode('00000030' || ", ", 'hex')"))
        : IntStream.range(0, 48)
            .mapToObj(n ->
                "SUBSTRING(X'808182838485868788898A8B8C8D8E8F9091929394959697', 1 + MOD(x * 7 + "
                    + n
                    + ", 24), 1) || SECURE_RAND(3)")
            .collect(Collectors.joining(" || ", "X'00000030' || ", ""));
  }

  private void insert(String into, String values, int from, int count) {
    for (int start = from; start < from + count; start += 50_000) {
      int end = Math.min(from + count, start + 50_000) - 1;
      db.sql(
              "INSERT INTO %s SELECT %s FROM %s(%d, %d) AS g%s"
                  .formatted(
                      into,
                      values,
                      postgres ? "generate_series" : "SYSTEM_RANGE",
                      start,
                      end,
                      "(x)"))
          .update();
    }
    if (postgres) {
      db.sql("ANALYZE").update();
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
