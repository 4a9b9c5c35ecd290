package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongDocumentsTest {

  @Test
  void whoWaitsTooLongForTheTurnsOfOthersIsAskedToComeAgain() throws Exception {
    LongDocuments documents = new LongDocuments(Duration.ZERO);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<String>>> made = new ArrayList<>();
      for (String name : List.of("one", "two")) {
        made.add(
            others.submit(() ->
                documents.inTurn(() -> {
                  begun.countDown();
                  await(go);
                  return name;
                })));
      }
      begun.await();

      Optional<String> third = documents.inTurn(() -> "three");
      go.countDown(); // whatever it says: the others would wait for ever
      assertThat(third).isEmpty();
      for (Future<Optional<String>> other : made) {
        assertThat(other.get()).isPresent();
      }
      assertThat(documents.inTurn(() -> "three")).hasValue("three");
    }
  }

  @Test
  void aDocumentThatCannotBeMadeLeavesItsTurnToOthers() {
    LongDocuments documents = new LongDocuments(Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      try {
        documents.inTurn(() -> {
          throw new IllegalStateException("no such feed");
        });
      } catch (IllegalStateException expected) {
        // As it should.
      }
    }
    assertThat(documents.inTurn(() -> "made")).hasValue("made");
  }

  @Test
  void twoAreMadeAtOnceAndUsualFeedsGoOnMeanwhile() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    FixedStories stories =
        new FixedStories(IntStream.range(0, 300).mapToObj(LongDocumentsTest::story).toList()) {
          @Override
          public List<Story> list(StoryQuery query) {
            if (query.limit() > 200) {
              begun.incrementAndGet();
              LongDocumentsTest.await(go);
            }
            return super.list(query);
          }
        };
    try (RunningDesk desk = RunningDesk.start(stories, List.of(), SampleDesk.feeds());
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers =
          IntStream.range(0, 8)
              .mapToObj("/feeds/world.atom?count=200&since=2026-08-10T00:00:0%dZ"::formatted)
              .map(path -> clients.submit(() -> desk.get(path)))
              .toList();
      List<Integer> usual = new ArrayList<>();
      for (String region : List.of("world", "europe", "asia", "ukraine", "peru")) {
        usual.add(desk.get("/feeds/" + region + ".atom").statusCode());
      }
      int together = begun.get();
      go.countDown(); // whatever comes of it: the others would wait for ever
      assertThat(usual).containsOnly(200);
      assertThat(together).isLessThanOrEqualTo(2);
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
      assertThat(begun).hasValueGreaterThanOrEqualTo(8);
    }
  }

  private static Story story(int i) {
    return Wire.story().id(1000L - i).age(Duration.ofMinutes(i)).make();
  }

  /** Not for ever: a test that fails must end. */
  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let it go on");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
