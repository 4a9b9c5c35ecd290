package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Admission;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
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

  @Test
  void readsALargeDocumentThatAHubBroughtAlone() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Future<?> large =
        threads.submit(() ->
            room.readBrought(
                Admission.ORDINARY + 1,
                () -> {
                  begun.countDown();
                  return waited(ended);
                }));
    begun.await();
    Future<Long> poll = threads.submit(() -> room.place().read(ended::getCount));

    assertThat(room.readBrought(1, () -> true)).isEmpty();
    assertThat(room.readBrought(Admission.ORDINARY + 1, () -> true)).isEmpty();
    assertThat(poll).isNotDone();
    ended.countDown();
    large.get();
    assertThat(poll.get()).isZero();
    assertThat(room.readBrought(Admission.ORDINARY + 1, () -> true)).contains(true);
  }

  @Test
  void readsNothingThatAHubBroughtWhilePollsTakeAllDesks() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(1);
    Supplier<Boolean> reading =
        () -> {
          begun.countDown();
          return waited(ended);
        };
    Future<Boolean> one = threads.submit(() -> room.place().read(reading));
    Future<Boolean> other = threads.submit(() -> room.place().read(reading));
    begun.await();

    assertThat(room.readBrought(1, () -> true)).isEmpty();
    ended.countDown();
    one.get();
    other.get();
    assertThat(room.readBrought(1, () -> true)).contains(true);
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
