package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.publish.Rendered.About;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a desk owes to those who ask again and again, and to itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheapPollingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String ATOM = "/feeds/world.atom";

  /** Its one story was filed between two seconds. */
  private final FixedStories stories =
      new FixedStories(
          List.of(
              Wire.story().age(Duration.ofMillis(90_250)).regions("ukraine").make(),
              Wire.story().id(8).age(Duration.ofHours(2)).regions("turkey").make()));

  private RunningDesk desk;

  @BeforeAll
  void start() {
    desk = RunningDesk.start(stories, List.of(), SampleDesk.feeds());
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  /** It would be 40 kB for each, and thousands of readers keep one. */
  @Test
  void keepsNoTableOfHeadersForAConnection() {
    assertThat(desk.server().getConnectors())
        .isNotEmpty()
        .allSatisfy(connector ->
            assertThat(
                    connector
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .getHeaderCacheSize())
                .isZero());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 20 Aug 2026 11:03:29 GMT | 304
          Thu, 20 Aug 2026 11:03:28 GMT | 200
          Thu, 20 Aug 2026 11:03:30 GMT | 304
          """)
  void knowsTheSecondThatItToldAgain(String since, int status) {
    assertThat(header(desk.get(ATOM), "Last-Modified")).isEqualTo("Thu, 20 Aug 2026 11:03:29 GMT");
    assertThat(desk.get(ATOM, "If-Modified-Since", since).statusCode()).isEqualTo(status);
  }

  /** RFC 9110 §15.4.5: what a 200 would have said to caches, and nothing of a body. */
  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip", "zstd"})
  void saysOnlyWhatCachesNeedWhereNothingHasChanged(String coding) throws IOException {
    HttpResponse<byte[]> whole = desk.bytes(ATOM, "Accept-Encoding", coding);
    HttpResponse<byte[]> unchanged =
        desk.bytes(ATOM, "Accept-Encoding", coding, "If-None-Match", header(whole, "ETag"));
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    for (String name : List.of("ETag", "Cache-Control", "Vary", "Last-Modified")) {
      assertThat(header(unchanged, name)).as(name).isNotEmpty().isEqualTo(header(whole, name));
    }
    assertThat(onTheWire(coding, header(whole, "ETag")))
        .startsWith("HTTP/1.1 304 ")
        .endsWith("\r\n\r\n")
        .doesNotContainIgnoringCase("\r\nContent-");
  }

  /** As it is sent: clients' libraries add headers of their own. */
  private String onTheWire(String coding, String etag) throws IOException {
    URI address = desk.at(ATOM);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nAccept-Encoding: %s\r\nIf-None-Match: %s\r\n\r\n"
              .formatted(ATOM, coding, etag);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** RFC 9110 §8.8.3.3: bytes that differ have validators that differ. */
  @Test
  void hasAStrongValidatorForEachRepresentation() {
    List<String> tags =
        List.of("identity", "gzip", "zstd").stream()
            .map(coding -> header(desk.bytes(ATOM, "Accept-Encoding", coding), "ETag"))
            .toList();
    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("\""));
    HttpResponse<byte[]> other =
        desk.bytes(ATOM, "Accept-Encoding", "gzip", "If-None-Match", tags.getFirst());
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void rendersOnceHoweverManyAskAtOnceAndHowever() throws Exception {
    String path = "/feeds/ukraine.rss";
    String[][] asked = {
      {},
      {"Accept-Encoding", "gzip"},
      {"Accept-Encoding", "zstd"},
      {"If-None-Match", "\"other\""},
      {"If-Modified-Since", "Thu, 20 Aug 2026 11:30:00 GMT"}
    };
    List<Callable<Integer>> readers =
        IntStream.range(0, 60)
            .<Callable<Integer>>mapToObj(
                n -> () -> desk.bytes(path, asked[n % asked.length]).statusCode())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(readers)) {
        assertThat(answer.get()).isIn(200, 304);
      }
    }
    desk.head(path);
    assertThat(stories.lists("ukraine")).isEqualTo(1);
  }

  @Test
  void keepsNoMoreBytesThanItMay() {
    RenderedDocuments documents =
        new RenderedDocuments(stories, SampleDesk.feeds(), new ChangeFollower(stories));
    Random noise = new Random(7);
    int kept = 40;
    for (int i = 0; i < kept; i++) {
      get(documents, "/" + i, cells -> false, () -> incompressible(noise));
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> weight(documents, kept), weight -> weight <= RenderedDocuments.MOST_BYTES);
    assertThat(weight(documents, kept)).isPositive();
  }

  /** Nobody has asked for it since it was last rendered, and then the database goes away. */
  @Test
  void anOutdatedDocumentIsBetterThanNone() {
    FixedStories changing = new FixedStories(List.of(Wire.story().make()));
    ChangeFollower follower = new ChangeFollower(changing);
    RenderedDocuments documents = new RenderedDocuments(changing, SampleDesk.feeds(), follower);
    AtomicInteger rendered = new AtomicInteger();
    get(documents, "/a", cells -> true, () -> numbered(rendered.incrementAndGet()));

    changing.replace(List.of(Wire.story().make()));
    follower.look();
    await().until(() -> rendered.get() == 2);
    changing.replace(List.of(Wire.story().make()));
    follower.look();

    Rendered found =
        get(
            documents,
            "/a",
            cells -> true,
            () -> {
              throw new DataAccessResourceFailureException("away");
            });
    assertThat(found.weight()).isGreaterThanOrEqualTo(numbered(2).weight());
  }

  /** It neither answers nor fails, as when its machine has lost its power. */
  @Test
  void anOutdatedDocumentGoesOutWhereANewOneTakesTooLong() {
    FixedStories changing = new FixedStories(List.of(Wire.story().make()));
    ChangeFollower follower = new ChangeFollower(changing);
    RenderedDocuments documents =
        new RenderedDocuments(changing, SampleDesk.feeds(), follower, Duration.ofMillis(20));
    AtomicInteger rendered = new AtomicInteger();
    CountDownLatch answers = new CountDownLatch(1);
    Supplier<Rendered> renderer =
        () -> {
          int number = rendered.incrementAndGet();
          if (number == 3) {
            awaitLatch(answers);
          }
          return numbered(number);
        };
    get(documents, "/a", cells -> true, renderer);
    changing.replace(List.of(Wire.story().make()));
    follower.look();
    await().until(() -> rendered.get() == 2);
    changing.replace(List.of(Wire.story().make()));
    follower.look(); // which nobody has asked for since

    long outdated = numbered(2).weight();
    assertThat(get(documents, "/a", cells -> true, renderer).weight()).isEqualTo(outdated);
    assertThat(get(documents, "/a", cells -> true, renderer).weight()).isEqualTo(outdated);
    assertThat(rendered).as("asked for once").hasValue(3);

    answers.countDown();
    await()
        .until(
            () -> get(documents, "/a", cells -> true, renderer).weight(),
            weight -> weight == numbered(3).weight());
    assertThat(rendered).hasValue(3);
  }

  /** All but two wait for their turn to be made anew; meanwhile feeds.yml changes. */
  @Test
  void keepsNothingThatAnEarlierConfigurationAskedFor() {
    FixedStories changing = new FixedStories(List.of(Wire.story().make()));
    ChangeFollower follower = new ChangeFollower(changing);
    CurrentFeeds feeds = SampleDesk.feeds();
    RenderedDocuments documents = new RenderedDocuments(changing, feeds, follower);
    AtomicInteger anew = new AtomicInteger();
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> earlier = List.of("/a", "/b", "/c", "/d");
    for (String address : earlier) {
      AtomicInteger rendered = new AtomicInteger();
      get(
          documents,
          address,
          cells -> true,
          () -> {
            if (rendered.incrementAndGet() > 1) {
              anew.incrementAndGet();
              awaitLatch(goOn);
            }
            return numbered(1);
          });
    }
    changing.replace(List.of(Wire.story().make()));
    follower.look();
    await().until(() -> anew.get() == 2);

    feeds.replace(feeds.get());
    goOn.countDown();
    AtomicInteger later = new AtomicInteger();
    get(documents, "/e", cells -> true, () -> numbered(later.incrementAndGet()));
    changing.replace(List.of(Wire.story().make()));
    follower.look();
    await().until(() -> later.get() == 2); // after those that had waited longer

    assertThat(earlier.stream().map(documents::ready)).containsOnlyNulls();
  }

  /** Their addresses have the same hash, so a map puts them in one place. */
  @Test
  void noDocumentWaitsForAnother() {
    RenderedDocuments documents =
        new RenderedDocuments(stories, SampleDesk.feeds(), new ChangeFollower(stories));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Rendered> slow =
        CompletableFuture.supplyAsync(
            () ->
                get(
                    documents,
                    "/Aa",
                    cells -> true,
                    () -> {
                      begun.countDown();
                      awaitLatch(goOn);
                      return numbered(1);
                    }),
            Thread::startVirtualThread);
    awaitLatch(begun);

    CompletableFuture<Rendered> quick =
        CompletableFuture.supplyAsync(
            () -> get(documents, "/BB", cells -> true, () -> numbered(2)),
            Thread::startVirtualThread);

    assertThat(quick).succeedsWithin(PATIENCE);
    assertThat(slow).isNotDone();
    goOn.countDown();
    assertThat(slow).succeedsWithin(PATIENCE);
  }

  /** Each would wait as long again, as while the database is away. */
  @Test
  void whatCannotBeMadeFailsForAllWhoWaitForIt() {
    RenderedDocuments documents =
        new RenderedDocuments(stories, SampleDesk.feeds(), new ChangeFollower(stories));
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch away = new CountDownLatch(1);
    List<Thread> threads = new CopyOnWriteArrayList<>();
    List<CompletableFuture<Rendered>> asked =
        askedAtOnce(
            5,
            documents,
            () -> {
              tries.incrementAndGet();
              awaitLatch(away);
              throw new DataAccessResourceFailureException("away");
            },
            work -> threads.add(Thread.ofPlatform().start(work)));
    await().until(() -> tries.get() == 1 && threads.stream().allMatch(CheapPollingTest::waits));
    away.countDown();

    assertThat(asked)
        .allSatisfy(each ->
            assertThat(each)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(DataAccessResourceFailureException.class));
    assertThat(tries).hasValue(1);
  }

  private static List<CompletableFuture<Rendered>> askedAtOnce(
      int times, RenderedDocuments documents, Supplier<Rendered> renderer, Executor readers) {
    return IntStream.range(0, times)
        .mapToObj(i ->
            CompletableFuture.supplyAsync(
                () -> get(documents, "/a", cells -> true, renderer), readers))
        .toList();
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  /** However many ask while it is made. */
  @Test
  void aDocumentIsMadeOnce() {
    RenderedDocuments documents =
        new RenderedDocuments(stories, SampleDesk.feeds(), new ChangeFollower(stories));
    AtomicInteger rendered = new AtomicInteger();
    List<CompletableFuture<Rendered>> asked =
        askedAtOnce(
            20, documents, () -> numbered(rendered.incrementAndGet()), Thread::startVirtualThread);

    assertThat(CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)))
        .succeedsWithin(PATIENCE);
    assertThat(rendered).hasValue(1);
  }

  /** What a document does not show yet, its validator does not claim for it. */
  @Test
  void tellsInADeltaWhatWasFiledWhileTheDocumentWasMade() {
    Story before = Wire.story().make();
    Story after =
        Wire.story().headline("Sirin raised").correctedAfter(Duration.ofMinutes(1)).make();
    AtomicBoolean filed = new AtomicBoolean();
    FixedStories filing =
        new FixedStories(List.of(before)) {
          @Override
          public List<Story> list(StoryQuery query) {
            List<Story> read = super.list(query);
            if (query.limit() > 1 && filed.compareAndSet(false, true)) {
              replace(List.of(after));
            }
            return read;
          }

          @Override
          public Map<Long, Long> lastChanges(Collection<Long> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> lastChange()));
          }
        };
    try (RunningDesk other = RunningDesk.start(filing, List.of(), SampleDesk.feeds())) {
      String early = header(other.get(ATOM), "ETag");
      other.look();
      await().until(() -> !header(other.get(ATOM), "ETag").equals(early));

      HttpResponse<String> delta = other.get(ATOM, "A-IM", "feed", "If-None-Match", early);

      assertThat(delta.statusCode()).isEqualTo(226);
      assertThat(delta.body()).contains("Sirin raised");
    }
  }

  private static Rendered get(
      RenderedDocuments documents,
      String address,
      Predicate<Set<Cell>> isTouched,
      Supplier<Rendered> renderer) {
    return documents.get(address, new Recipe(documents.edition(), isTouched, renderer));
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rendered numbered(int number) {
    byte[] bytes = new byte[number];
    return new Rendered(bytes, new About("text/plain", "no-cache", null, "", 200, List.of()));
  }

  private static long weight(RenderedDocuments documents, int many) {
    return LongStream.range(0, many)
        .mapToObj(i -> documents.ready("/" + i))
        .mapToLong(document -> document == null ? 0 : document.weight())
        .sum();
  }

  private static Rendered incompressible(Random noise) {
    byte[] bytes = new byte[1 << 20];
    noise.nextBytes(bytes);
    return new Rendered(bytes, new About("text/plain", "no-cache", null, "", 200, List.of()));
  }
}
