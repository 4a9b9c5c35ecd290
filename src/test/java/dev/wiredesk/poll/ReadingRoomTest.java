package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ReadingRoomTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ReadingRoom room = new ReadingRoom(2, 1);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void readsOrdinaryDocumentsBesideEachOther() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Future<Boolean> one = threads.submit(() -> room.place().read(() -> met(both)));
    Future<Boolean> other = threads.submit(() -> room.place().read(() -> met(both)));

    assertThat(one.get()).isTrue();
    assertThat(other.get()).isTrue();
  }

  @Test
  void readsALargeDocumentAlone() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (ReadingRoom.Place place = room.place()) {
      place.await();
      Future<Boolean> large =
          threads.submit(() ->
              place.read(() -> {
                begun.countDown();
                return waited(ended);
              }));
      begun.await();
      Future<Long> ordinary = threads.submit(() -> room.place().read(ended::getCount));

      assertThat(ordinary).isNotDone();
      ended.countDown();
      assertThat(ordinary.get()).isZero();
      assertThat(large.get()).isTrue();
    }
  }

  @Test
  void takesInAnotherLargeDocumentOnceOneIsFiled() throws Exception {
    ReadingRoom.Place first = room.place();
    first.await();
    Future<?> second =
        threads.submit(() -> {
          try (ReadingRoom.Place place = room.place()) {
            place.await();
          }
        });

    assertThat(second).isNotDone();
    first.close();
    second.get();
  }

  private static boolean met(CountDownLatch latch) {
    latch.countDown();
    return waited(latch);
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
