package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Validators;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BroughtTest {

  @TempDir Path folder;

  /** Else deliveries would take all threads that polls need. */
  @Test
  void keepsNoThreadWaitingWhileEnoughIsBeingRead() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        TestDesk house =
            TestDesk.start(
                folder, "feeds: [{ slug: pier, url: \"https://pier.example/feed.xml\" }]")) {
      CountDownLatch held = new CountDownLatch(1);
      Future<?> other = threads.submit(() -> file(house.get(Archive.class), held, busy));
      held.await();
      List<Future<Brought.Taken>> brought = new ArrayList<>();
      for (int n = 0; n < 10; n++) {
        byte[] news = document(n);
        brought.add(threads.submit(() -> bring(house, news)));
      }
      try {
        await().until(() -> brought.stream().filter(Future::isDone).count() == 8);
      } finally {
        busy.countDown();
      }
      other.get();
      List<Brought.Taken> taken = new ArrayList<>();
      for (Future<Brought.Taken> one : brought) {
        taken.add(one.get());
      }
      assertThat(Collections.frequency(taken, Brought.Taken.NOT_YET)).isEqualTo(8);
      assertThat(Collections.frequency(taken, Brought.Taken.FILED)).isEqualTo(2);
      assertThat(bring(house, document(11))).isEqualTo(Brought.Taken.FILED);
    }
  }

  /** The address in feeds.yml has changed, and the one before had moved. */
  @Test
  void readsRelativeAddressesFromWhereTheFeedIsNow() throws IOException {
    try (TestDesk house =
        TestDesk.start(folder, "feeds: [{ slug: pier, url: \"https://pier.example/feed.xml\" }]")) {
      URI old = URI.create("https://old.example/feed.xml");
      Remembered elsewhere =
          new Remembered(
              "another address",
              Validators.NONE,
              null,
              Wishes.NONE,
              Rhythm.UNKNOWN,
              Trust.FULL,
              new Move(null, null, old, true, null),
              null);
      PollState known = PollState.first("pier", house.clock().instant());
      house.get(PollStates.class).save(known.with(elsewhere, new Next(known.due(), known.rule())));
      String news =
          new String(document(1), StandardCharsets.UTF_8)
              .replace("<description>", "<link>/ferry</link><description>");

      assertThat(bring(house, news.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(Brought.Taken.FILED);

      assertThat(house.get(Stories.class).list(StoryQuery.latest(1)).getFirst().article().link())
          .isEqualTo("https://pier.example/ferry");
    }
  }

  /** As a poll with much to file keeps others from filing. */
  private static Boolean file(Archive archive, CountDownLatch begun, CountDownLatch end) {
    return archive.filing(() -> {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    });
  }

  private static Brought.Taken bring(TestDesk house, byte[] document) {
    Feed feed = house.get(CurrentFeeds.class).feed("pier").orElseThrow();
    URI hub = URI.create("https://hub.example/");
    URI callback = URI.create("https://desk.example/push/0");
    PushLease lease = PushLease.wish("0", "pier", callback, hub, feed.url(), "hush");
    return house.get(Brought.class).take(lease, feed, "application/rss+xml", document);
  }

  private static byte[] document(int number) {
    return """
    <rss version="2.0"><channel><title>Pier Post</title>
    <item><guid isPermaLink="false">tag:pier.example,2026:%1$d</guid><title>Ferry %1$d sails</title>
    <description>Ferry number %1$d sails again from the northern pier.</description></item>
    </channel></rss>
    """
        .formatted(number)
        .getBytes(StandardCharsets.UTF_8);
  }
}
